import { worldDistricts, worldPeople, emailOf } from '../../demo/world'
import type { Person } from '../../domain/person'
import type { Database } from '../client'
import { checklistVersions, criteria, districts, userRoles, users } from '../schema'

export interface World {
  database: Database
  /** Somebody of the fictional world, by key: 'lead', 'auditor', 'district', 'governance' ... */
  person: (key: string) => Person
  checklistVersionId: string
  criterionIds: string[]
}

const began = '2021-10-01T08:00:00.000Z'

/** A store with the five districts and the people of the fictional world; nobody can sign in with a password. */
export async function peopled(database: Database): Promise<World> {
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
    for (const person of worldPeople) {
      await writer.insert(users).values({
        id: person.key,
        email: emailOf(person),
        name: person.name,
        rank: person.rank,
        homeDistrict: person.homeDistrict,
        passwordHash: 'none',
        roleVersion: 1,
        createdAt: began,
        revision: 1,
      })
      for (const { role, district } of person.roles)
        await writer.insert(userRoles).values({ userId: person.key, role, district: district ?? '' })
    }
  })
  const [version] = await database.reader.select().from(checklistVersions)
  const rows = await database.reader.select().from(criteria).orderBy(criteria.position)
  return {
    database,
    person: (key) => {
      const found = worldPeople.find((p) => p.key === key)
      if (!found) throw new Error(`Nobody in the world has the key ${key}`)
      return { id: found.key, name: found.name, homeDistrict: found.homeDistrict, roles: found.roles }
    },
    checklistVersionId: version?.id ?? '',
    criterionIds: rows.map((row) => row.id),
  }
}
