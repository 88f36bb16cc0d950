import { databaseAddress } from '@/db/configuration'
import { openDatabase } from '@/db/open'
import { checklistVersions, criteria, districts, users } from '@/db/schema'
import type { World } from '@/db/testing/world'
import { insertUser } from '@/db/users'
import { emailOf, worldDistricts, worldPeople, type WorldPerson } from '@/demo/world'

/** So many score at once in the bench. */
const benchAuditors: readonly WorldPerson[] = Array.from({ length: 50 }, (_, at) => ({
  key: `bench-${String(at + 1).padStart(2, '0')}`,
  name: `Bench Auditor ${at + 1}`,
  rank: 'Detective Sergeant',
  homeDistrict: null,
  roles: [{ role: 'auditor', district: null }],
}))

/** The keys of the auditors that only the bench has. */
export const auditorKeys: readonly string[] = benchAuditors.map(({ key }) => key)

const people = [...worldPeople, ...benchAuditors]

/**
 * Opens the store of this process's data folder, migrated and furnished, with the fictional world in it. Nobody can
 * sign in with a password.
 */
export async function openHouse(): Promise<World> {
  const database = await openDatabase(databaseAddress())
  if ((await database.reader.select().from(users).limit(1)).length === 0) await layInPeople(database)
  const [version] = await database.reader.select().from(checklistVersions)
  const questions = await database.reader.select().from(criteria).orderBy(criteria.position)
  return {
    database,
    checklistVersionId: version?.id ?? '',
    criterionIds: questions.map(({ id }) => id),
    person: (key) => {
      const found = people.find((person) => person.key === key)
      if (!found) throw new Error(`Nobody in the bench has the key ${key}.`)
      return { id: key, name: found.name, homeDistrict: found.homeDistrict, roles: found.roles }
    },
  }
}

async function layInPeople(database: World['database']): Promise<void> {
  await database.write(async (writer) => {
    for (const [position, district] of worldDistricts.entries())
      await writer.insert(districts).values({
        ...district,
        aliases: [...district.aliases],
        position: position + 1,
        activeFrom: '1974-04-01',
        activeTo: null,
        revision: 1,
      })
    for (const person of people) {
      const { key: id, name, rank, homeDistrict, roles } = person
      await insertUser(
        writer,
        {
          id,
          name,
          rank,
          homeDistrict,
          email: emailOf(person),
          passwordHash: 'none',
          oneTimeUntil: null,
          disabledAt: null,
          roleVersion: 1,
          createdAt: '2021-10-01T08:00:00.000Z',
          revision: 1,
        },
        roles,
      )
    }
  })
}
