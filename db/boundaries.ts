import { desc } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { boundaries } from './schema'

export type Boundaries = typeof boundaries.$inferSelect

/** The outlines that maps are drawn from, or undefined where none were loaded. */
export async function currentBoundaries(reader: Reader): Promise<Boundaries | undefined> {
  const [newest] = await reader
    .select()
    .from(boundaries)
    .orderBy(desc(boundaries.loadedAt), desc(boundaries.id))
    .limit(1)
  return newest
}

/** What is known of the outlines without the outlines themselves: for a list. */
export async function loadedBoundaries(reader: Reader): Promise<Omit<Boundaries, 'wards'>[]> {
  const { id, name, attribution, sha256, loadedBy, loadedAt } = boundaries
  return reader
    .select({ id, name, attribution, sha256, loadedBy, loadedAt })
    .from(boundaries)
    .orderBy(desc(loadedAt), desc(id))
}

/** Keeps outlines of wards; from now on maps are drawn from them. */
export async function insertBoundaries(writer: Writer, loaded: Boundaries): Promise<void> {
  await writer.insert(boundaries).values(loaded)
}
