import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { notAskedCode } from '../domain/applicability'
import { driftOf, type Drift, type OrderedAnswer } from '../domain/drift'
import type { Reader } from './client'
import { criteriaOf, type Criterion } from './criteria'
import { finalAnswers } from './final-answers'
import { answers, answerVersions, draws, sampleCases, scores } from './schema'

/** One auditor of an audit, by criterion. */
export interface AuditorDrift {
  scorerId: string
  /** Finished scores that can be looked at. */
  scores: number
  /** Answers of theirs, and those that they had saved otherwise before. */
  answers: { all: number; changed: number }
  criteria: { criterion: Criterion; drift: Drift }[]
}

/**
 * How each auditor's answers went along in the order of their scoring, from the scores themselves and from nothing else:
 * neither the trail of who looked at what nor any time of day is read. A score counts once everybody may see it, so that
 * a first answer is not told by its count before the second is in.
 */
export async function driftIn(reader: Reader, auditId: string): Promise<AuditorDrift[]> {
  const criteria = await criteriaOf(reader, auditId)
  const finished = await openScores(reader, auditId)
  const ids = finished.map(({ id }) => id)
  const rows = await reader.select().from(answers).where(inArray(answers.scoreId, ids))
  const given = new Map(rows.map((row) => [`${row.scoreId} ${row.criterionId}`, row]))
  const changed = await changedAnswers(reader, finished)
  const moderated = await moderatedAnswers(reader, auditId)
  const scorers = [...new Set(finished.map(({ scorerId }) => scorerId))]
  return scorers.map((scorerId): AuditorDrift => {
    const own = finished.filter((score) => score.scorerId === scorerId)
    const byCriterion = criteria.map((criterion) => {
      const ordered = own.flatMap(({ id, caseId }): OrderedAnswer[] => {
        const one = given.get(`${id} ${criterion.id}`)
        if (!one?.answer || one.reasonCode === notAskedCode) return []
        return [
          {
            answer: one.answer,
            changed: changed.has(`${id} ${criterion.id}`),
            moderated: moderated.get(`${caseId} ${criterion.id}`) ?? null,
          },
        ]
      })
      return { criterion, drift: driftOf(ordered) }
    })
    const total = (of: (drift: Drift) => number) => byCriterion.reduce((sum, { drift }) => sum + of(drift), 0)
    return {
      scorerId,
      scores: own.length,
      answers: { all: total((drift) => drift.answers.length), changed: total((drift) => drift.changed) },
      criteria: byCriterion,
    }
  })
}

/** The finished scores of cases of which every score that they need is finished, in the order of their finish. */
async function openScores(reader: Reader, auditId: string) {
  const rows = await reader
    .select({
      id: scores.id,
      caseId: scores.caseId,
      scorerId: scores.scorerId,
      second: sampleCases.second,
    })
    .from(scores)
    .innerJoin(sampleCases, eq(sampleCases.id, scores.caseId))
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(
      and(
        eq(draws.auditId, auditId),
        eq(draws.standing, true),
        isNull(sampleCases.outOfScopeAt),
        eq(scores.status, 'finished'),
      ),
    )
    .orderBy(asc(scores.finishedAt), asc(scores.id))
  const finished = new Map<string, number>()
  for (const { caseId } of rows) finished.set(caseId, (finished.get(caseId) ?? 0) + 1)
  return rows.filter(({ caseId, second }) => (finished.get(caseId) ?? 0) >= (second ? 2 : 1))
}

/** Score and criterion, where the same scorer had saved another answer before. */
async function changedAnswers(
  reader: Reader,
  finished: readonly { id: string; scorerId: string }[],
): Promise<Set<string>> {
  const scorerOf = new Map(finished.map(({ id, scorerId }) => [id, scorerId]))
  const versions = await reader
    .select({
      scoreId: answerVersions.scoreId,
      criterionId: answerVersions.criterionId,
      answer: answerVersions.answer,
      savedBy: answerVersions.savedBy,
    })
    .from(answerVersions)
    .where(and(inArray(answerVersions.scoreId, [...scorerOf.keys()]), isNotNull(answerVersions.answer)))
  const seen = new Map<string, Set<string>>()
  for (const { scoreId, criterionId, answer, savedBy } of versions) {
    if (savedBy !== scorerOf.get(scoreId)) continue
    const key = `${scoreId} ${criterionId}`
    seen.set(key, (seen.get(key) ?? new Set()).add(answer ?? ''))
  }
  return new Set([...seen].flatMap(([key, different]) => (different.size > 1 ? [key] : [])))
}

/** What counts in the end where two people scored the case, by case and criterion. */
async function moderatedAnswers(reader: Reader, auditId: string) {
  const { answers: final } = await finalAnswers(reader, auditId)
  return new Map(
    final.flatMap(({ caseId, criterionId, answer, by }) =>
      answer !== null && (by === 'agreement' || by === 'ruling')
        ? [[`${caseId} ${criterionId}`, answer] as const]
        : [],
    ),
  )
}
