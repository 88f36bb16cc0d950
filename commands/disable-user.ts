import { endSessionsOf } from '../db/sessions'
import { otherAdministrators, updateUser } from '../db/users'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { namedUser } from './user-subject'
import { userInput } from './user.input'

/** Takes an account out of use, at once and in every process. Nothing that the person did is lost. */
export const disableUser = command('disable a user', {
  may: { permission: 'manage users', subject: namedUser },
  input: userInput,
  run: async ({ writer, subject, person, now }) => {
    const { user } = subject
    if (user.id === person.id)
      return refuse('not now', 'You cannot disable your own account. Ask another administrator.')
    if (user.disabledAt) return refuse('not now', `${user.name} is already disabled.`)
    const administers = user.roles.some(({ role }) => role === 'administrator')
    if (administers && (await otherAdministrators(writer, user.id)) === 0)
      return refuse(
        'not now',
        `${user.name} is the last administrator. Make somebody else an administrator first, then disable this account.`,
      )
    await updateUser(writer, user.id, {
      disabledAt: now,
      roleVersion: user.roleVersion + 1,
      revision: user.revision + 1,
    })
    await endSessionsOf(writer, user.id, { because: 'account disabled', now })
    return done({ user: user.id }, event('user disabled', subject, { name: user.name }))
  },
})
