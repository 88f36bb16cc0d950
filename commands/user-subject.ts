import type { Reader } from '../db/client'
import { allDistricts } from '../db/districts'
import { userAccount, type UserAccount } from '../db/users'
import type { Subject } from '../domain/subject'
import { roleFaults, type ChosenRoles } from '../domain/role-rules'
import type { Fault } from './command'

export interface UserSubject extends Subject {
  type: 'user'
  user: UserAccount
}

/** The user that the address names, with their account. */
export async function namedUser(reader: Reader, input: { user: string }): Promise<UserSubject | undefined> {
  const user = await userAccount(reader, input.user)
  return user && { type: 'user', id: user.id, user }
}

/** What is wrong with the roles and districts that were chosen for somebody. */
export async function faultsOfChoice(
  reader: Reader,
  chosen: ChosenRoles & { homeDistrict: string },
): Promise<Fault[]> {
  const codes = (await allDistricts(reader)).map(({ code }) => code)
  const there = (field: string, code: string): Fault[] =>
    codes.includes(code)
      ? []
      : [{ field, message: `There is no district ${code}. Add it under Administration, Districts, first` }]
  return [
    ...roleFaults(chosen),
    ...(chosen.roles.includes('district lead')
      ? chosen.districts.flatMap((code) => there('districts', code))
      : []),
    ...(chosen.homeDistrict ? there('homeDistrict', chosen.homeDistrict) : []),
  ]
}
