import { notFound } from 'next/navigation'
import { sendDocument } from '@/app/download'
import { consult } from '@/app/session'
import { auditFor } from '@/db/audits'
import { frozenPopulation } from '@/db/draws'
import { receiptOf } from '@/db/receipts'
import { fileName } from '@/documents/file-name'
import { zipOf } from '@/documents/zip-write'
import { identifierBytes } from '../../identifiers/identifier-bytes'
import { receiptText, verifiers } from '../receipt-files'

/** Everything that it takes to make the draw again, in one file: nothing else is needed, not even Dip Sample. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ audit: string }> },
): Promise<Response> {
  const { audit: id } = await params
  const find = 'the draw receipt with the identifiers'
  const consultation = await consult('see a receipt', (reader, person) => auditFor(reader, id, person), find)
  const { reader, subject } = consultation
  const receipt = await receiptOf(reader, subject.audit)
  const population = await frozenPopulation(reader, id)
  if (!receipt || !population) notFound()
  const { csv, text } = await identifierBytes(reader, population.extractNumber)
  return sendDocument({
    consultation,
    document: 'the draw receipt with the identifiers of the population',
    fileName: fileName({
      marking: 'OFFICIAL-SENSITIVE',
      title: `draw receipt ${subject.audit.reference}`,
      extension: 'zip',
    }),
    contentType: 'application/zip',
    bytes: zipOf([
      { name: 'receipt.json', bytes: receiptText(receipt) },
      { name: 'ids.csv', bytes: csv },
      { name: 'ids.txt', bytes: text },
      ...(await verifiers(receipt)),
    ]),
    rows: population.size,
    subject,
  })
}
