import type { Reader } from '../db/client'
import { profileVersion, type MappingProfile } from '../db/mapping-profiles'
import type { Subject } from '../domain/subject'

export interface ProfileSubject extends Subject {
  type: 'mapping profile'
  known: MappingProfile
}

/** The profile that the address names by one of its versions. */
export async function namedProfile(
  reader: Reader,
  input: { profile: string },
): Promise<ProfileSubject | undefined> {
  const known = await profileVersion(reader, input.profile)
  return known && { type: 'mapping profile', id: known.id, known }
}
