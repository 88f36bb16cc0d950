import { asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { offenceCodes } from './schema'

export type OffenceCode = typeof offenceCodes.$inferSelect

/** Every offence of the list, those out of force included, by code and first day. */
export async function allOffenceCodes(reader: Reader): Promise<OffenceCode[]> {
  const rows = await reader.select().from(offenceCodes).orderBy(asc(offenceCodes.activeFrom))
  return rows.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

export async function offenceCode(reader: Reader, id: string): Promise<OffenceCode | undefined> {
  const [offence] = await reader.select().from(offenceCodes).where(eq(offenceCodes.id, id))
  return offence
}

export async function insertOffenceCode(writer: Writer, offence: OffenceCode): Promise<void> {
  await writer.insert(offenceCodes).values(offence)
}

export async function updateOffenceCode(
  writer: Writer,
  id: string,
  fields: Omit<OffenceCode, 'id' | 'code'>,
): Promise<void> {
  await writer.update(offenceCodes).set(fields).where(eq(offenceCodes.id, id))
}
