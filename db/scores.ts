import { and, asc, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Turn } from '../domain/allocation-of-work'
import type { Answer } from '../domain/checklist'
import { allows } from '../domain/permissions'
import type { Person } from '../domain/person'
import type { ScoreStatus } from '../domain/score'
import type { GivenSubCodes } from '../domain/sub-codes'
import type { Reader, Writer } from './client'
import { casesIn, type CaseSubject } from './samples'
import { answers, answerVersions, draws, sampleCases, scores } from './schema'

export type Score = typeof scores.$inferSelect
export type StoredAnswer = typeof answers.$inferSelect

/** One person's answers for one case. */
export interface Sheet {
  score: Score
  /** By criterion; one that was never touched is not in it. */
  answers: Map<string, StoredAnswer>
}

/** How far a score is; nothing of what was answered. */
export type ScoreProgress = Pick<Score, 'id' | 'caseId' | 'turn' | 'scorerId' | 'status' | 'finishedAt'>

/**
 * The sheets of a case that a person may read, first before second. Their own always; another's once it is finished
 * and, where two people score the case, once both are: until then nobody who owes or reviews a score can be led by the
 * other one, whoever they are. The query holds it back, so that no page, document or search can let it slip. Nobody
 * gets one who does not work on the audit: for them there is what was issued.
 */
export async function sheetsFor(
  reader: Reader,
  { sampleCase, audit }: CaseSubject,
  person: Person,
): Promise<Sheet[]> {
  if (!allows('see an audit', person, audit)) return []
  const own = and(eq(scores.scorerId, person.id), isNull(scores.takenAwayAt))
  const readable = or(own, isOpen(reader, sampleCase))
  const found = await reader
    .select()
    .from(scores)
    .where(and(eq(scores.caseId, sampleCase.id), readable))
    .orderBy(asc(scores.turn))
  return Promise.all(found.map((score) => sheetOf(reader, score)))
}

/** Whether every score that a case needs is finished. */
function isOpen(reader: Reader, { id, second }: { id: string; second: boolean }): SQL | undefined {
  if (!second) return eq(scores.status, 'finished')
  const bothFinished = reader
    .select({ caseId: scores.caseId })
    .from(scores)
    .where(and(eq(scores.caseId, id), eq(scores.status, 'finished')))
    .groupBy(scores.caseId)
    .having(sql`count(*) = 2`)
  return inArray(scores.caseId, bothFinished)
}

/** The person's own sheet of a case, or undefined where they have none. */
export async function ownSheet(reader: Reader, caseId: string, person: Person): Promise<Sheet | undefined> {
  const [score] = await reader
    .select()
    .from(scores)
    .where(and(eq(scores.caseId, caseId), eq(scores.scorerId, person.id), isNull(scores.takenAwayAt)))
  return score && sheetOf(reader, score)
}

/** The finished sheets of a case, first before second: for a ruling, which nobody can make before both are in. */
export async function finishedSheets(reader: Reader, caseId: string): Promise<Sheet[]> {
  const found = await reader
    .select()
    .from(scores)
    .where(and(eq(scores.caseId, caseId), isOpen(reader, { id: caseId, second: true })))
    .orderBy(asc(scores.turn))
  return Promise.all(found.map((score) => sheetOf(reader, score)))
}

async function sheetOf(reader: Reader, score: Score): Promise<Sheet> {
  const rows = await reader.select().from(answers).where(eq(answers.scoreId, score.id))
  return { score, answers: new Map(rows.map((row) => [row.criterionId, row])) }
}

/** The scores of a case, without anything that was answered. */
export async function scoresOf(reader: Reader, caseId: string): Promise<Score[]> {
  return reader.select().from(scores).where(eq(scores.caseId, caseId)).orderBy(asc(scores.turn))
}

/** How far every score of the standing draw's cases in scope is; one that was taken away is nobody's and not in it. */
export async function progressIn(reader: Reader, auditId: string): Promise<ScoreProgress[]> {
  return (await scoresIn(reader, auditId)).filter(({ takenAwayAt }) => takenAwayAt === null)
}

/** The same with those that were taken away and wait for somebody else. */
export async function scoresIn(
  reader: Reader,
  auditId: string,
): Promise<(ScoreProgress & Pick<Score, 'takenAwayAt'>)[]> {
  return reader
    .select({
      id: scores.id,
      caseId: scores.caseId,
      turn: scores.turn,
      scorerId: scores.scorerId,
      status: scores.status,
      finishedAt: scores.finishedAt,
      takenAwayAt: scores.takenAwayAt,
    })
    .from(scores)
    .innerJoin(sampleCases, eq(sampleCases.id, scores.caseId))
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(and(eq(scores.auditId, auditId), eq(draws.standing, true), isNull(sampleCases.outOfScopeAt)))
}

