import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { EmptyState } from '@/components/notices'
import { auditFor } from '@/db/audits'
import { writeUpFor } from '@/db/write-ups'
import { AuditPage } from '../audit-page'
import { ReadinessLink } from '../readiness-link'
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
    <AuditPage
      {...page}
      actions={
        <ButtonLink href={`/audits/${id}/summary/file`} kind="secondary" download>
          Word
        </ButtonLink>
      }
    >
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
      <SummaryView summary={summary} />
    </AuditPage>
  )
}
