import { Checkboxes } from '@/components/choices'
import { Table, type Column } from '@/components/table'
import type { OpenRecommendation } from '@/db/recommendations'
import { shortened } from '@/app/recommendations/register-table'
import { dayInWords } from '@/domain/days'
import { statusWords } from '@/domain/recommendation'

/** What is open on the same criterion already, to be read before the same is asked for again. */
export function OpenRecommendations({
  open,
  criterion,
  districtNames,
  considered,
  error,
}: {
  readonly open: readonly OpenRecommendation[]
  readonly criterion: string
  readonly districtNames: ReadonlyMap<string, string>
  readonly considered: boolean
  readonly error: string | undefined
}) {
  const readable = open.filter((o) => o.readable).map((o) => o.recommendation)
  const others = open.length - readable.length
  return (
    <>
      <Table
        caption={`Open on ‘${criterion}’ already`}
        columns={columnsFor(districtNames)}
        rows={readable}
        rowKey={({ id }) => id}
        empty="None that you may read."
        dense
      />
      {others > 0 && (
        <p className="govuk-body">
          {others === 1 ? 'One more belongs' : `${others} more belong`} to audits that you do not work on. Ask
          governance about {others === 1 ? 'it' : 'them'}.
        </p>
      )}
      <Checkboxes
        name="considered"
        label="Before you write another one"
        labelHidden
        values={considered ? ['yes'] : []}
        choices={[
          { value: 'yes', label: 'I have read what is open already, and this one is needed beside it' },
        ]}
        error={error}
      />
    </>
  )
}

function columnsFor(names: ReadonlyMap<string, string>): Column<OpenRecommendation['recommendation']>[] {
  return [
    {
      key: 'reference',
      header: 'Reference',
      rowHeader: true,
      nowrap: true,
      cell: (r) => (
        <a className="govuk-link" href={`/recommendations/${r.id}`}>
          {r.reference}
        </a>
      ),
    },
    { key: 'district', header: 'District', cell: (r) => names.get(r.district) ?? r.district },
    { key: 'wording', header: 'Recommendation', cell: (r) => shortened(r.wording) },
    { key: 'due', header: 'Due', cell: (r) => (r.dueOn ? dayInWords(r.dueOn) : 'Not set') },
    { key: 'status', header: 'Status', cell: (r) => statusWords[r.status] },
  ]
}
