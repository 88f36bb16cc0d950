import { notFound } from 'next/navigation'
import { sendDocument } from '@/app/download'
import { consult } from '@/app/session'
import { auditFor } from '@/db/audits'
import { receiptOf } from '@/db/receipts'
import { fileName } from '@/documents/file-name'
import { inSample, withoutReferences } from '@/domain/receipt'
import { receiptText } from '../receipt-files'

/** The receipt for readers who need not know which crimes they are. It verifies by its tickets. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ audit: string }> },
): Promise<Response> {
  const { audit: id } = await params
  const find = 'the draw receipt without references'
  const consultation = await consult('see a receipt', (reader, person) => auditFor(reader, id, person), find)
  const { reader, subject } = consultation
  const receipt = await receiptOf(reader, subject.audit)
  if (!receipt) notFound()
  return sendDocument({
    consultation,
    document: 'the draw receipt without references',
    fileName: fileName({
      marking: 'OFFICIAL',
      title: `draw receipt without references ${subject.audit.reference}`,
      extension: 'json',
    }),
    contentType: 'application/json; charset=utf-8',
    bytes: receiptText(withoutReferences(receipt)),
    rows: inSample(receipt),
    subject,
  })
}
