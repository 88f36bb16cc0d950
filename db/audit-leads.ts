import { and, desc, eq, exists, isNull, ne, not, type SQL } from 'drizzle-orm'
import { hasRole, type Person } from '../domain/person'
import { auditFor, auditSubject, type Audit, type AuditSubject } from './audits'
import type { Reader, Writer } from './client'
import { auditAuditors, audits, userRoles, users } from './schema'

/** Whoever leads the audit cannot any more: the account is disabled, or a lead auditor's no longer. */
function leadIsGone(reader: Reader): SQL {
  return not(
    exists(
      reader
        .select({ found: users.id })
        .from(users)
        .innerJoin(userRoles, and(eq(userRoles.userId, users.id), eq(userRoles.role, 'lead auditor')))
        .where(and(eq(users.id, audits.leadId), isNull(users.disabledAt))),
    ),
  )
}

/**
 * The audit with whether it is without a lead: to those who may know of it anyway and, where it is, to every lead
 * auditor, since one of them has to take it over.
 */
export async function auditToLead(
  reader: Reader,
  auditId: string,
  person: Person,
): Promise<AuditSubject | undefined> {
  const [gone] = await reader
    .select()
    .from(audits)
    .where(and(eq(audits.id, auditId), leadIsGone(reader)))
  if (gone && hasRole(person, 'lead auditor'))
    return { ...(await auditSubject(reader, gone)), leadGone: true }
  return auditFor(reader, auditId, person)
}

/** The audits that are without a lead, newest first. */
export async function auditsWithoutLead(
  reader: Reader,
): Promise<Pick<Audit, 'id' | 'reference' | 'title' | 'status'>[]> {
  return reader
    .select({ id: audits.id, reference: audits.reference, title: audits.title, status: audits.status })
    .from(audits)
    .where(leadIsGone(reader))
    .orderBy(desc(audits.createdAt))
}

/** Makes somebody the lead of an audit and one of its people; whoever led it stays one of them. */
export async function changeLead(
  writer: Writer,
  { id, revision }: Pick<Audit, 'id' | 'revision'>,
  { leadId, now }: { leadId: string; now: string },
): Promise<void> {
  await writer
    .update(audits)
    .set({ leadId, revision: revision + 1 })
    .where(eq(audits.id, id))
  await addAuditor(writer, { auditId: id, userId: leadId, addedAt: now })
}

/** Makes somebody one of the people of an audit, if they are not. */
export async function addAuditor(writer: Writer, auditor: typeof auditAuditors.$inferInsert): Promise<void> {
  await writer.insert(auditAuditors).values(auditor).onConflictDoNothing()
}

/** The other lead auditors whose account is open, by name. */
export async function otherLeads(
  reader: Reader,
  { id }: Pick<Person, 'id'>,
): Promise<{ id: string; name: string }[]> {
  const rows = await reader
    .selectDistinct({ id: users.id, name: users.name })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(and(eq(userRoles.role, 'lead auditor'), isNull(users.disabledAt), ne(users.id, id)))
  return rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