/** A person's own cases of an audit, in the order in which they are worked through: by district code and number. */
export async function ownCases(
  reader: Reader,
  auditId: string,
  person: Pick<Person, 'id'>,
): Promise<{ caseId: string; status: ScoreStatus }[]> {
  const mine = (await progressIn(reader, auditId)).filter(({ scorerId }) => scorerId === person.id)
  const statuses = new Map(mine.map(({ caseId, status }) => [caseId, status]))
  return (await casesIn(reader, auditId)).flatMap(({ id: caseId }) => {
    const status = statuses.get(caseId)
    return status ? [{ caseId, status }] : []
  })
}

/** The first of a person's own cases that is not finished, or null where all are. */
export async function nextOpenCase(
  reader: Reader,
  auditId: string,
  person: Pick<Person, 'id'>,
): Promise<string | null> {
  return (await ownCases(reader, auditId, person)).find(({ status }) => status !== 'finished')?.caseId ?? null
}

/** Who ever saved an answer in which score of an audit: more people than now hold it where it changed hands. */
export async function whoWorkedOn(reader: Reader, auditId: string): Promise<Map<string, string[]>> {
  const rows = await reader
    .selectDistinct({ scoreId: answerVersions.scoreId, savedBy: answerVersions.savedBy })
    .from(answerVersions)
    .innerJoin(scores, eq(scores.id, answerVersions.scoreId))
    .where(eq(scores.auditId, auditId))
  const worked = new Map<string, string[]>()
  for (const { scoreId, savedBy } of rows) worked.set(scoreId, [...(worked.get(scoreId) ?? []), savedBy])
  return worked
}

export interface NewScore {
  id: string
  caseId: string
  auditId: string
  turn: Turn
  scorerId: string
}

/** Puts scores on people's desks: nothing is answered yet. */
export async function insertScores(writer: Writer, fresh: readonly NewScore[]): Promise<void> {
  for (const score of fresh) await writer.insert(scores).values({ ...score, status: 'to do', revision: 1 })
}

/** Hands a score to somebody else, with what is in it. */
export async function handOver(writer: Writer, scoreId: string, scorerId: string): Promise<void> {
  await writer
    .update(scores)
    .set({ scorerId, takenAwayAt: null, revision: onceMore })
    .where(eq(scores.id, scoreId))
}

/**
 * Takes a score from its scorer: it is nobody's, and nothing is answered in it. What was answered stays among the
 * versions.
 */
export async function takeAway(writer: Writer, scoreId: string, at: string): Promise<void> {
  await writer.delete(answers).where(eq(answers.scoreId, scoreId))
  await writer
    .update(scores)
    .set({
      ...{ status: 'to do', startedAt: null, finishedAt: null, reopenedBecause: null },
      takenAwayAt: at,
      revision: onceMore,
    })
    .where(eq(scores.id, scoreId))
}

/** The number of the newest saved state of an answer, 0 where there is none. Of a score begun afresh it goes on. */
export async function lastRevision(reader: Reader, scoreId: string, criterionId: string): Promise<number> {
  const [last] = await reader
    .select({ revision: answerVersions.revision })
    .from(answerVersions)
    .where(and(eq(answerVersions.scoreId, scoreId), eq(answerVersions.criterionId, criterionId)))
    .orderBy(desc(answerVersions.revision))
    .limit(1)
  return last?.revision ?? 0
}

const onceMore = sql`${scores.revision} + 1`

/** What is kept of an answer. */
export interface AnswerContent {
  answer: Answer | null
  reasonCode: string | null
  reason: string
  evidence: string
  note: string
  subCodes: GivenSubCodes | null
}

/** Writes an answer over the one that was there and adds it to the versions, which are never changed. */
export async function writeAnswer(
  writer: Writer,
  content: AnswerContent & {
    scoreId: string
    criterionId: string
    revision: number
    savedAt: string
    savedBy: string
  },
): Promise<void> {
  const { scoreId, criterionId, ...rest } = content
  await writer
    .insert(answers)
    .values(content)
    .onConflictDoUpdate({ target: [answers.scoreId, answers.criterionId], set: rest })
  await writer.insert(answerVersions).values({ scoreId, criterionId, ...rest })
}

/** Moves a score along its life. */
export async function markScore(
  writer: Writer,
  scoreId: string,
  change: { status: ScoreStatus } & Partial<Pick<Score, 'startedAt' | 'finishedAt' | 'reopenedBecause'>>,
): Promise<void> {
  await writer
    .update(scores)
    .set({ ...change, revision: onceMore })
    .where(eq(scores.id, scoreId))
}
