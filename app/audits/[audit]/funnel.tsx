import { FunnelChart } from '@/components/funnel-chart'
import { Table } from '@/components/table'
import type { CriterionFigures } from '@/domain/audit-figures'
import type { Funnel } from '@/domain/funnel'
import { funnelRows } from '@/domain/funnel-rows'
import type { ReasonCount } from '@/domain/reason-counts'

/** How far the cases of a place went: the picture, and the same as a table with what stopped them at each step. */
export function FunnelOfPlace({
  funnel,
  reasons,
  about,
}: {
  readonly funnel: Funnel
  /** Behind the noes of the same place. */
  readonly reasons: readonly ReasonCount[]
  /** 'Stalking Protection Order, Leeds'. */
  readonly about: string
}) {
  if (funnel.of === 0) return null
  const rows = funnelRows(funnel, reasons)
  return (
    <>
      <FunnelChart
        label={`${about}: how far cases went`}
        rows={rows.map(({ label, reached, stopped, ofAll }) => ({ label, reached, stopped, words: ofAll }))}
      />
      <Table
        caption={`${about}: each step, and what stopped the others`}
        captionSize="s"
        columns={[
          { key: 'step', header: 'Step', rowHeader: true, cell: ({ label }) => label },
          { key: 'all', header: 'Reached it', nowrap: true, cell: ({ ofAll }) => <strong>{ofAll}</strong> },
          { key: 'before', header: 'Of the step before', nowrap: true, cell: (row) => row.ofStepBefore },
          { key: 'stopped', header: 'Went no further', numeric: true, cell: ({ stopped }) => stopped },
          {
            key: 'why',
            header: 'Why',
            cell: ({ why }) => <span className="app-table__sentence">{why}</span>,
          },
        ]}
        rows={rows}
        rowKey={({ label }) => label}
        dense
      />
      <p className="govuk-body-s app-muted">
        Counts of the sample, not estimates for all crimes: so few cases come to the later steps that no range
        would say anything.
      </p>
    </>
  )
}

/** The steps of every district beside each other, in their fixed order. */
export function FunnelByDistrict({ found }: { readonly found: CriterionFigures }) {
  const { criterion, districts, funnel } = found
  if (!funnel || funnel.of === 0) return null
  const rows = [
    ...districts.map(({ name, funnel: own }) => ({ name, funnel: own, total: false })),
    { name: 'Force', funnel, total: true },
  ]
  return (
    <Table
      caption={`${criterion.name}: how far cases went, by district`}
      captionSize="s"
      columns={[
        { key: 'place', header: 'District', rowHeader: true, cell: ({ name }) => name },
        ...funnel.steps.map(({ code, label }) => ({
          key: code,
          header: label,
          nowrap: true,
          cell: ({ funnel: here }: (typeof rows)[number]) =>
            here && `${here.steps.find((step) => step.code === code)?.reached ?? 0} of ${here.of}`,
        })),
      ]}
      rows={rows}
      rowKey={({ name, total }) => (total ? 'force' : name)}
      emphasis={({ total }) => total}
      dense
    />
  )
}
