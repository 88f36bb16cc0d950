import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Person, Role } from '../domain/person'
import type { Reader } from './client'
import { userRoles, users } from './schema'

export type User = typeof users.$inferSelect

/** The person behind a user, with the roles held, or undefined when there is none or the account is disabled. */
export async function personFor(reader: Reader, userId: string): Promise<Person | undefined> {
  const [user] = await reader
    .select()
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  return user && personOf(reader, user)
}

/** The user whose address this is, disabled or not. Addresses are compared in lower case. */
export async function userByEmail(reader: Reader, email: string): Promise<User | undefined> {
  const [user] = await reader.select().from(users).where(eq(users.email, email.trim().toLowerCase()))
  return user
}

export async function personOf(reader: Reader, user: User): Promise<Person> {
  const { id, name, homeDistrict } = user
  return { id, name, homeDistrict, roles: await rolesOf(reader, id) }
}

/** The roles that somebody holds, with the districts of a district lead. */
export async function rolesOf(reader: Reader, userId: string): Promise<Person['roles']> {
  const held = await reader
    .select()
    .from(userRoles)
    .where(eq(userRoles.userId, userId))
    .orderBy(asc(userRoles.role))
  return held.map(({ role, district }) => ({ role, district: district || null }))
}

/** People who hold a role and are not disabled, by name. */
export async function peopleWithRole(
  reader: Reader,
  role: Role,
): Promise<{ id: string; name: string; homeDistrict: string | null }[]> {
  const rows = await reader
    .selectDistinct({ id: users.id, name: users.name, homeDistrict: users.homeDistrict })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(and(eq(userRoles.role, role), isNull(users.disabledAt)))
  return rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** Names by user id, for pages that say who did what; former users keep their name. */
export async function namesOf(reader: Reader): Promise<Map<string, string>> {
  const rows = await reader.select({ id: users.id, name: users.name }).from(users)
  return new Map(rows.map((row) => [row.id, row.name]))
}
