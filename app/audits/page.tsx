import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { EmptyState } from '@/components/notices'
import { Table, type Column } from '@/components/table'
import { auditsFor, type Audit } from '@/db/audits'
import { namesOf } from '@/db/people'
import { periodInWords } from '@/domain/days'
import { allows } from '@/domain/permissions'
import { StatusTag } from './status-tag'

export default async function AuditsPage() {
  const consultation = await consult('see own work')
  const { reader, person } = consultation
  const audits = await auditsFor(reader, person)
  const names = await namesOf(reader)
  const mayPlan = allows('plan an audit', person, consultation.subject)
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
    </HousePage>
  )
}
