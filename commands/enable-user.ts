import { updateUser } from '../db/users'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { namedUser } from './user-subject'
import { userInput } from './user.input'

/** Puts an account back into use with the roles it had. Sessions from before stay ended. */
export const enableUser = command('enable a user', {
  may: { permission: 'manage users', subject: namedUser },
  input: userInput,
  run: async ({ writer, subject }) => {
    const { user } = subject
    if (!user.disabledAt) return refuse('not now', `${user.name} is not disabled.`)
    await updateUser(writer, user.id, { disabledAt: null, revision: user.revision + 1 })
    return done({ user: user.id }, event('user enabled', subject, { name: user.name }))
  },
})
