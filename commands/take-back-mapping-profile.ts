import { markProfileInUse } from '../db/mapping-profiles'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { namedProfile } from './mapping-profile-subject'
import { mappingProfileInput } from './mapping-profile.input'

/** Takes back the retirement of a mapping profile: files that fit it begin with it again. */
export const takeBackMappingProfile = command('take a mapping profile back into use', {
  may: { permission: 'manage mapping profiles', subject: namedProfile },
  input: mappingProfileInput,
  run: async ({ writer, subject }, { profile }) => {
    const { name, retiredAt } = subject.known
    if (!retiredAt) return refuse('not now', `‘${name}’ is in use already.`)
    await markProfileInUse(writer, name)
    return done({ profile }, event('mapping profile back in use', subject, { name }))
  },
})
