import { createUser } from '../commands/create-user'
import { addDistrict } from '../commands/add-district'
import { hashPassword } from '../db/passwords'
import { updateUser } from '../db/users'
import type { Stage } from './stage'
import { emailOf, worldDistricts, worldPeople } from './world'

/** Known to everybody who reads it: the demonstration never runs beside real data. */
export const demonstrationPassword = 'correct horse battery staple'

/** Brings the five districts and everybody of the fictional world on stage, with the password that is printed. */
export async function enterEverybody(stage: Stage, daysAgo: number): Promise<void> {
  const { act, database, enter } = stage
  for (const { code, name, aliases } of worldDistricts)
    await act('machine', daysAgo, addDistrict, {
      code,
      name,
      aliases: aliases.join('\n'),
      activeFrom: '1974-04-01',
    })
  const passwordHash = await hashPassword(demonstrationPassword)
  for (const person of worldPeople) {
    const { user } = await act('machine', daysAgo, createUser, {
      name: person.name,
      rank: person.rank,
      email: emailOf(person),
      roles: person.roles.map(({ role }) => role),
      districts: person.roles.flatMap(({ district }) => district ?? []),
      homeDistrict: person.homeDistrict ?? '',
    })
    await database.write((writer) => updateUser(writer, user, { passwordHash, oneTimeUntil: null }))
    enter(person.key, user)
  }
}
