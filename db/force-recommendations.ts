import { and, eq, inArray, ne, or, type SQL } from 'drizzle-orm'
import { allows } from '../domain/permissions'
import { hasRole, type Person } from '../domain/person'
import type { Subject } from '../domain/subject'
import { auditFor, type AuditSubject } from './audits'
import type { Reader, Writer } from './client'
import { visibleRecommendations, type Recommendation } from './recommendations'
import { auditAuditors, audits, forceRecommendations, recommendations } from './schema'

export type ForceRecommendation = typeof forceRecommendations.$inferSelect

/** A force-wide recommendation with its districts' parts, as far as the person may know of them. */
export interface ForceSubject extends Subject {
  type: 'recommendation'
  force: ForceRecommendation
  audit: AuditSubject
  auditId: string
  /** By reference: of a district lead their own district's alone. */
  parts: Recommendation[]
  /** Whether these are the parts of all districts, so that the force's standing can be told. */
  whole: boolean
}

/** The force-wide recommendation, where the person may know of a part of it; else there is none for them. */
export async function forceRecommendationFor(
  reader: Reader,
  id: string,
  person: Person,
): Promise<ForceSubject | undefined> {
  const [force] = await reader.select().from(forceRecommendations).where(eq(forceRecommendations.id, id))
  const audit = force && (await auditFor(reader, force.auditId, person))
  if (!audit) return undefined
  const parts = await partsOf(reader, id, person)
  if (parts.length === 0) return undefined
  return {
    type: 'recommendation',
    ...{ id, force, audit, auditId: audit.id, leadId: audit.leadId, auditorIds: audit.auditorIds },
    districts: parts.map(({ district }) => district),
    issued: parts.some(({ status }) => status !== 'draft'),
    parts,
    whole: allows('see an audit', person, audit) || hasRole(person, 'governance'),
  }
}

async function partsOf(reader: Reader, forceId: string, person: Person): Promise<Recommendation[]> {
  const rows = await reader
    .select()
    .from(recommendations)
    .where(and(eq(recommendations.forceId, forceId), visibleRecommendations(reader, person)))
  return rows.sort((a, b) => (a.reference < b.reference ? -1 : 1))
}

/** The force-wide recommendations of an audit, by reference: for whoever may see all of it. */
export async function forceRecommendationsOf(
  reader: Reader,
  auditId: string,
): Promise<ForceRecommendation[]> {
  const rows = await reader
    .select()
    .from(forceRecommendations)
    .where(eq(forceRecommendations.auditId, auditId))
  return rows.sort((a, b) => (a.reference < b.reference ? -1 : 1))
}

/** The one that a district's part belongs to; that the reader may know of the part was settled before. */
export async function forceNamed(reader: Reader, id: string): Promise<ForceRecommendation | undefined> {
  const [force] = await reader.select().from(forceRecommendations).where(eq(forceRecommendations.id, id))
  return force
}

/**
 * The force-wide recommendations that were issued and whose parts the person may all see, by reference, each with its
 * parts: for governance, and of the audits that somebody works on. A district lead finds none here.
 */
export async function issuedForceRecommendations(
  reader: Reader,
  person: Person,
): Promise<{ force: ForceRecommendation; parts: Recommendation[] }[]> {
  if (!hasRole(person, 'governance') && !hasRole(person, 'auditor') && !hasRole(person, 'lead auditor'))
    return []
  const rows = await reader
    .select({ force: forceRecommendations, part: recommendations })
    .from(recommendations)
    .innerJoin(forceRecommendations, eq(forceRecommendations.id, recommendations.forceId))
    .innerJoin(audits, eq(audits.id, recommendations.auditId))
    .where(
      and(
        ne(recommendations.status, 'draft'),
        visibleRecommendations(reader, person),
        wholeTo(reader, person),
      ),
    )
  const found = new Map<string, { force: ForceRecommendation; parts: Recommendation[] }>()
  for (const { force, part } of rows) {
    const one = found.get(force.id) ?? { force, parts: [] }
    one.parts.push(part)
    found.set(force.id, one)
  }
  return [...found.values()].sort((a, b) => (a.force.reference < b.force.reference ? -1 : 1))
}

/** Audits of which the person may see every district; nothing narrower for governance. */
function wholeTo(reader: Reader, person: Person): SQL | undefined {
  if (hasRole(person, 'governance')) return undefined
  const workedOn = reader
    .select({ id: auditAuditors.auditId })
    .from(auditAuditors)
    .where(eq(auditAuditors.userId, person.id))
  return or(eq(audits.leadId, person.id), inArray(recommendations.auditId, workedOn))
}

export async function insertForceRecommendation(writer: Writer, force: ForceRecommendation): Promise<void> {
  await writer.insert(forceRecommendations).values(force)
}

/** Takes it away where no district has a part of it any more. */
export async function removeForceWithoutParts(writer: Writer, id: string): Promise<void> {
  const [part] = await writer.select().from(recommendations).where(eq(recommendations.forceId, id)).limit(1)
  if (!part) await writer.delete(forceRecommendations).where(eq(forceRecommendations.id, id))
}
