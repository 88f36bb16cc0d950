import { auditFor } from '../db/audits'
import { allProfiles, insertProfile, type MappingProfile } from '../db/mapping-profiles'
import { noteProfile, uploadOf } from '../db/uploads'
import { foldedText, plainText } from '../domain/cell-text'
import { event } from '../domain/events'
import { extractMapping } from '../domain/extract-mapping'
import { fingerprint } from '../domain/fingerprint'
import { newId } from '../domain/identity'
import { profileOf, type ProfileContent } from '../domain/mapping-profile'
import { fileIsGone } from './check-file'
import { command, done, refuse } from './command'
import { saveMappingProfileInput } from './save-mapping-profile.input'

/**
 * Keeps under a name what the columns and values of a checked file mean, for the next files of the same kind. Where a
 * profile has the name, in whatever case, this is its next version.
 */
export const saveMappingProfile = command('save a mapping profile', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: saveMappingProfileInput,
  run: async ({ writer, subject, person, now }, { audit, upload: id, name: typed }) => {
    const upload = await uploadOf(writer, audit, id)
    if (!upload) return refuse('not found', fileIsGone)
    if (!upload.mapping || !upload.report)
      return refuse('not now', 'Check the file first: what is saved is what it was checked under.')
    const name = plainText(typed)
    const before = (await allProfiles(writer)).find((one) => foldedText(one.name) === foldedText(name))
    if (before?.retiredAt)
      return refuse('invalid', [
        {
          field: 'name',
          message: `‘${before.name}’ is retired. Take it back into use on the page of mapping profiles, or choose another name.`,
        },
      ])
    const content = profileOf(
      upload.header,
      extractMapping(upload.mapping),
      upload.report.found ?? [],
      before?.known,
    )
    if (before && saysTheSame(before, content))
      return refuse('invalid', [
        {
          field: 'name',
          message: `Version ${before.version} of ‘${before.name}’ says exactly this already. There is nothing to save.`,
        },
      ])
    const profile: MappingProfile = {
      ...{ id: newId(), name: before?.name ?? name, version: (before?.version ?? 0) + 1 },
      ...{ header: [...content.header], mapping: content.mapping, known: [...content.known] },
      ...{ savedBy: person.id, savedAt: now, retiredAt: null, retiredBy: null },
    }
    await insertProfile(writer, profile)
    await noteProfile(writer, id, { id: profile.id, mapping: upload.mapping })
    return done(
      { profile: profile.id },
      event('mapping profile saved', subject, { name: profile.name, version: profile.version }),
    )
  },
})

const saysTheSame = (before: ProfileContent, { header, mapping, known }: ProfileContent): boolean =>
  fingerprint({ header: before.header, mapping: before.mapping, known: before.known }) ===
  fingerprint({ header, mapping, known })
