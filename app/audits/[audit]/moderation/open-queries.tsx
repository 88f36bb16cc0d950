import { Heading } from '@/components/heading'
import { Table } from '@/components/table'
import type { Query } from '@/db/queries'
import { instantInWords } from '@/domain/days'
import { queryEntryWords } from '@/domain/query'

/** Queries that nobody has resolved yet, each with where it is gone on with. */
export function OpenQueries({
  queries,
  places,
  names,
}: {
  readonly queries: readonly Query[]
  /** 'Leeds case 3', by the id of the case. */
  readonly places: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
}) {
  return (
    <section aria-labelledby="queries">
      <Heading level={2} size="m" id="queries">
        Open queries
      </Heading>
      <p className="govuk-body">The audit cannot be issued while one is open.</p>
      <Table
        caption="Open queries"
        captionHidden
        rows={queries}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'case',
            header: 'Case',
            rowHeader: true,
            cell: ({ caseId }) => (
              <a className="govuk-link" href={`/cases/${caseId}#queries`}>
                {places.get(caseId) ?? 'A case'}
              </a>
            ),
          },
          { key: 'criterion', header: 'Criterion', cell: ({ criterion }) => criterion },
          {
            key: 'last',
            header: 'Last said',
            cell: ({ entries }) => {
              const last = entries.at(-1)
              return (
                last &&
                `${queryEntryWords[last.kind]} by ${names.get(last.saidBy) ?? 'somebody'}: ${last.text}`
              )
            },
          },
          {
            key: 'when',
            header: 'When',
            cell: ({ entries }) => instantInWords(entries.at(-1)?.saidAt ?? ''),
          },
        ]}
      />
    </section>
  )
}
