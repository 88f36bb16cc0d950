import { and, eq, inArray, isNull } from 'drizzle-orm'
import { goesToDistrict, type EscalationKind } from '../domain/escalation'
import type { Reader, Writer } from './client'
import { contacts, userRoles, users } from './schema'

export type ContactRow = typeof contacts.$inferSelect

/** Who is told of escalations of a kind beside the lead auditor. */
export interface Contact extends Pick<ContactRow, 'kind' | 'district' | 'email' | 'revision'> {
  /** Null where nobody is named, or whoever is cannot sign in as a contact any more. */
  person: { id: string; name: string; email: string } | null
  /** Somebody is named who cannot sign in as a contact any more. */
  lapsed: boolean
}

/** Every contact that was set. */
export async function allContacts(reader: Reader): Promise<Contact[]> {
  const rows = await reader.select().from(contacts)
  const people = await peopleToTell(reader)
  return rows.map(({ kind, district, email, revision, userId }) => {
    const person = people.find(({ id }) => id === userId) ?? null
    return { kind, district, email, revision, person, lapsed: userId !== null && person === null }
  })
}

/** Of all contacts the one for a kind in a district; undefined where none was set. */
export function contactFor(
  all: readonly Contact[],
  { kind, district }: { kind: EscalationKind; district: string },
): Contact | undefined {
  const where = goesToDistrict(kind) ? district : ''
  return all.find((one) => one.kind === kind && one.district === where)
}

/** Who can be named: the people with the role of a contact whose account is open, by name. */
export async function peopleToTell(
  reader: Reader,
): Promise<{ id: string; name: string; rank: string; email: string }[]> {
  const rows = await reader
    .select({ id: users.id, name: users.name, rank: users.rank, email: users.email })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(and(eq(userRoles.role, 'contact'), isNull(users.disabledAt)))
  return rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/**
 * The mail addresses that an escalation goes to: the lead auditor's, the contact's, and, where a risk has nobody named
 * with an account, those of the district's leads.
 * @param raisedBy whoever passed it on is told nothing that they wrote
 */
export async function addressesToTell(
  reader: Reader,
  {
    kind,
    district,
    leadId,
    raisedBy,
  }: { kind: EscalationKind; district: string } & Record<'leadId' | 'raisedBy', string>,
): Promise<string[]> {
  const contact = contactFor(await allContacts(reader), { kind, district })
  const people = [leadId, ...(contact?.person ? [contact.person.id] : [])]
  if (goesToDistrict(kind) && !contact?.person) people.push(...(await leadsOf(reader, district)))
  const rows = await reader
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(and(inArray(users.id, people), isNull(users.disabledAt)))
  const theirs = rows.filter(({ id }) => id !== raisedBy).map(({ email }) => email)
  return contact?.email ? [...theirs, contact.email] : theirs
}

async function leadsOf(reader: Reader, district: string): Promise<string[]> {
  const rows = await reader
    .select({ userId: userRoles.userId })
    .from(userRoles)
    .where(and(eq(userRoles.role, 'district lead'), eq(userRoles.district, district)))
  return rows.map(({ userId }) => userId)
}

/** Puts a contact in place of the one that was there. */
export async function writeContact(writer: Writer, contact: ContactRow): Promise<void> {
  const { kind: _kind, district: _district, ...rest } = contact
  await writer
    .insert(contacts)
    .values(contact)
    .onConflictDoUpdate({ target: [contacts.kind, contacts.district], set: rest })
}
