import type { ReactNode } from 'react'
import { Heading } from '@/components/heading'
import { Table } from '@/components/table'
import { changeBetween, type ComparedCriterion, type FigureChange } from '@/domain/audit-comparison'
import { kindsApart, type CriterionFigures } from '@/domain/audit-figures'
import type { Figure } from '@/domain/figures'
import { stratumKindWords, type StratumKind } from '@/domain/strata'
import { countsInShort, rangeInShort } from '../../figure-text'

interface Row {
  key: string
  place: string
  crimes: string
  now: Figure
  before: Figure | undefined
  total: boolean
}

/** One criterion then and now, for every district, DA and non-DA apart and together. */
export function ChangedCriterion({
  compared,
  children,
}: {
  readonly compared: ComparedCriterion
  readonly children?: ReactNode
}) {
  const { now, before } = compared
  const kinds = kindsApart(now)
  return (
    <section>
      <Heading level={2} size="m">
        {now.criterion.name}
      </Heading>
      <p className="govuk-body">{now.criterion.question}</p>
      {before === null ? (
        <p className="govuk-body">Not compared: {compared.refusal}</p>
      ) : (
        <>
          {compared.because !== null && (
            <p className="govuk-body-s app-muted">
              Held against ‘{before.criterion.name}’ of the earlier checklist: {compared.because}
            </p>
          )}
          <Table
            caption={`${now.criterion.name}, then and now`}
            captionHidden
            dense
            columns={[
              { key: 'place', header: 'District', rowHeader: true, cell: ({ place }) => place },
              ...(kinds.length === 0
                ? []
                : [{ key: 'crimes', header: 'Crimes', cell: ({ crimes }: Row) => crimes }]),
              { key: 'before', header: 'Then', cell: ({ before: figure }) => <Counted figure={figure} /> },
              { key: 'now', header: 'Now', cell: ({ now: figure }) => <Counted figure={figure} /> },
              { key: 'change', header: 'Change', cell: (row) => <Verdict row={row} /> },
            ]}
            rows={rowsOf(now, before, kinds)}
            rowKey={({ key }) => key}
            emphasis={({ total }) => total}
          />
        </>
      )}
      {children}
    </section>
  )
}

function rowsOf(now: CriterionFigures, before: CriterionFigures, apart: readonly StratumKind[]): Row[] {
  const places = [
    ...now.districts.map(({ code, name, figures }) => ({
      ...{ key: code, place: name, figures },
      earlier: before.districts.find((d) => d.code === code)?.figures,
    })),
    { key: 'force', place: 'Force', figures: now.force, earlier: before.force },
  ]
  return places.flatMap(({ key, place, figures, earlier }) =>
    (['all', ...apart] as const).flatMap((kind): Row[] => {
      const figure = figures[kind]
      if (!figure) return []
      const row = { key: `${key} ${kind}`, now: figure, before: earlier?.[kind] }
      return kind === 'all'
        ? [{ ...row, place, crimes: 'Both, weighted', total: key === 'force' }]
        : [{ ...row, place: '', crimes: stratumKindWords[kind], total: false }]
    }),
  )
}

function Counted({ figure }: { readonly figure: Figure | undefined }) {
  if (!figure) return 'Not in that audit'
  return (
    <>
      <strong className="app-nowrap">{countsInShort(figure)}</strong> {rangeInShort(figure)}
    </>
  )
}

function Verdict({ row: { now, before } }: { readonly row: Row }) {
  if (!before) return '–'
  const { change, words }: FigureChange = changeBetween(now, before)
  return change?.clear ? <strong>{words}</strong> : words
}
