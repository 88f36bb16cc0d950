import { ButtonGroup, ButtonLink } from '@/components/button'
import { EmptyState } from '@/components/notices'
import { Table } from '@/components/table'
import { namesOf } from '@/db/people'
import { countTrailIn, trailRowsIn } from '@/db/trail-scope'
import { dayInWords, dayOf, timeOf } from '@/domain/days'
import { lawWords, subjectInWords, trailSentence } from '@/domain/trail-words'
import type { Law } from '@/domain/event-kind'
import { parameter, type SearchParams } from '../form-state'
import { HousePage } from '../house-page'
import { filterOf, queryOf } from './asked'
import { consultTrail, queryOfPage } from './consult-trail'
import { mostInFile } from './file/limit'
import { TrailFilters } from './trail-filters'

const perPage = 50

export default async function TrailPage({ searchParams }: { searchParams: SearchParams }) {
  const { consultation, asked } = await consultTrail(queryOfPage(await searchParams), 'the audit trail')
  const { reader, subject: scope } = consultation
  const wanted = filterOf(asked)
  const errors = 'errors' in wanted ? wanted.errors : []
  const filter = 'filter' in wanted ? wanted.filter : undefined
  const found = filter
    ? await trailRowsIn(reader, scope, filter, { before: asked.before, limit: perPage + 1 })
    : []
  const rows = found.slice(0, perPage)
  const total = filter ? await countTrailIn(reader, scope, filter) : 0
  const last = rows.at(-1)
  const tooMany = (await parameter(searchParams, 'refused')) === 'too-many'
  const file = (as: string) => `/trail/file?as=${as}&${queryOf({ ...asked, before: undefined })}`
  const references = new Map(scope.audits.map(({ id, reference }) => [id, reference]))
  return (
    <HousePage
      consultation={consultation}
      place="/trail"
      title="Audit trail"
      marking="OFFICIAL"
      errors={
        tooMany
          ? [
              {
                field: 'from',
                message: `A file holds at most ${mostInFile.toLocaleString('en-GB')} rows. Narrow the period, then download again`,
              },
            ]
          : errors
      }
      actions={
        <ButtonGroup>
          <ButtonLink href="/trail/verification" kind="secondary">
            Verify the trail
          </ButtonLink>
          {total > 0 && (
            <>
              <ButtonLink href={file('csv')} kind="secondary" download>
                CSV
              </ButtonLink>
              <ButtonLink href={file('json')} kind="secondary" download>
                JSON
              </ButtonLink>
            </>
          )}
        </ButtonGroup>
      }
    >
      <p className="govuk-body">
        Who did what, newest first: every change, and every look at a single case. Rows are only ever added,
        each with the hash of the one before it. It serves to check lawfulness and security, never to measure
        anybody’s work (DPA 2018 s.62(4)).
      </p>
      {!scope.whole && scope.auditId === undefined ? (
        <EmptyState title="You lead no audit yet">
          <p className="govuk-body">The trail of an audit is open to the auditor who leads it.</p>
        </EmptyState>
      ) : (
        <>
          <TrailFilters asked={asked} scope={scope} names={await namesOf(reader)} errors={errors} />
          <Table
            caption={`${total.toLocaleString('en-GB')} ${total === 1 ? 'row' : 'rows'}`}
            dense
            rows={rows}
            rowKey={({ seq }) => String(seq)}
            empty={filter ? 'No row fits these filters.' : 'Correct the period to see rows.'}
            columns={[
              { key: 'seq', header: 'Row', rowHeader: true, cell: ({ seq }) => seq },
              {
                key: 'at',
                header: 'When',
                cell: ({ at }) => (
                  <time dateTime={at}>
                    {dayInWords(dayOf(at))} {timeOf(at)}
                  </time>
                ),
              },
              { key: 'what', header: 'What happened', cell: (row) => trailSentence(row) },
              {
                key: 'about',
                header: 'About',
                cell: (row) => subjectInWords(row, (id) => references.get(id)),
              },
              {
                key: 'law',
                header: 'Class',
                cell: ({ law }) => (law === 'none' ? '' : (lawWords[law as Law] ?? law)),
              },
            ]}
          />
          <ButtonGroup>
            {found.length > perPage && last && (
              <ButtonLink href={`/trail?${queryOf(asked, { before: last.seq })}`} kind="secondary">
                Older rows
              </ButtonLink>
            )}
            {asked.before !== undefined && (
              <ButtonLink href={`/trail?${queryOf(asked, { before: undefined })}`} kind="secondary">
                Newest rows
              </ButtonLink>
            )}
          </ButtonGroup>
        </>
      )}
    </HousePage>
  )
}
