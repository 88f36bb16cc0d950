import { and, eq, isNull } from 'drizzle-orm'
import type { HeldRole } from '../domain/role-rules'
import type { Reader, Writer } from './client'
import type { User } from './people'
import { officerKeys, userRoles, users } from './schema'

/** A user as the administration sees them: everything but the password's hash. */
export interface UserAccount extends Omit<User, 'passwordHash'> {
  roles: HeldRole[]
  /** By what keys record systems name them as the officer of a crime. */
  officerKeys: string[]
}

/** Every user, disabled ones included, by name and then by address. */
export async function userAccounts(reader: Reader): Promise<UserAccount[]> {
  const rows = await reader.select().from(users)
  const held = await reader.select().from(userRoles)
  const keys = await reader.select().from(officerKeys)
  return rows
    .map((user) => account(user, held, keys))
    .sort((a, b) => byText(a.name.toLowerCase(), b.name.toLowerCase()) || byText(a.email, b.email))
}

/** Whether nobody has an account yet. */
export async function isFresh(reader: Reader): Promise<boolean> {
  return (await reader.select({ id: users.id }).from(users).limit(1)).length === 0
}

/** One user, or undefined where there is none with this id. */
export async function userAccount(reader: Reader, id: string): Promise<UserAccount | undefined> {
  const [user] = await reader.select().from(users).where(eq(users.id, id))
  if (!user) return undefined
  const held = await reader.select().from(userRoles).where(eq(userRoles.userId, id))
  return account(user, held, await reader.select().from(officerKeys).where(eq(officerKeys.userId, id)))
}

function account(
  { passwordHash: _hash, ...user }: User,
  held: readonly (typeof userRoles.$inferSelect)[],
  keys: readonly (typeof officerKeys.$inferSelect)[],
): UserAccount {
  const own = held.filter((row) => row.userId === user.id)
  const roles = own.map(({ role, district }) => ({ role, district: district || null }))
  return {
    ...user,
    officerKeys: keys
      .filter(({ userId }) => userId === user.id)
      .sort((a, b) => byText(a.folded, b.folded))
      .map(({ key }) => key),
    roles: roles.sort((a, b) => byText(a.role, b.role) || byText(a.district ?? '', b.district ?? '')),
  }
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The hash that a password is checked against. Nothing else reads it. */
export async function passwordHashOf(reader: Reader, id: string): Promise<string | undefined> {
  const [user] = await reader.select({ hash: users.passwordHash }).from(users).where(eq(users.id, id))
  return user?.hash
}

/** How many people could still administer the house without this one. */
export async function otherAdministrators(reader: Reader, id: string): Promise<number> {
  const rows = await reader
    .select({ id: users.id })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(and(eq(userRoles.role, 'administrator'), isNull(users.disabledAt)))
  return new Set(rows.map((row) => row.id).filter((other) => other !== id)).size
}

export async function insertUser(
  writer: Writer,
  user: typeof users.$inferInsert,
  roles: readonly HeldRole[],
): Promise<void> {
  await writer.insert(users).values(user)
  await insertRoles(writer, user.id, roles)
}

/** Writes what changed of a user. The caller raises `revision`, and `roleVersion` where rights change. */
export async function updateUser(
  writer: Writer,
  id: string,
  fields: Partial<Omit<User, 'id' | 'email' | 'createdAt'>>,
): Promise<void> {
  await writer.update(users).set(fields).where(eq(users.id, id))
}

/** Puts other roles in place of those that the user holds. */
export async function replaceRoles(writer: Writer, id: string, roles: readonly HeldRole[]): Promise<void> {
  await writer.delete(userRoles).where(eq(userRoles.userId, id))
  await insertRoles(writer, id, roles)
}

async function insertRoles(writer: Writer, userId: string, roles: readonly HeldRole[]): Promise<void> {
  for (const { role, district } of roles)
    await writer.insert(userRoles).values({ userId, role, district: district ?? '' })
}

/** Whether somebody works with shortcuts of single keys: unless they switched them off. */
export async function worksWithShortcuts(reader: Reader, id: string): Promise<boolean> {
  const [user] = await reader.select({ off: users.shortcutsOffAt }).from(users).where(eq(users.id, id))
  return user?.off == null
}
