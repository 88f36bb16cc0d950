import { ExportForm } from '@/app/export-form'
import { consult } from '@/app/session'
import { EmptyState } from '@/components/notices'
import { auditFor } from '@/db/audits'
import { snapshotVersions } from '@/db/snapshots'
import { writeUpFor } from '@/db/write-ups'
import { AuditPage } from '../audit-page'
import { ReadinessLink } from '../readiness-link'
import { audiencesNow } from '../public-version'
import { WhatThisIs } from '../what-this-is'
import { summaryOf } from './summary'
import { SummaryView } from './summary-view'

/** The summary of the force, for whoever may read the audit: a district lead sees their own district in it. */
export default async function ForceSummaryPage({ params }: { params: Promise<{ audit: string }> }) {
  const { audit: id } = await params
  const consultation = await consult('see findings', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject } = consultation
  const readable = await writeUpFor(reader, subject, person)
  const summary = readable && summaryOf(readable, null)
  const wasIssued = (await snapshotVersions(reader, id)).length > 0
  const page = {
    consultation,
    audit: subject,
    current: 'Summary',
    title: 'Recommendation summary',
    marking: 'OFFICIAL',
  } as const
  if (!readable || !summary)
    return (
      <AuditPage {...page}>
        <EmptyState title="There is no summary yet">
          <p className="govuk-body">It is written once the sample is drawn.</p>
        </EmptyState>
      </AuditPage>
    )
  return (
    <AuditPage {...page}>
      <WhatThisIs readable={readable} auditId={id} />
      <p className="govuk-body app-no-print">
        By district:{' '}
        {summary.writeUp.districts.map(({ code, name }, place) => (
          <span key={code}>
            {place > 0 && ', '}
            <a className="govuk-link" href={`/audits/${id}/summary/${code}`}>
              {name}
            </a>
          </span>
        ))}
      </p>
      <ReadinessLink audit={subject} person={person} />
      <ExportForm
        action={`/audits/${id}/summary/file`}
        formats={[{ as: 'docx', text: 'Word' }]}
        only={audiencesNow(wasIssued)}
        heading="Take this summary along"
      />
      <SummaryView summary={summary} />
    </AuditPage>
  )
}
