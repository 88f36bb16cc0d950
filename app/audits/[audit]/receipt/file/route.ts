import { notFound } from 'next/navigation'
import { sendDocument } from '@/app/download'
import { consult } from '@/app/session'
import { auditFor } from '@/db/audits'
import { receiptOf } from '@/db/receipts'
import { fileName } from '@/documents/file-name'
import { receiptText } from '../receipt-files'

/** The receipt of the draw as JSON, as `npm run verify-draw` and everybody else's verifier reads it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ audit: string }> },
): Promise<Response> {
  const { audit: id } = await params
  const find = 'the draw receipt as a file'
  const consultation = await consult('see a receipt', (reader, person) => auditFor(reader, id, person), find)
  const { reader, subject } = consultation
  const receipt = await receiptOf(reader, subject.audit)
  if (!receipt) notFound()
  return sendDocument({
    consultation,
    document: 'the draw receipt',
    fileName: fileName({
      marking: 'OFFICIAL-SENSITIVE',
      title: `draw receipt ${subject.audit.reference}`,
      extension: 'json',
    }),
    contentType: 'application/json; charset=utf-8',
    bytes: receiptText(receipt),
    rows: receipt.strata.reduce((sum, { cases }) => sum + cases.length, 0),
    subject,
  })
}
