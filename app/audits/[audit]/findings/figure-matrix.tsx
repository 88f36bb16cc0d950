import { Table, type Column } from '@/components/table'
import { kindsApart, type CriterionFigures, type PlaceFigures } from '@/domain/audit-figures'
import type { Figure } from '@/domain/figures'
import { stratumKindWords, type StratumKind } from '@/domain/strata'
import { figureAddress } from '../figures/address'
import { countsInShort } from '../figure-text'

interface Row {
  name: string
  /** Null for the force. */
  code: string | null
}

/**
 * Figures at a glance: districts in their fixed order, a column for each criterion. Each cell leads to what the figure is and to its cases.
 */
export function FigureMatrix({
  figures,
  auditId,
  caption,
}: {
  readonly figures: readonly CriterionFigures[]
  readonly auditId: string
  readonly caption: string
}) {
  const rows: Row[] = [
    ...(figures[0]?.districts ?? []).map(({ code, name }) => ({ code, name })),
    { code: null, name: 'Force' },
  ]
  return (
    <Table
      caption={caption}
      captionSize="m"
      dense
      columns={[
        { key: 'district', header: 'District', rowHeader: true, cell: ({ name }) => name },
        ...figures.map((found) => criterionColumn(found, auditId)),
      ]}
      rows={rows}
      rowKey={({ code }) => code ?? 'force'}
      emphasis={({ code }) => code === null}
    />
  )
}

function criterionColumn(found: CriterionFigures, auditId: string): Column<Row> {
  const { criterion, districts, force } = found
  const kinds = kindsApart(found)
  return {
    key: criterion.id,
    header: criterion.name,
    cell: ({ code, name }) => {
      const figuresHere = code === null ? force : districts.find((d) => d.code === code)?.figures
      return (
        figuresHere && (
          <Cell
            figures={figuresHere}
            kinds={kinds}
            href={figureAddress(auditId, criterion.id, code)}
            about={`${criterion.name}, ${name}`}
          />
        )
      )
    },
  }
}

function Cell({
  figures,
  kinds,
  href,
  about,
}: {
  readonly figures: PlaceFigures
  /** The kinds of crime that were drawn apart. */
  readonly kinds: readonly StratumKind[]
  readonly href: string
  readonly about: string
}) {
  return (
    <>
      <a
        className="govuk-link govuk-link--no-visited-state govuk-!-font-weight-bold app-nowrap"
        href={href}
        aria-label={`${countsInShort(figures.all)}: ${about}`}
      >
        {countsInShort(figures.all)}
      </a>{' '}
      <span className="app-nowrap">{spread(figures.all)}</span>
      {kinds.length > 0 && (
        <span className="app-muted app-matrix__kinds">
          {kinds
            .flatMap((kind) => {
              const figure = figures[kind]
              return figure ? [`${countsInShort(figure)} ${stratumKindWords[kind]}`] : []
            })
            .join(', ')}
        </span>
      )}
    </>
  )
}

/** The range in the fewest words, or why there is none. */
function spread({ outcome, range, tally }: Figure): string {
  switch (outcome) {
    case 'estimated':
      return (range ?? '').replace('between ', '').replace(' and ', ' to ')
    case 'census':
      return 'every case'
    case 'provisional':
      return `${tally.unscored} unscored`
    case 'insufficient evidence':
      return 'insufficient evidence'
    case 'too few to say':
      return 'too few to say'
    case 'lonely stratum':
      return 'no range'
    case 'nothing applicable':
      return 'not applicable'
    case 'nothing sampled':
      return ''
  }
}
