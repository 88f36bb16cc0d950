import { and, asc, eq, inArray, isNull, isNotNull } from 'drizzle-orm'
import { allows } from '../domain/permissions'
import { districtsOf, hasRole, type Person } from '../domain/person'
import type { AuditSubject } from './audits'
import type { Reader, Writer } from './client'
import { audits, findingResponses } from './schema'

export type FindingResponse = typeof findingResponses.$inferSelect

/** What these districts answered to the findings of an audit, oldest first. */
export async function answersTo(
  reader: Reader,
  auditId: string,
  districts: readonly string[],
): Promise<FindingResponse[]> {
  if (districts.length === 0) return []
  return reader
    .select()
    .from(findingResponses)
    .where(and(eq(findingResponses.auditId, auditId), inArray(findingResponses.district, [...districts])))
    .orderBy(asc(findingResponses.respondedAt))
}

/** The answers that a person may read: of a district lead the own district's, of who sees the whole audit everybody's. */
export async function answersFor(
  reader: Reader,
  audit: AuditSubject,
  person: Person,
): Promise<FindingResponse[]> {
  const whole = allows('see an audit', person, audit) || hasRole(person, 'governance')
  return answersTo(reader, audit.id, whole ? audit.districts : districtsOf(person, 'district lead'))
}

/** What districts said they would do about findings and have not marked as done, the earliest due first. */
export async function findingActionsWaitingIn(
  reader: Reader,
  districts: readonly string[],
): Promise<{ answer: FindingResponse; auditReference: string }[]> {
  if (districts.length === 0) return []
  return reader
    .select({ answer: findingResponses, auditReference: audits.reference })
    .from(findingResponses)
    .innerJoin(audits, eq(audits.id, findingResponses.auditId))
    .where(
      and(
        inArray(findingResponses.district, [...districts]),
        isNotNull(findingResponses.actionDueOn),
        isNull(findingResponses.actionDoneAt),
      ),
    )
    .orderBy(asc(findingResponses.actionDueOn))
    .limit(50)
}

export async function insertFindingResponse(writer: Writer, response: FindingResponse): Promise<void> {
  await writer.insert(findingResponses).values(response)
}

export async function markFindingActionDone(writer: Writer, id: string, now: string): Promise<void> {
  await writer.update(findingResponses).set({ actionDoneAt: now }).where(eq(findingResponses.id, id))
}
