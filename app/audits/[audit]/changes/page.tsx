import { consult } from '@/app/session'
import { EmptyState } from '@/components/notices'
import { Table } from '@/components/table'
import { auditFor } from '@/db/audits'
import { earlierAudits } from '@/db/comparable-audits'
import { periodInWords } from '@/domain/days'
import { AuditPage } from '../audit-page'

/** The earlier audits that this one can be held against. */
export default async function ChangesPage({ params }: { params: Promise<{ audit: string }> }) {
  const { audit: id } = await params
  const consultation = await consult('see findings', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject } = consultation
  const earlier = await earlierAudits(reader, subject.audit, person)
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Findings"
      under={[]}
      title="What has changed since"
      marking="OFFICIAL"
    >
      {earlier.length === 0 ? (
        <EmptyState title="There is no earlier audit">
          <p className="govuk-body">
            Once an audit of an earlier period is issued that you may read, this one can be held against it.
          </p>
        </EmptyState>
      ) : (
        <Table
          caption="Earlier audits"
          columns={[
            {
              key: 'reference',
              header: 'Audit',
              rowHeader: true,
              nowrap: true,
              cell: (audit) => (
                <a className="govuk-link" href={`/audits/${id}/changes/${audit.id}`}>
                  {audit.reference}
                </a>
              ),
            },
            { key: 'title', header: 'Title', cell: ({ title }) => title },
            { key: 'theme', header: 'Theme', cell: ({ theme }) => theme },
            {
              key: 'period',
              header: 'Crimes recorded',
              cell: ({ periodFrom, periodTo }) => periodInWords(periodFrom, periodTo),
            },
          ]}
          rows={earlier}
          rowKey={(audit) => audit.id}
        />
      )}
    </AuditPage>
  )
}
