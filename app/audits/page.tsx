import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { Heading } from '@/components/heading'
import { EmptyState } from '@/components/notices'
import { Table, type Column } from '@/components/table'
import { auditsWithoutLead } from '@/db/audit-leads'
import { auditsFor, type Audit } from '@/db/audits'
import { namesOf } from '@/db/people'
import { periodInWords } from '@/domain/days'
import { allows } from '@/domain/permissions'
import { hasRole } from '@/domain/person'
import { StatusTag } from './status-tag'

export default async function AuditsPage() {
  const consultation = await consult('see own work')
  const { reader, person } = consultation
  const audits = await auditsFor(reader, person)
  const names = await namesOf(reader)
  const mayPlan = allows('plan an audit', person, consultation.subject)
  const alone = hasRole(person, 'lead auditor') ? await auditsWithoutLead(reader) : []
  const plan = mayPlan && <ButtonLink href="/audits/new">Plan an audit</ButtonLink>
  const columns: Column<Audit>[] = [
    {
      key: 'reference',
      header: 'Reference',
      rowHeader: true,
      nowrap: true,
      cell: (audit) => (
        <a className="govuk-link" href={`/audits/${audit.id}`}>
          {audit.reference}
        </a>
      ),
    },
    { key: 'title', header: 'Title', cell: (audit) => audit.title },
    { key: 'period', header: 'Period', cell: (audit) => periodInWords(audit.periodFrom, audit.periodTo) },
    { key: 'lead', header: 'Lead auditor', cell: (audit) => names.get(audit.leadId) },
    { key: 'status', header: 'Status', nowrap: true, cell: (audit) => <StatusTag status={audit.status} /> },
  ]
  return (
    <HousePage
      consultation={consultation}
      place="/audits"
      title="Audits"
      marking="OFFICIAL"
      actions={audits.length > 0 && plan}
    >
      {audits.length > 0 ? (
        <Table
          caption="Audits that you may see, newest first"
          captionHidden
          columns={columns}
          rows={audits}
          rowKey={({ id }) => id}
        />
      ) : (
        <EmptyState title="There are no audits for you yet" action={plan}>
          <p className="govuk-body">
            {mayPlan
              ? 'An audit begins with its plan: what is asked, of which crimes, in which districts.'
              : 'An audit appears here when you are asked to work on it, or when it is issued to you.'}
          </p>
        </EmptyState>
      )}
      {alone.length > 0 && (
        <>
          <Heading level={2} size="m">
            Without a lead auditor
          </Heading>
          <p className="govuk-body">
            Whoever led these audits cannot go on with them. Any lead auditor can take one over.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {alone.map(({ id, reference, title }) => (
              <li key={id}>
                <a className="govuk-link" href={`/audits/${id}/lead`}>
                  Take over {reference}
                </a>
                , {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </HousePage>
  )
}
