import { and, asc, count, eq, inArray } from 'drizzle-orm'
import { lastDayToChallenge } from '../domain/challenge'
import { dayOf } from '../domain/days'
import { allows } from '../domain/permissions'
import { districtsOf, type Person } from '../domain/person'
import type { Subject } from '../domain/subject'
import { auditFor, type AuditSubject } from './audits'
import { bankHolidayDays } from './bank-holidays'
import type { Reader, Writer } from './client'
import { conflictedWithCase } from './samples'
import { newestSnapshot, type Snapshot } from './snapshots'
import { answerVersions, challenges, criteria, rulings, sampleCases, scores } from './schema'

export type Challenge = typeof challenges.$inferSelect

/** A challenge with what is shown of the answer that it is about. */
export interface ChallengeRow {
  challenge: Challenge
  criterion: string
  sampleCase: Pick<typeof sampleCases.$inferSelect, 'id' | 'kind' | 'number' | 'targeted' | 'district'>
}

/** A challenge with the facts that permissions are judged by. */
export interface ChallengeSubject extends Subject, ChallengeRow {
  type: 'challenge'
  audit: AuditSubject
  auditId: string
  district: string
  judged: string[]
  conflicted: string[]
}

const rowColumns = {
  challenge: challenges,
  criterion: criteria.name,
  sampleCase: {
    id: sampleCases.id,
    kind: sampleCases.kind,
    number: sampleCases.number,
    targeted: sampleCases.targeted,
    district: sampleCases.district,
  },
}

/**
 * The challenges of an audit, oldest first: of a district lead those of their own districts, of whoever works on the
 * audit all of them. The caller has found the audit through the person.
 */
export async function challengesIn(
  reader: Reader,
  audit: AuditSubject,
  person: Person,
): Promise<ChallengeRow[]> {
  const all = allows('see an audit', person, audit)
  const own = districtsOf(person, 'district lead')
  if (!all && own.length === 0) return []
  return reader
    .select(rowColumns)
    .from(challenges)
    .innerJoin(criteria, eq(criteria.id, challenges.criterionId))
    .innerJoin(sampleCases, eq(sampleCases.id, challenges.caseId))
    .where(and(eq(challenges.auditId, audit.id), all ? undefined : inArray(challenges.district, own)))
    .orderBy(asc(challenges.number))
}

/** The challenge, as this person may know of it; undefined when there is none for them. */
export async function challengeFor(
  reader: Reader,
  id: string,
  person: Person,
): Promise<ChallengeSubject | undefined> {
  const [found] = await reader
    .select({ auditId: challenges.auditId })
    .from(challenges)
    .where(eq(challenges.id, id))
  const audit = found && (await auditFor(reader, found.auditId, person))
  if (!audit) return undefined
  const row = (await challengesIn(reader, audit, person)).find(({ challenge }) => challenge.id === id)
  if (!row) return undefined
  const { caseId, criterionId, district } = row.challenge
  return {
    type: 'challenge',
    ...row,
    ...{ id, audit, auditId: audit.id, leadId: audit.leadId, auditorIds: audit.auditorIds, district },
    issued: audit.issued,
    judged: await whoAnswered(reader, caseId, criterionId),
    conflicted: await conflictedWithCase(reader, caseId),
  }
}

/** Whoever scored the case, saved an answer to the criterion or ruled on it: none of them decides a challenge of it. */
async function whoAnswered(reader: Reader, caseId: string, criterionId: string): Promise<string[]> {
  const scorers = await reader.select({ by: scores.scorerId }).from(scores).where(eq(scores.caseId, caseId))
  const savers = await reader
    .select({ by: answerVersions.savedBy })
    .from(answerVersions)
    .innerJoin(scores, eq(scores.id, answerVersions.scoreId))
    .where(and(eq(scores.caseId, caseId), eq(answerVersions.criterionId, criterionId)))
  const rulers = await reader
    .select({ by: rulings.ruledBy })
    .from(rulings)
    .where(and(eq(rulings.caseId, caseId), eq(rulings.criterionId, criterionId)))
  return [...new Set([...scorers, ...savers, ...rulers].map(({ by }) => by))]
}

/** The challenges of one answer, oldest first. */
export async function challengesOfAnswer(
  reader: Reader,
  caseId: string,
  criterionId: string,
): Promise<Challenge[]> {
  return reader
    .select()
    .from(challenges)
    .where(and(eq(challenges.caseId, caseId), eq(challenges.criterionId, criterionId)))
    .orderBy(asc(challenges.number))
}

/** The issue that can be challenged, with the last day for it; undefined before the first issue. */
export async function challengeWindow(
  reader: Reader,
  auditId: string,
): Promise<{ snapshot: Snapshot; until: string } | undefined> {
  const snapshot = await newestSnapshot(reader, auditId)
  if (!snapshot) return undefined
  const { challengesUntil, issuedAt } = snapshot
  const until = challengesUntil ?? lastDayToChallenge(dayOf(issuedAt), await bankHolidayDays(reader))
  return { snapshot, until }
}

/** How many challenges an audit has had: the next one's number follows. */
export async function challengesSoFar(reader: Reader, auditId: string): Promise<number> {
  const [row] = await reader.select({ n: count() }).from(challenges).where(eq(challenges.auditId, auditId))
  return Number(row?.n ?? 0)
}

/** Every challenge of an audit, whoever asks: for what is issued. */
export async function everyChallengeOf(reader: Reader, auditId: string): Promise<ChallengeRow[]> {
  return reader
    .select(rowColumns)
    .from(challenges)
    .innerJoin(criteria, eq(criteria.id, challenges.criterionId))
    .innerJoin(sampleCases, eq(sampleCases.id, challenges.caseId))
    .where(eq(challenges.auditId, auditId))
    .orderBy(asc(challenges.number))
}

export async function insertChallenge(writer: Writer, challenge: Challenge): Promise<void> {
  await writer.insert(challenges).values(challenge)
}

export async function changeChallenge(
  writer: Writer,
  id: string,
  changes: Partial<Omit<Challenge, 'id' | 'auditId' | 'number'>>,
): Promise<void> {
  await writer.update(challenges).set(changes).where(eq(challenges.id, id))
}
