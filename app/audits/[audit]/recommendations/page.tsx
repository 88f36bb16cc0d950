import { parameter, type SearchParams } from '@/app/form-state'
import { RagMark } from '@/app/recommendations/rag-mark'
import { ownerInWords, priorityWords, shortened } from '@/app/recommendations/register-table'
import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { EmptyState } from '@/components/notices'
import { Table, type Column } from '@/components/table'
import { Tag } from '@/components/tag'
import { auditFor, districtsIn } from '@/db/audits'
import { recommendationsOf, type Recommendation } from '@/db/recommendations'
import { dayInWords, dayOf } from '@/domain/days'
import { notWrittenUpNow } from '@/domain/finding'
import { allows } from '@/domain/permissions'
import { statusWords } from '@/domain/recommendation'
import { missingForIssue } from '@/domain/recommendation-facts'
import { AuditPage } from '../audit-page'
import { ReadinessLink } from '../readiness-link'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  written: 'The recommendation is written as a draft. Its district sees it once the audit is issued.',
  removed: 'The draft is removed.',
}

export default async function AuditRecommendationsPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see findings', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject, now } = consultation
  const rows = await recommendationsOf(reader, id, person)
  const names = new Map((await districtsIn(reader, id)).map(({ code, name }) => [code, name]))
  const writes = allows('write recommendations', person, subject) && !notWrittenUpNow(subject.audit.status)
  const done = await parameter(searchParams, 'done')
  const write = writes && (
    <ButtonLink href={`/audits/${id}/recommendations/new`}>Write a recommendation</ButtonLink>
  )
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Recommendations"
      title="Recommendations"
      marking="OFFICIAL"
      success={done && sentences[done]}
      actions={rows.length > 0 && write}
    >
      {rows.length > 0 ? (
        <Table
          caption="Recommendations of this audit, by reference"
          captionHidden
          columns={columnsFor(names, dayOf(now))}
          rows={rows}
          rowKey={({ id: key }) => key}
        />
      ) : (
        <EmptyState title="There are no recommendations yet" action={write}>
          <p className="govuk-body">
            {writes
              ? 'A recommendation begins with a finding: what is to be different, whose it is, by when, and how it will be known to be done.'
              : 'They appear here when the audit is issued.'}
          </p>
        </EmptyState>
      )}
      <ReadinessLink audit={subject} person={person} />
    </AuditPage>
  )
}

function columnsFor(names: ReadonlyMap<string, string>, today: string): Column<Recommendation>[] {
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
    {
      key: 'wording',
      header: 'Recommendation',
      cell: (r) => <span className="app-table__sentence">{shortened(r.wording)}</span>,
    },
    { key: 'priority', header: 'Priority', cell: (r) => priorityWords[r.priority] },
    { key: 'owner', header: 'Owner', cell: ownerInWords },
    { key: 'due', header: 'Due', cell: (r) => (r.dueOn ? dayInWords(r.dueOn) : 'Not set') },
    {
      key: 'status',
      header: 'Status',
      cell: (r) => (r.status === 'draft' ? <DraftState recommendation={r} /> : statusWords[r.status]),
    },
    {
      key: 'rag',
      header: 'Red, amber, green',
      cell: (r) => <RagMark recommendation={r} today={today} />,
    },
  ]
}

function DraftState({ recommendation }: { readonly recommendation: Recommendation }) {
  const missing = missingForIssue(recommendation)
  return (
    <>
      <Tag colour="grey">Draft</Tag>
      {missing.length > 0 && <span className="app-muted"> Needs {missing.join(', ')}</span>}
    </>
  )
}
