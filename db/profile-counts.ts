import { and, eq, inArray } from 'drizzle-orm'
import { profileDimensions, type ProfileCount, type ProfileDimension } from '../domain/extract-counts'
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
export async function profileCountsOf(
  reader: Reader,
  extractNumber: number,
  dimensions: readonly ProfileDimension[] = profileDimensions,
): Promise<ProfileCount[]> {
  const wanted = inArray(profileCounts.dimension, [...dimensions])
  const rows = await reader
    .select()
    .from(profileCounts)
    .where(and(eq(profileCounts.extractNumber, extractNumber), wanted))
  return rows.map(({ extractNumber: _, ...one }) => ({ ...one, kind: one.kind as ProfileCount['kind'] }))
}

export async function deleteProfileCounts(writer: Writer, extractNumber: number): Promise<void> {
  await writer.delete(profileCounts).where(eq(profileCounts.extractNumber, extractNumber))
}
