import type { ReactNode } from 'react'
import { Heading } from '@/components/heading'
import { IntervalPlot, type IntervalRow } from '@/components/interval-plot'
import { Details } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { Table, type Column } from '@/components/table'
import { Tag } from '@/components/tag'
import { kindsApart, type CriterionFigures, type PlaceFigures } from '@/domain/audit-figures'
import type { Figure } from '@/domain/figures'
import { stratumKindHeaders, stratumKindWords, type StratumKind } from '@/domain/strata'
import { FunnelByDistrict, FunnelOfPlace } from './funnel'
import { Reasons } from './reasons'
import { capitalised, countsInShort, rangeInShort } from './figure-text'

interface Place {
  name: string
  /** Null for the force. */
  code: string | null
  figures: PlaceFigures
  total: boolean
}

/** A criterion with its figures: the picture, its table, what is counted, and what was written about it. */
export function CriterionSection({
  found,
  level = 2,
  children,
}: {
  readonly found: CriterionFigures
  readonly level?: 2 | 3
  /** What was found on it, in words. */
  readonly children?: ReactNode
}) {
  const { criterion, districts, force } = found
  const kinds = kindsApart(found)
  const places: Place[] = [
    ...districts.map(({ code, name, figures }) => ({ code, name, figures, total: false })),
    { code: null, name: 'Force', figures: force, total: true },
  ]
  return (
    <section aria-labelledby={`criterion-${criterion.id}`}>
      <Heading level={level} size="m" id={`criterion-${criterion.id}`}>
        {criterion.name} {criterion.critical && <Tag colour="purple">Critical</Tag>}
      </Heading>
      <p className="govuk-body">{criterion.question}</p>
      <IntervalPlot
        label={`${criterion.name}: share answered yes${bothInWords(kinds)}, weighted to all crimes`}
        rows={places.map(plotRow)}
      />
      <Table
        caption={`${criterion.name} by district`}
        captionSize="s"
        columns={columnsFor(kinds)}
        rows={places}
        rowKey={({ name, total }) => (total ? 'force' : name)}
        emphasis={({ total }) => total}
        dense
      />
      <div className="app-definition">
        <Details summary={`What is counted for ${criterion.name}`}>
          <SummaryList
            rows={[
              { key: 'Yes', value: criterion.yesMeans },
              { key: 'No', value: `${criterion.noMeans} What is not recorded counts as no.` },
              { key: 'k of n', value: 'k cases answered yes of n answered yes or no.' },
              {
                key: 'Beside it',
                value:
                  'Not applicable and cannot tell are left out of n and counted in columns of their own. With more than 20% cannot tell there is no rate.',
              },
            ]}
          />
        </Details>
      </div>
      <Reasons
        reasons={found.reasons ?? []}
        noes={force.all.tally.no}
        caption={`${criterion.name}: why the answer was no, all districts`}
      />
      {found.funnel && (
        <>
          <FunnelOfPlace
            funnel={found.funnel}
            reasons={found.reasons ?? []}
            about={`${criterion.name}, all districts`}
          />
          <FunnelByDistrict found={found} />
        </>
      )}
      {children}
    </section>
  )
}

function plotRow({ name, figures: { all }, total }: Place): IntervalRow {
  const ranged = all.outcome === 'estimated' || all.outcome === 'census'
  return {
    label: name,
    counts: countsInShort(all),
    low: ranged ? all.low : null,
    high: ranged ? all.high : null,
    point: ranged ? all.rate : null,
    words: capitalised(rangeInShort(all)),
    total,
  }
}

/** ', DA and non-DA together'; nothing where they were not drawn apart. */
export function bothInWords(kinds: readonly StratumKind[]): string {
  const words = kinds.map((kind) => stratumKindWords[kind])
  return words.length > 0 ? `, ${words.join(' and ')} together` : ''
}

/** Where there are no kinds apart, there is nothing that they could be both of. */
const columnsFor = (kinds: readonly StratumKind[]): Column<Place>[] => [
  { key: 'place', header: 'District', rowHeader: true, cell: ({ name }) => name },
  ...kinds.map((kind): Column<Place> => ({
    key: kind,
    header: stratumKindHeaders[kind],
    cell: ({ figures }) => <FigureCell figure={figures[kind]} />,
  })),
  {
    key: 'all',
    header: kinds.length > 0 ? 'Both, weighted to all crimes' : stratumKindHeaders.all,
    cell: ({ figures }) => <span className="app-table__sentence">{figures.all.words}</span>,
  },
  {
    key: 'notApplicable',
    header: 'Not applicable',
    numeric: true,
    cell: ({ figures }) => figures.all.tally.notApplicable,
  },
  {
    key: 'cannotTell',
    header: 'Cannot tell',
    numeric: true,
    cell: ({ figures }) => figures.all.tally.cannotTell,
  },
]

function FigureCell({ figure }: { readonly figure: Figure | undefined }) {
  if (!figure) return null
  return (
    <>
      <strong className="app-nowrap">{countsInShort(figure)}</strong> {rangeInShort(figure)}
    </>
  )
}
