import type { Writer } from '../db/client'
import { currentProfiles } from '../db/mapping-profiles'
import { noteProfile, type NewUpload } from '../db/uploads'
import { fittingProfile } from '../domain/mapping-profile'

/** Where a saved profile fits the columns of a file that came in, its choices are the ones to begin with. */
export async function takeProfile(
  writer: Writer,
  id: string,
  { header, reading }: Pick<NewUpload, 'header' | 'reading'>,
): Promise<void> {
  const refused = new Set(reading.refused.map(({ column }) => column))
  const usable = header.map((name, place) => (refused.has(place) ? '' : name))
  await noteProfile(writer, id, fittingProfile(usable, await currentProfiles(writer)))
}
