import { notFound } from 'next/navigation'
import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { auditFor } from '@/db/audits'
import { writeUpFor } from '@/db/write-ups'
import { AuditPage } from '../../audit-page'
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
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Summary"
      under={[]}
      title={`Recommendation summary, ${summary.place}`}
      marking="OFFICIAL"
      actions={
        <ButtonLink href={`/audits/${id}/summary/${district}/file`} kind="secondary" download>
          Word
        </ButtonLink>
      }
    >
      <WhatThisIs readable={readable} auditId={id} />
      <SummaryView summary={summary} />
    </AuditPage>
  )
}
