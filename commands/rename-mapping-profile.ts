import { allProfiles, renameProfile } from '../db/mapping-profiles'
import { foldedText, plainText } from '../domain/cell-text'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { namedProfile } from './mapping-profile-subject'
import { renameMappingProfileInput } from './mapping-profile.input'

/** Gives all versions of a mapping profile another name. Extracts that were read under it follow. */
export const renameMappingProfile = command('rename a mapping profile', {
  may: { permission: 'manage mapping profiles', subject: namedProfile },
  input: renameMappingProfileInput,
  run: async ({ writer, subject }, { profile, was, name: typed }) => {
    const { name: from } = subject.known
    const to = plainText(typed)
    if (was !== from)
      return refuse(
        'not now',
        `This profile was renamed to ‘${from}’ meanwhile. Look whether that is enough.`,
      )
    if (to === from) return refuse('invalid', [{ field: 'name', message: 'This is its name already.' }])
    const taken = (await allProfiles(writer)).find(
      (one) => one.name !== from && foldedText(one.name) === foldedText(to),
    )
    if (taken)
      return refuse('invalid', [
        {
          field: 'name',
          message: `‘${taken.name}’ is the name of another profile${taken.retiredAt ? ', a retired one' : ''}. Choose another name.`,
        },
      ])
    await renameProfile(writer, from, to)
    return done({ profile }, event('mapping profile renamed', subject, { from, to }))
  },
})
