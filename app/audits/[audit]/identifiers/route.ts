import { notFound } from 'next/navigation'
import { sendDocument } from '@/app/download'
import { consult } from '@/app/session'
import { auditFor } from '@/db/audits'
import { frozenPopulation } from '@/db/draws'
import { eligibleCrimes } from '@/db/population-reading'
import { fileName } from '@/documents/file-name'
import { identifierListLines } from '@/domain/identifier-list'

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
  const parts: Buffer[] = []
  for await (const page of eligibleCrimes(reader, population.extractNumber)) {
    const [header = '', ...lines] = identifierListLines(
      page.map(({ reference, stratum }) => ({ id: reference, stratum })),
    )
    parts.push(Buffer.from([parts.length === 0 ? header : '', ...lines].join('')))
  }
  return sendDocument({
    consultation,
    document: 'the identifiers of the population',
    fileName: fileName({
      marking: 'OFFICIAL-SENSITIVE',
      title: `identifiers ${subject.audit.reference}`,
      extension: 'csv',
    }),
    contentType: 'text/csv; charset=utf-8',
    bytes: Buffer.concat(parts),
    rows: population.size,
    subject,
  })
}
