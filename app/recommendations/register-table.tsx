import { Table, type Column } from '@/components/table'
import type { Refusal } from '@/db/refusals'
import type { RegisterOrder, RegisterRow } from '@/db/register'
import { dayInWords } from '@/domain/days'
import { statusWords, type RecommendationStatus } from '@/domain/recommendation'
import type { Priority } from '@/domain/recommendation-facts'
import { daysSlipped } from '@/domain/recommendation-standing'
import { RagMark } from './rag-mark'
import { registerAddress, type RegisterQuery } from './register-query'

/** As much of a wording as finds its recommendation again; the whole is on its page. */
const shownCharacters = 180

export function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length <= shownCharacters
    ? text
    : `${characters.slice(0, shownCharacters).join('').trimEnd()}…`
}

export const priorityWords: Record<Priority, string> = { high: 'High', medium: 'Medium', low: 'Low' }

/** One page of the register. */
export function RegisterTable({
  rows,
  refusals,
  query,
  today,
}: {
  readonly rows: readonly RegisterRow[]
  /** Why what was refused or whose risk was accepted was, by id. */
  readonly refusals: ReadonlyMap<string, Refusal>
  readonly query: RegisterQuery
  readonly today: string
}) {
  const sort = (by: RegisterOrder) => {
    const sorted = query.by === by
    return {
      href: registerAddress({ ...query, by, descending: sorted && !query.descending, page: 1 }),
      direction: sorted ? (query.descending ? 'descending' : 'ascending') : undefined,
    } as const
  }
  const columns: Column<RegisterRow>[] = [
    {
      key: 'reference',
      header: 'Reference',
      rowHeader: true,
      nowrap: true,
      sort: sort('reference'),
      cell: ({ recommendation: r }) => (
        <a className="govuk-link" href={`/recommendations/${r.id}`}>
          {r.reference}
        </a>
      ),
    },
    { key: 'district', header: 'District', cell: ({ districtName }) => districtName },
    {
      key: 'wording',
      header: 'Recommendation',
      cell: ({ recommendation: r }) => <span className="app-table__sentence">{shortened(r.wording)}</span>,
    },
    {
      key: 'priority',
      header: 'Priority',
      sort: sort('priority'),
      cell: ({ recommendation: r }) => priorityWords[r.priority],
    },
    { key: 'owner', header: 'Owner', cell: ({ recommendation: r }) => ownerInWords(r) },
    {
      key: 'due',
      header: 'Due',
      sort: sort('due'),
      cell: ({ recommendation: r }) => <DueDate recommendation={r} />,
    },
    {
      key: 'status',
      header: 'Status',
      cell: ({ recommendation: r }) => <StatusCell status={r.status} refusal={refusals.get(r.id)} />,
    },
    {
      key: 'rag',
      header: 'Red, amber, green',
      cell: ({ recommendation }) => <RagMark recommendation={recommendation} today={today} />,
    },
  ]
  return (
    <Table
      caption="Recommendations"
      columns={columns}
      rows={rows}
      rowKey={({ recommendation }) => recommendation.id}
      empty="No recommendation within these filters."
      dense
    />
  )
}

/** 'Chris Dunmore, Detective Chief Inspector', as far as it is known. */
export function ownerInWords({ ownerName, ownerRole }: { ownerName: string; ownerRole: string }): string {
  return [ownerName, ownerRole].filter(Boolean).join(', ') || 'Nobody yet'
}

function StatusCell({
  status,
  refusal,
}: {
  readonly status: RecommendationStatus
  readonly refusal: Refusal | undefined
}) {
  const refused = status === 'not accepted' || status === 'closed risk accepted'
  return (
    <>
      {statusWords[status]}
      {refused && refusal && (
        <span className="app-muted app-table__sentence">
          {' '}
          ({[refusal.rank, refusal.name].filter(Boolean).join(' ')}: {shortened(refusal.reason)})
        </span>
      )}
    </>
  )
}

function DueDate({ recommendation: r }: { readonly recommendation: RegisterRow['recommendation'] }) {
  if (!r.dueOn) return 'Not set'
  const slipped = daysSlipped(r)
  return (
    <>
      {dayInWords(r.dueOn)}
      {slipped !== 0 && r.originalDueOn && (
        <span className="app-muted">
          {' '}
          (at issue: {dayInWords(r.originalDueOn)}, {slipped > 0 ? '+' : '−'}
          {Math.abs(slipped)} {Math.abs(slipped) === 1 ? 'day' : 'days'})
        </span>
      )}
    </>
  )
}
