import { parameter, type SearchParams } from '@/app/form-state'
import { ForceMark } from '@/app/recommendations/force-mark'
import { RagMark } from '@/app/recommendations/rag-mark'
import { ownerInWords, priorityWords, shortened } from '@/app/recommendations/register-table'
import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { EmptyState } from '@/components/notices'
import { Table, type Column } from '@/components/table'
import { Tag } from '@/components/tag'
import { auditFor, districtsIn } from '@/db/audits'
import { forceRecommendationsOf, type ForceRecommendation } from '@/db/force-recommendations'
import { recommendationsOf, type Recommendation } from '@/db/recommendations'
import { dayInWords, dayOf } from '@/domain/days'
import { notWrittenUpNow } from '@/domain/finding'
import { allows } from '@/domain/permissions'
import { hasRole } from '@/domain/person'
import { statusWords } from '@/domain/recommendation'
import { missingForIssue } from '@/domain/recommendation-facts'
import { forceStanding } from '@/domain/recommendation-standing'
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
  const whole = allows('see an audit', person, subject) || hasRole(person, 'governance')
  const known = new Set(rows.map(({ forceId }) => forceId))
  const forces = whole ? (await forceRecommendationsOf(reader, id)).filter((f) => known.has(f.id)) : []
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
      {forces.length > 0 && (
        <Table
          caption="To the whole force"
          captionSize="m"
          columns={forceColumns(rows, dayOf(now))}
          rows={forces}
          rowKey={({ id: key }) => key}
        />
      )}
      {rows.length > 0 ? (
        <Table
          caption={
            forces.length > 0
              ? 'To each district, by reference'
              : 'Recommendations of this audit, by reference'
          }
          captionSize="m"
          captionHidden={forces.length === 0}
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

function forceColumns(parts: readonly Recommendation[], today: string): Column<ForceRecommendation>[] {
  return [
    {
      key: 'reference',
      header: 'Reference',
      rowHeader: true,
      nowrap: true,
      cell: (force) => (
        <a className="govuk-link" href={`/recommendations/force/${force.id}`}>
          {force.reference}
        </a>
      ),
    },
    {
      key: 'wording',
      header: 'Recommendation',
      cell: (force) => <span className="app-table__sentence">{shortened(force.wording)}</span>,
    },
    {
      key: 'standing',
      header: 'Where the force stands',
      cell: (force) => (
        <ForceMark
          standing={forceStanding(
            parts.filter(({ forceId }) => forceId === force.id),
            today,
          )}
        />
      ),
    },
  ]
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
