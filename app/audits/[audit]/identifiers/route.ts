import { notFound } from 'next/navigation'
import { sendDocument } from '@/app/download'
import { consult } from '@/app/session'
import { auditFor } from '@/db/audits'
import { frozenPopulation } from '@/db/draws'
import { fileName } from '@/documents/file-name'
import { identifierBytes } from './identifier-bytes'

/** Every crime of the frozen population with its stratum: the list that the draw can be made again from. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ audit: string }> },
): Promise<Response> {
  const { audit: id } = await params
  const find = 'the identifiers of the population'
  const consultation = await consult('see a receipt', (reader, person) => auditFor(reader, id, person), find)
  const { reader, subject } = consultation
  const population = await frozenPopulation(reader, id)
  if (!population) notFound()
  const { csv } = await identifierBytes(reader, population.extractNumber)
  return sendDocument({
    consultation,
    document: 'the identifiers of the population',
    fileName: fileName({
      marking: 'OFFICIAL-SENSITIVE',
      title: `identifiers ${subject.audit.reference}`,
      extension: 'csv',
    }),
    contentType: 'text/csv; charset=utf-8',
    bytes: csv,
    rows: population.size,
    subject,
  })
}
