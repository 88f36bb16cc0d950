import { desc, eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { mappingProfiles } from './schema'

export type MappingProfile = typeof mappingProfiles.$inferSelect

/** Every profile in its newest version, by name. */
export async function currentProfiles(reader: Reader): Promise<MappingProfile[]> {
  const newest = new Map<string, MappingProfile>()
  for (const profile of await reader.select().from(mappingProfiles).orderBy(desc(mappingProfiles.version)))
    if (!newest.has(profile.name)) newest.set(profile.name, profile)
  return [...newest.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** One version of a profile. */
export async function profileVersion(reader: Reader, id: string): Promise<MappingProfile | undefined> {
  const [found] = await reader.select().from(mappingProfiles).where(eq(mappingProfiles.id, id))
  return found
}

export async function insertProfile(writer: Writer, profile: MappingProfile): Promise<void> {
  await writer.insert(mappingProfiles).values(profile)
}
