import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { audienceAsked } from '@/app/audience-asked'
import { sendDocument } from '@/app/download'
import { wordType } from '@/app/file-marks'
import type { Consultation } from '@/app/session'
import type { AuditSubject } from '@/db/audits'
import { isDemonstration } from '@/db/installation'
import { issuedWriteUpFor, writeUpFor } from '@/db/write-ups'
import { wordDocument, type WordDocument } from '@/documents/docx-write'
import { fileName } from '@/documents/file-name'
import { audienceWords, hidesSmallCounts, type Audience } from '@/domain/audience'
import { publicVersionOf, versionOfDistrict } from '../public-version'
import { publicSummaryDocument } from './public-summary'
import { summaryOf, type Summary } from './summary'
import { summaryDocument } from './summary-document'

/** The Word file of the force's summary, or of one district's. What the person may not read is not there. */
export async function sendSummary(
  request: NextRequest,
  consultation: Consultation<AuditSubject>,
  district: string | null,
): Promise<Response> {
  const audience = audienceAsked(request)
  const { subject } = consultation
  const made = hidesSmallCounts(audience)
    ? await passedOn(consultation, district, audience)
    : await internal(consultation, district)
  const { summary, document } = made ?? notFound()
  return sendDocument({
    ...{ consultation, audience },
    document: `the recommendation summary of ${summary.place} as Word`,
    fileName: fileName({
      marking: document.marking,
      title: `recommendation summary ${summary.place} ${summary.writeUp.audit.reference} ${audienceWords[audience].short}`,
      extension: 'docx',
    }),
    contentType: wordType,
    bytes: await wordDocument(document),
    rows: summary.recommendations.length,
    subject: { type: subject.type, id: subject.id, district: district ?? undefined },
  })
}

interface Made {
  summary: Summary
  document: WordDocument
}

async function internal(
  { reader, person, subject }: Consultation<AuditSubject>,
  district: string | null,
): Promise<Made | undefined> {
  const readable = await writeUpFor(reader, subject, person)
  const summary = readable && summaryOf(readable, district)
  if (!summary) return undefined
  const demonstration = await isDemonstration(reader)
  return { summary, document: summaryDocument(summary, { demonstration }) }
}

/** Of the newest issue alone, also while the audit is reopened. */
async function passedOn(
  { reader, person, subject }: Consultation<AuditSubject>,
  district: string | null,
  audience: Audience,
): Promise<Made | undefined> {
  const readable = await issuedWriteUpFor(reader, subject, person)
  const summary = readable && summaryOf(readable, district)
  const version = summary && (await publicVersionOf(reader, subject, readable))
  if (!version) return undefined
  const demonstration = await isDemonstration(reader)
  const document = publicSummaryDocument(summary, versionOfDistrict(version, district), {
    ...{ audience, demonstration },
  })
  return { summary, document }
}
