import { checkPassword, hashPassword } from '../db/passwords'
import { endSessionsOf } from '../db/sessions'
import { accountKey, attemptsSince, noteAttempt } from '../db/sign-in-attempts'
import { passwordHashOf, updateUser, userAccount } from '../db/users'
import { event } from '../domain/events'
import { passwordFault } from '../domain/password-rules'
import { guessLimits } from '../domain/session-limits'
import { changePasswordInput } from './change-password.input'
import { command, done, refuse, refuseAndNote } from './command'
import { ownAccount } from './own-account'

/**
 * Changes one's own password. A one-time password is used up by it, and every other session of the person ends. Wrong
 * guesses at the current password are counted with those at sign-in: an unlocked screen is no way round that limit.
 */
export const changePassword = command('change the password', {
  may: { permission: 'use own account', subject: ownAccount },
  input: changePasswordInput,
  run: async (
    { writer, subject, person, now, sessionHash },
    { currentPassword, newPassword, repeatedPassword },
  ) => {
    const user = await userAccount(writer, person.id)
    if (!user) return refuse('not found', 'You have no account with a password here.')

    const account = accountKey(user.email)
    const since = new Date(Date.parse(now) - guessLimits.windowMs).toISOString()
    const { ofAccount } = await attemptsSince(writer, account, fromAccountPage, since)
    if (ofAccount >= guessLimits.perAccount)
      return refuse('not now', 'There were too many wrong passwords. Wait five minutes, then try again.')

    const fault = passwordFault(newPassword, user)
    if (fault) return refuse('invalid', [{ field: 'newPassword', message: fault }])
    if (newPassword !== repeatedPassword)
      return refuse('invalid', [
        {
          field: 'repeatedPassword',
          message: 'The two new passwords are not the same. Type the new one again',
        },
      ])

    if (!(await checkPassword(await passwordHashOf(writer, user.id), currentPassword))) {
      await noteAttempt(writer, { account, address: fromAccountPage, at: now })
      const message = 'This is not your current password'
      return refuseAndNote(
        'invalid',
        [{ field: 'currentPassword', message }],
        event('password change refused', subject),
      )
    }
    if (newPassword === currentPassword)
      return refuse('invalid', [
        { field: 'newPassword', message: 'Choose a password that differs from your current one' },
      ])

    await updateUser(writer, user.id, {
      passwordHash: await hashPassword(newPassword),
      oneTimeUntil: null,
    })
    await endSessionsOf(writer, user.id, { because: 'password changed', now, except: sessionHash })
    return done({ wasOneTime: user.oneTimeUntil !== null }, event('password changed', subject))
  },
})

/** Stands in for a network address where a guess is made by somebody who is signed in. */
const fromAccountPage = 'account page'
