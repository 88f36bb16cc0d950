import { Table, type Column } from '@/components/table'
import type { RegisterTotal } from '@/db/register'
import { ragRule, type Rag } from '@/domain/recommendation'
import { ragNames } from './rag-mark'

const colours: readonly Rag[] = ['red', 'amber', 'green', 'grey']

/** How many there are of each colour in each district; every sum is the sum of what stands beside and above it. */
export function RegisterTotals({
  totals,
  districts,
}: {
  readonly totals: readonly RegisterTotal[]
  readonly districts: readonly { code: string; name: string }[]
}) {
  const count = (district: string | undefined, colour: Rag | undefined) =>
    totals
      .filter((t) => (district ? t.district === district : true) && (colour ? t.rag === colour : true))
      .reduce((sum, t) => sum + t.recommendations, 0)
  const shown = districts.filter(({ code }) => count(code, undefined) > 0)
  const columns: Column<{ code: string; name: string }>[] = [
    { key: 'district', header: 'District', rowHeader: true, cell: ({ name }) => name, total: 'All' },
    ...colours.map((colour) => ({
      key: colour,
      header: ragNames[colour],
      numeric: true,
      cell: ({ code }: { code: string }) => count(code, colour),
      total: count(undefined, colour),
    })),
    {
      key: 'all',
      header: 'All',
      numeric: true,
      cell: ({ code }) => count(code, undefined),
      total: count(undefined, undefined),
    },
  ]
  return (
    <>
      <Table
        caption="Where they stand"
        columns={columns}
        rows={shown}
        rowKey={({ code }) => code}
        empty="Nothing within these filters."
        dense
      />
      <p className="govuk-body-s">{ragRule}</p>
    </>
  )
}
