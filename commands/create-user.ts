import { randomInt } from 'node:crypto'
import { replaceOfficerKeys } from '../db/officer-keys'
import { hashPassword } from '../db/passwords'
import { userByEmail } from '../db/people'
import { insertUser } from '../db/users'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { oneTimePassword, oneTimeUntil } from '../domain/one-time-password'
import { heldRoles, rolesAsText } from '../domain/role-rules'
import { command, done, refuse } from './command'
import { createUserInput } from './create-user.input'
import { faultsOfChoice } from './user-subject'

/** A one-time password as it is handed over. It is kept nowhere: a repeat of the same form gets null in its place. */
export interface HandedOver {
  user: string
  name: string
  email: string
  password: string | null
  until: string
}

export const withoutPassword = (handed: HandedOver): HandedOver => ({ ...handed, password: null })

/**
 * Makes an account with a one-time password, which is in the result and nowhere else: the store holds its hash, the
 * trail says only that the user was made. No administrator ever knows the password that a person signs in with.
 */
export const createUser = command('create a user', {
  may: { permission: 'manage users', subject: async () => ({ type: 'house', id: 'house' }) },
  input: createUserInput,
  remembered: withoutPassword,
  run: async ({ writer, now }, { name, rank, email, homeDistrict, officerKeys, ...chosen }) => {
    const faults = await faultsOfChoice(writer, { ...chosen, homeDistrict })
    const holder = await userByEmail(writer, email)
    if (holder) faults.push({ field: 'email', message: `${holder.name} already signs in with ${email}` })
    if (faults.length > 0) return refuse('invalid', faults)

    const password = oneTimePassword(randomInt)
    const user = {
      id: newId(),
      email,
      name,
      rank,
      homeDistrict: homeDistrict || null,
      passwordHash: await hashPassword(password),
      oneTimeUntil: oneTimeUntil(now),
      disabledAt: null,
      roleVersion: 1,
      createdAt: now,
      revision: 1,
    }
    const roles = heldRoles(chosen)
    await insertUser(writer, user, roles)
    await replaceOfficerKeys(writer, user.id, officerKeys)
    const handed: HandedOver = { user: user.id, name, email, password, until: user.oneTimeUntil }
    return done(
      handed,
      event('user created', { type: 'user', id: user.id }, { name, roles: rolesAsText(roles) }),
    )
  },
})
