import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { audits, extracts, mappingProfiles } from './schema'

export type MappingProfile = typeof mappingProfiles.$inferSelect

/** Every profile in its newest version, retired ones too, by name. */
export async function allProfiles(reader: Reader): Promise<MappingProfile[]> {
  const newest = new Map<string, MappingProfile>()
  for (const profile of await reader.select().from(mappingProfiles).orderBy(desc(mappingProfiles.version)))
    if (!newest.has(profile.name)) newest.set(profile.name, profile)
  return [...newest.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Those of them that new files can begin with. */
export async function currentProfiles(reader: Reader): Promise<MappingProfile[]> {
  return (await allProfiles(reader)).filter(({ retiredAt }) => retiredAt === null)
}

/** One version of a profile. */
export async function profileVersion(reader: Reader, id: string): Promise<MappingProfile | undefined> {
  const [found] = await reader.select().from(mappingProfiles).where(eq(mappingProfiles.id, id))
  return found
}

/** Every version under a name, the newest first. */
export async function versionsOf(reader: Reader, name: string): Promise<MappingProfile[]> {
  return reader
    .select()
    .from(mappingProfiles)
    .where(eq(mappingProfiles.name, name))
    .orderBy(desc(mappingProfiles.version))
}

/** An extract that was read under a version of a profile. */
export interface ProfileUse {
  profileId: string
  auditId: string
  reference: string
  title: string
  importedAt: string
  /** Another extract took its place since. */
  superseded: boolean
}

/** The extracts that were read under these versions, of whatever audit, the newest first. */
export async function usesOf(reader: Reader, versions: readonly string[]): Promise<ProfileUse[]> {
  if (versions.length === 0) return []
  const { profileId, auditId, importedAt, supersededAt } = extracts
  const found = await reader
    .select({
      profileId,
      auditId,
      importedAt,
      supersededAt,
      reference: audits.reference,
      title: audits.title,
    })
    .from(extracts)
    .innerJoin(audits, eq(audits.id, auditId))
    .where(inArray(profileId, [...versions]))
    .orderBy(desc(importedAt))
  return found.map(({ supersededAt: since, profileId: version, ...use }) => ({
    ...{ ...use, profileId: version ?? '', superseded: since !== null },
  }))
}

export async function insertProfile(writer: Writer, profile: MappingProfile): Promise<void> {
  await writer.insert(mappingProfiles).values(profile)
}

/** All versions take the new name; what they say stays. */
export async function renameProfile(writer: Writer, from: string, to: string): Promise<void> {
  await writer.update(mappingProfiles).set({ name: to }).where(eq(mappingProfiles.name, from))
}

/** No new file begins with it any more. */
export async function markProfileRetired(
  writer: Writer,
  name: string,
  { by, at }: { by: string; at: string },
): Promise<void> {
  await writer
    .update(mappingProfiles)
    .set({ retiredAt: at, retiredBy: by })
    .where(and(eq(mappingProfiles.name, name), isNull(mappingProfiles.retiredAt)))
}

/** New files begin with it again. */
export async function markProfileInUse(writer: Writer, name: string): Promise<void> {
  await writer
    .update(mappingProfiles)
    .set({ retiredAt: null, retiredBy: null })
    .where(eq(mappingProfiles.name, name))
}
