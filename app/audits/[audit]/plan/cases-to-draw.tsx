import { Table, type Column } from '@/components/table'
import type { Population } from '@/db/draws'
import { grouped } from '@/domain/percent'
import { kindsOf, stratumKey, stratumKindHeaders, type StratumKind } from '@/domain/strata'
import type { SamplePlan } from '@/domain/sample-plan'

interface Row {
  code: string
  name: string
  quotas: Partial<Record<StratumKind, number>>
}

/** What is drawn from each district: as entered or, once the population is frozen, as it was shared out. */
export function CasesToDraw({
  plan,
  population,
}: {
  readonly plan: SamplePlan
  readonly population: Population | undefined
}) {
  const kinds = kindsOf(plan.strata)
  if (plan.sharing.mode !== 'fixed' && !population)
    return (
      <p className="govuk-body">
        How many cases that gives from each district shows on the population page once an extract is imported.
      </p>
    )
  const frozen = new Map(population?.strata.map(({ key, quota, size }) => [key, Math.min(quota, size)]))
  const rows = plan.districts.map(({ code, name, quotas }): Row => ({
    code,
    name,
    quotas: Object.fromEntries(
      kinds.map((kind) => [kind, frozen.get(stratumKey(code, kind)) ?? quotas[kind]]),
    ),
  }))
  const inRow = ({ quotas }: Row) => kinds.reduce((sum, kind) => sum + (quotas[kind] ?? 0), 0)
  const over = (of: (row: Row) => number) => grouped(rows.reduce((sum, row) => sum + of(row), 0))
  const columns: Column<Row>[] = [
    {
      key: 'district',
      header: 'District',
      rowHeader: true,
      cell: ({ code, name }) => `${name} (${code})`,
      total: 'Force',
    },
    ...kinds.map((kind) => ({
      key: kind,
      header: kind === 'all' ? 'Cases' : stratumKindHeaders[kind],
      numeric: true,
      cell: ({ quotas }: Row) => quotas[kind] ?? 0,
      total: over(({ quotas }) => quotas[kind] ?? 0),
    })),
    ...(kinds.length > 1
      ? [{ key: 'both', header: 'Both', numeric: true, cell: inRow, total: over(inRow) }]
      : []),
  ]
  return <Table caption="Cases to draw" columns={columns} rows={rows} rowKey={({ code }) => code} />
}
