import { and, asc, eq, inArray, ne, or, type SQL } from 'drizzle-orm'
import { districtsOf, hasRole, type Person } from '../domain/person'
import type { Subject } from '../domain/subject'
import type { RecommendationStatus } from '../domain/recommendation'
import type { Reader, Writer } from './client'
import { waitingExtension } from './extension-requests'
import { auditAuditors, audits, criteria, recommendations } from './schema'

export type Recommendation = typeof recommendations.$inferSelect

/** A recommendation with the facts that permissions are judged by. */
export interface RecommendationSubject extends Subject {
  type: 'recommendation'
  recommendation: Recommendation
  auditId: string
  auditReference: string
  leadId: string
  auditorIds: string[]
  district: string
  issued: boolean
  judged: string[]
  askedBy: string | null
  ownerName: string
}

/**
 * The recommendations that a person may know of: every one of the audits they work on; once issued, those of a district
 * that they lead; for governance, every issued one. A query over recommendations that leaves this out shows too much.
 */
export function visibleRecommendations(reader: Reader, person: Person): SQL | undefined {
  const led = reader.select({ id: audits.id }).from(audits).where(eq(audits.leadId, person.id))
  const workedOn = reader
    .select({ id: auditAuditors.auditId })
    .from(auditAuditors)
    .where(eq(auditAuditors.userId, person.id))
  const districts = districtsOf(person, 'district lead')
  const wasIssued = ne(recommendations.status, 'draft')
  return or(
    inArray(recommendations.auditId, led),
    inArray(recommendations.auditId, workedOn),
    districts.length > 0 ? and(inArray(recommendations.district, districts), wasIssued) : undefined,
    hasRole(person, 'governance') ? wasIssued : undefined,
  )
}

/** The recommendation, as this person may know of it; undefined when there is none for them. */
export async function recommendationFor(
  reader: Reader,
  id: string,
  person: Person,
): Promise<RecommendationSubject | undefined> {
  const [row] = await reader
    .select({ recommendation: recommendations, leadId: audits.leadId, auditReference: audits.reference })
    .from(recommendations)
    .innerJoin(audits, eq(audits.id, recommendations.auditId))
    .where(and(eq(recommendations.id, id), visibleRecommendations(reader, person)))
  if (!row) return undefined
  const { recommendation, leadId, auditReference } = row
  const auditors = await reader
    .select({ userId: auditAuditors.userId })
    .from(auditAuditors)
    .where(eq(auditAuditors.auditId, recommendation.auditId))
  return {
    type: 'recommendation',
    id,
    recommendation,
    auditId: recommendation.auditId,
    auditReference,
    leadId,
    auditorIds: auditors.map(({ userId }) => userId),
    district: recommendation.district,
    issued: recommendation.status !== 'draft',
    judged: recommendation.closureProposedBy ? [recommendation.closureProposedBy] : [],
    askedBy: (await waitingExtension(reader, id))?.askedBy ?? null,
    ownerName: recommendation.ownerName,
  }
}

/** A recommendation that was issued, by its reference, as this person may know of it. */
export async function issuedByReference(
  reader: Reader,
  reference: string,
  person: Person,
): Promise<Recommendation | undefined> {
  const [found] = await reader
    .select()
    .from(recommendations)
    .where(
      and(
        eq(recommendations.reference, reference),
        ne(recommendations.status, 'draft'),
        visibleRecommendations(reader, person),
      ),
    )
  return found
}

/** All recommendations of an audit that this person may know of, by reference. */
export async function recommendationsOf(
  reader: Reader,
  auditId: string,
  person: Person,
): Promise<Recommendation[]> {
  const rows = await reader
    .select()
    .from(recommendations)
    .where(and(eq(recommendations.auditId, auditId), visibleRecommendations(reader, person)))
  return rows.sort(byReference)
}

/** Every recommendation of an audit, whoever asks: for the command that issues it. */
export async function recommendationsToIssue(reader: Reader, auditId: string): Promise<Recommendation[]> {
  const rows = await reader.select().from(recommendations).where(eq(recommendations.auditId, auditId))
  return rows.sort(byReference)
}

/** References that an audit has given in a district, drafts included. */
export async function takenReferences(reader: Reader, auditId: string, district: string): Promise<string[]> {
  const rows = await reader
    .select({ reference: recommendations.reference })
    .from(recommendations)
    .where(and(eq(recommendations.auditId, auditId), eq(recommendations.district, district)))
  return rows.map(({ reference }) => reference)
}

export interface OpenRecommendation {
  recommendation: Recommendation
  /** False where it belongs to an audit that the person does not work on: it may be counted, not read. */
  readable: boolean
}

/**
 * Recommendations that are not settled on the same criterion (whatever the version of its checklist) in these
 * districts, so that nobody asks for the same thing twice without knowing.
 */
export async function openOn(
  reader: Reader,
  person: Person,
  criterionKey: string,
  districts: readonly string[],
  open: readonly RecommendationStatus[],
): Promise<OpenRecommendation[]> {
  const about = and(
    inArray(recommendations.district, [...districts]),
    inArray(recommendations.status, [...open]),
    eq(criteria.key, criterionKey),
  )
  const found = (where: SQL | undefined) =>
    reader
      .select({ recommendation: recommendations })
      .from(recommendations)
      .innerJoin(criteria, eq(criteria.id, recommendations.criterionId))
      .where(where)
      .orderBy(asc(recommendations.dueOn))
  const readable = new Set(
    (await found(and(about, visibleRecommendations(reader, person)))).map((r) => r.recommendation.id),
  )
  return (await found(about)).map(({ recommendation }) => ({
    recommendation,
    readable: readable.has(recommendation.id),
  }))
}

export async function insertRecommendation(
  writer: Writer,
  recommendation: typeof recommendations.$inferInsert,
): Promise<void> {
  await writer.insert(recommendations).values(recommendation)
}

type Changes = Partial<Omit<Recommendation, 'id' | 'reference' | 'auditId' | 'district' | 'revision'>>

/** Changes a recommendation and counts its revision up. */
export async function changeRecommendation(
  writer: Writer,
  { id, revision }: Recommendation,
  changes: Changes,
): Promise<void> {
  await writer
    .update(recommendations)
    .set({ ...changes, revision: revision + 1 })
    .where(eq(recommendations.id, id))
}

export async function removeDraft(writer: Writer, id: string): Promise<void> {
  await writer
    .delete(recommendations)
    .where(and(eq(recommendations.id, id), eq(recommendations.status, 'draft')))
}

function byReference(a: Recommendation, b: Recommendation): number {
  return a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0
}
