import { notFound } from 'next/navigation'
import { ExportForm } from '@/app/export-form'
import { consult } from '@/app/session'
import { auditFor } from '@/db/audits'
import { snapshotVersions } from '@/db/snapshots'
import { writeUpFor } from '@/db/write-ups'
import { AuditPage } from '../../audit-page'
import { audiencesNow } from '../../public-version'
import { WhatThisIs } from '../../what-this-is'
import { summaryOf } from '../summary'
import { SummaryView } from '../summary-view'

/** The summary of one district: its own figures and the force's, and what it is asked to do. */
export default async function DistrictSummaryPage({
  params,
}: {
  params: Promise<{ audit: string; district: string }>
}) {
  const { audit: id, district } = await params
  const consultation = await consult('see findings', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject } = consultation
  const readable = await writeUpFor(reader, subject, person)
  const summary = readable && summaryOf(readable, district)
  if (!summary) notFound()
  const wasIssued = (await snapshotVersions(reader, id)).length > 0
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Summary"
      under={[]}
      title={`Recommendation summary, ${summary.place}`}
      marking="OFFICIAL"
    >
      <WhatThisIs readable={readable} auditId={id} />
      <ExportForm
        action={`/audits/${id}/summary/${district}/file`}
        formats={[{ as: 'docx', text: 'Word' }]}
        only={audiencesNow(wasIssued)}
        heading="Take this summary along"
      />
      <SummaryView summary={summary} />
    </AuditPage>
  )
}
