import { Table, type Column } from '@/components/table'
import type { RegisterTotal } from '@/db/register'
import { overdueRule, ragRule, slippageRule, standingRule, type Rag } from '@/domain/recommendation-standing'
import { ragNames } from './rag-mark'

/** What grey can stand for. */
const greys: readonly { status: RegisterTotal['status']; words: string }[] = [
  { status: 'draft', words: 'in draft' },
  { status: 'not accepted', words: 'not accepted' },
  { status: 'closed risk accepted', words: 'closed with the risk accepted' },
  { status: 'closed superseded', words: 'superseded' },
]

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
  const settled = greys
    .map(({ status, words }) => ({
      words,
      count: totals.filter((t) => t.status === status).reduce((sum, t) => sum + t.recommendations, 0),
    }))
    .filter((grey) => grey.count > 0)
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
      {settled.length > 0 && (
        <p className="govuk-body-s">
          Among the grey: {settled.map(({ words, count: of }) => `${of} ${words}`).join(', ')}. {standingRule}
        </p>
      )}
      <p className="govuk-body-s">
        {ragRule} {overdueRule} {slippageRule}
      </p>
    </>
  )
}
