import { eq } from 'drizzle-orm'
import type { ProfileCount } from '../domain/extract-counts'
import type { Reader, Writer } from './client'
import { profileCounts } from './schema'

const columns = ['extractNumber', 'dimension', 'span', 'district', 'kind', 'value', 'crimes'] as const

/** Writes down what an import tallied by month, ward, team and flag. */
export async function insertProfileCounts(
  writer: Writer,
  extractNumber: number,
  counts: readonly ProfileCount[],
): Promise<void> {
  await writer.insertMany(
    profileCounts,
    columns,
    counts.map(({ dimension, span, district, kind, value, crimes }) => [
      ...[extractNumber, dimension, span, district, kind, value, crimes],
    ]),
  )
}

/** Empty for an extract that was imported before such tallies were kept. */
export async function profileCountsOf(reader: Reader, extractNumber: number): Promise<ProfileCount[]> {
  const rows = await reader.select().from(profileCounts).where(eq(profileCounts.extractNumber, extractNumber))
  return rows.map(({ extractNumber: _, ...one }) => ({ ...one, kind: one.kind as ProfileCount['kind'] }))
}

export async function deleteProfileCounts(writer: Writer, extractNumber: number): Promise<void> {
  await writer.delete(profileCounts).where(eq(profileCounts.extractNumber, extractNumber))
}
