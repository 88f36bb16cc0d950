import { randomInt } from 'node:crypto'
import { hashPassword } from '../db/passwords'
import { endSessionsOf } from '../db/sessions'
import { updateUser } from '../db/users'
import { event } from '../domain/events'
import { oneTimePassword, oneTimeUntil } from '../domain/one-time-password'
import { command, done, refuse } from './command'
import { withoutPassword, type HandedOver } from './create-user'
import { namedUser } from './user-subject'
import { userInput } from './user.input'

/** Puts a one-time password in place of a forgotten one. The old password and every session end at once. */
export const setOneTimePassword = command('set a one-time password', {
  may: { permission: 'manage users', subject: namedUser },
  input: userInput,
  remembered: withoutPassword,
  run: async ({ writer, subject, person, now }) => {
    const { user } = subject
    if (user.id === person.id)
      return refuse('not now', 'This is your own account. Change your password under Your account.')
    if (user.disabledAt)
      return refuse(
        'not now',
        `${user.name} is disabled. Enable the account first, then set a one-time password.`,
      )
    const password = oneTimePassword(randomInt)
    const until = oneTimeUntil(now)
    await updateUser(writer, user.id, {
      passwordHash: await hashPassword(password),
      oneTimeUntil: until,
    })
    await endSessionsOf(writer, user.id, { because: 'one-time password set', now })
    const handed: HandedOver = { user: user.id, name: user.name, email: user.email, password, until }
    return done(handed, event('one-time password set', subject, { name: user.name }))
  },
})
