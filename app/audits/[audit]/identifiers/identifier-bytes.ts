import type { Reader } from '@/db/client'
import { crimesToDraw } from '@/db/population-reading'
import { identifierListLines } from '@/domain/identifier-list'

/**
 * The list that a draw can be made again from, in the order in which it is hashed: as CSV with the strata, and as the
 * bare references, whose SHA-256 is the hash of the population.
 */
export async function identifierBytes(
  reader: Reader,
  extractNumber: number,
): Promise<{ csv: Buffer; text: Buffer }> {
  const csv: Buffer[] = []
  const text: Buffer[] = []
  for await (const page of crimesToDraw(reader, extractNumber)) {
    const [header = '', ...lines] = identifierListLines(
      page.map(({ reference, stratum }) => ({ id: reference, stratum })),
    )
    csv.push(Buffer.from([csv.length === 0 ? header : '', ...lines].join('')))
    text.push(Buffer.from(page.map(({ reference }) => `${reference}\n`).join('')))
  }
  return { csv: Buffer.concat(csv), text: Buffer.concat(text) }
}
