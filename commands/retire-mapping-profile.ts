import { markProfileRetired } from '../db/mapping-profiles'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { namedProfile } from './mapping-profile-subject'
import { mappingProfileInput } from './mapping-profile.input'

/** Lets no new file begin with a mapping profile. What it says and where it was used stays. */
export const retireMappingProfile = command('retire a mapping profile', {
  may: { permission: 'manage mapping profiles', subject: namedProfile },
  input: mappingProfileInput,
  run: async ({ writer, subject, person, now }, { profile }) => {
    const { name, retiredAt } = subject.known
    if (retiredAt) return refuse('not now', `‘${name}’ is retired already.`)
    await markProfileRetired(writer, name, { by: person.id, at: now })
    return done({ profile }, event('mapping profile retired', subject, { name }))
  },
})
