import { notFound } from 'next/navigation'
import { sendDocument } from '@/app/download'
import { wordType } from '@/app/file-marks'
import type { Consultation } from '@/app/session'
import type { AuditSubject } from '@/db/audits'
import { isDemonstration } from '@/db/installation'
import { writeUpFor } from '@/db/write-ups'
import { wordDocument } from '@/documents/docx-write'
import { fileName } from '@/documents/file-name'
import { summaryOf } from './summary'
import { summaryDocument } from './summary-document'

/** The Word file of the force's summary, or of one district's. What the person may not read is not there. */
export async function sendSummary(
  consultation: Consultation<AuditSubject>,
  district: string | null,
): Promise<Response> {
  const { reader, person, subject } = consultation
  const readable = await writeUpFor(reader, subject, person)
  const summary = readable && summaryOf(readable, district)
  if (!summary) notFound()
  const document = summaryDocument(summary, { demonstration: await isDemonstration(reader) })
  return sendDocument({
    consultation,
    document: `the recommendation summary of ${summary.place} as Word`,
    fileName: fileName({
      marking: document.marking,
      title: `recommendation summary ${summary.place} ${summary.writeUp.audit.reference}`,
      extension: 'docx',
    }),
    contentType: wordType,
    bytes: await wordDocument(document),
    rows: summary.recommendations.length,
    subject: { type: subject.type, id: subject.id, district: district ?? undefined },
  })
}
