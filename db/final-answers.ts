import { and, eq, inArray, isNull } from 'drizzle-orm'
import { byPlace } from '../domain/case-label'
import type { Answer } from '../domain/checklist'
import {
  byTheirConditions,
  finalAnswer,
  type FinalAnswer,
  type RuledAnswer,
  type ScoredAnswer,
} from '../domain/final-answer'
import type { StratumKind } from '../domain/strata'
import { upheldIn } from './challenge-rulings'
import type { Reader } from './client'
import { answers, audits, criteria, draws, rulings, sampleCases, scores } from './schema'

/** One criterion of one case that is in scope. */
export interface CaseAnswer {
  caseId: string
  district: string
  kind: StratumKind
  /** Key of the stratum, as in the receipt: 'LD/DA'. */
  stratum: string
  /** Number of the case in its district. */
  number: number
  /** Added by its reference: answered like any other, and in no rate. */
  targeted: boolean
  criterionId: string
  /** Null while the answer is not final: not scored, the second score not in, or a disagreement not ruled on. */
  answer: Answer | null
  /** Code of the reason behind a no. */
  reasonCode: string | null
  by: FinalAnswer['by'] | null
}

export interface FinalAnswers {
  /** Every answer is final: only then may a range be put beside a rate. */
  complete: boolean
  /** Every in-scope case of the standing draw with every criterion, by district code, number and criterion. */
  answers: CaseAnswer[]
}

/**
 * The answers that count, for tallies and findings. What two scorers gave is not in it before both are in, so it may
 * be shown to whoever may see the audit.
 */
export async function finalAnswers(
  reader: Reader,
  auditId: string,
  { scoredTwiceOnly = false }: { scoredTwiceOnly?: boolean } = {},
): Promise<FinalAnswers> {
  const cases = (await casesInScope(reader, auditId)).filter(({ second }) => second || !scoredTwiceOnly)
  const asked = await reader
    .select({ id: criteria.id, key: criteria.key, name: criteria.name, askedWhen: criteria.askedWhen })
    .from(criteria)
    .innerJoin(audits, eq(audits.checklistVersionId, criteria.versionId))
    .where(eq(audits.id, auditId))
    .orderBy(criteria.position)
  const given = await givenAnswers(reader, auditId, scoredTwiceOnly)
  const ruled = await newestRulings(reader, auditId)
  const challenged = await upheldIn(reader, auditId)
  const rows = cases.flatMap(({ second: doubleScored, ...sampleCase }) => {
    const settled = asked.map(({ id, key }): [string, FinalAnswer | null] => {
      const place = `${sampleCase.caseId} ${id}`
      const { first, second } = given.get(place) ?? { first: undefined, second: undefined }
      return [
        key,
        finalAnswer({
          ...{ doubleScored, first, second, ruling: ruled.get(place) },
          challenge: challenged.get(place),
        }),
      ]
    })
    const { finals } = byTheirConditions(asked, new Map(settled))
    return asked.map(({ id: criterionId, key }): CaseAnswer => {
      const { answer, reasonCode, by } = finals.get(key) ?? { answer: null, reasonCode: null, by: null }
      return { ...sampleCase, criterionId, answer, reasonCode, by }
    })
  })
  return { complete: rows.length > 0 && rows.every((row) => row.answer !== null), answers: rows }
}

async function casesInScope(reader: Reader, auditId: string) {
  const rows = await reader
    .select({
      caseId: sampleCases.id,
      district: sampleCases.district,
      kind: sampleCases.kind,
      stratum: sampleCases.stratum,
      number: sampleCases.number,
      targeted: sampleCases.targeted,
      second: sampleCases.second,
    })
    .from(sampleCases)
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(and(eq(draws.auditId, auditId), eq(draws.standing, true), isNull(sampleCases.outOfScopeAt)))
  return rows.sort(byPlace)
}

interface Given {
  first: ScoredAnswer | undefined
  second: ScoredAnswer | undefined
}

/** By case and criterion: what each scorer gave, with when their score was finished. */
async function givenAnswers(
  reader: Reader,
  auditId: string,
  scoredTwiceOnly: boolean,
): Promise<Map<string, Given>> {
  const rows = await reader
    .select({
      caseId: scores.caseId,
      turn: scores.turn,
      finishedAt: scores.finishedAt,
      criterionId: answers.criterionId,
      answer: answers.answer,
      reasonCode: answers.reasonCode,
    })
    .from(scores)
    .innerJoin(answers, eq(answers.scoreId, scores.id))
    .innerJoin(sampleCases, eq(sampleCases.id, scores.caseId))
    .where(
      and(
        eq(scores.auditId, auditId),
        eq(scores.status, 'finished'),
        scoredTwiceOnly ? eq(sampleCases.second, true) : undefined,
      ),
    )
  const given = new Map<string, Given>()
  for (const { caseId, criterionId, turn, ...answer } of rows) {
    const key = `${caseId} ${criterionId}`
    given.set(key, { ...(given.get(key) ?? { first: undefined, second: undefined }), [turn]: answer })
  }
  return given
}

async function newestRulings(reader: Reader, auditId: string): Promise<Map<string, RuledAnswer>> {
  const rows = await reader
    .select({
      caseId: rulings.caseId,
      criterionId: rulings.criterionId,
      answer: rulings.answer,
      reasonCode: rulings.reasonCode,
      ruledAt: rulings.ruledAt,
    })
    .from(rulings)
    .where(
      inArray(
        rulings.caseId,
        reader.select({ id: sampleCases.id }).from(sampleCases).where(eq(sampleCases.auditId, auditId)),
      ),
    )
    .orderBy(rulings.number)
  return new Map(rows.map(({ caseId, criterionId, ...ruling }) => [`${caseId} ${criterionId}`, ruling]))
}
