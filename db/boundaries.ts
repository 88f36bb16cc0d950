import { desc, eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import type { PlacedWard } from '../domain/ward-places'
import { boundaries, wardAreas } from './schema'

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

/**
 * The wards that coordinates are looked up in, without their areas: those of the newest outlines. Undefined where none
 * were loaded, or they were loaded before areas were kept.
 */
export async function placesKnown(reader: Reader): Promise<{ id: string; name: string } | undefined> {
  const [newest] = await reader
    .select({ id: boundaries.id, name: boundaries.name, areas: wardAreas.boundariesId })
    .from(boundaries)
    .leftJoin(wardAreas, eq(wardAreas.boundariesId, boundaries.id))
    .orderBy(desc(boundaries.loadedAt), desc(boundaries.id))
    .limit(1)
  return newest?.areas ? { id: newest.id, name: newest.name } : undefined
}

/** Where the wards of some outlines lie. */
export async function wardAreasOf(reader: Reader, boundariesId: string): Promise<PlacedWard[]> {
  const [found] = await reader.select().from(wardAreas).where(eq(wardAreas.boundariesId, boundariesId))
  return found?.wards ?? []
}

/** Keeps outlines of wards; from now on maps are drawn from them, and coordinates are looked up in their areas. */
export async function insertBoundaries(
  writer: Writer,
  loaded: Boundaries,
  areas: PlacedWard[],
): Promise<void> {
  await writer.insert(boundaries).values(loaded)
  await writer.insert(wardAreas).values({ boundariesId: loaded.id, wards: areas })
}
