import { and, eq, inArray } from 'drizzle-orm'
import type { GivenSubCodes } from '../domain/sub-codes'
import type { Reader } from './client'
import type { CaseAnswer } from './final-answers'
import { answers, rulings, sampleCases, scores } from './schema'

/**
 * How far the cases went that count as yes, on criteria with steps in order: what was given for the steps, by stratum
 * and criterion ('LD/DA c1'). Of two scores that agree the first's counts, as with reasons; of a ruling its own.
 */
export async function stepsReached(
  reader: Reader,
  auditId: string,
  { criteria, answers: final }: { criteria: readonly string[]; answers: readonly CaseAnswer[] },
): Promise<Map<string, (GivenSubCodes | null)[]>> {
  const reached = new Map<string, (GivenSubCodes | null)[]>()
  const given = await stepsGiven(reader, auditId, criteria)
  for (const one of final) {
    if (one.answer !== 'yes' || !criteria.includes(one.criterionId)) continue
    const key = `${one.stratum} ${one.criterionId}`
    const list = reached.get(key)
    if (list) list.push(givenFor(one, given))
    else reached.set(key, [givenFor(one, given)])
  }
  return reached
}

/** By case and criterion: what first scores gave, and what the newest rulings did. */
interface StepsGiven {
  first: ReadonlyMap<string, GivenSubCodes | null>
  ruled: ReadonlyMap<string, GivenSubCodes | null>
}

/** What counts of them for one answer that is final and yes; null for any other, and for what a challenge made a yes. */
export function givenFor(
  { caseId, criterionId, answer, by }: Pick<CaseAnswer, 'caseId' | 'criterionId' | 'answer' | 'by'>,
  { first, ruled }: StepsGiven,
): GivenSubCodes | null {
  if (answer !== 'yes' || by === 'challenge') return null
  return (by === 'ruling' ? ruled : first).get(`${caseId} ${criterionId}`) ?? null
}

/** What was given for the steps of these criteria. */
export async function stepsGiven(
  reader: Reader,
  auditId: string,
  criteria: readonly string[],
): Promise<StepsGiven> {
  const asMap = (rows: readonly { caseId: string; criterionId: string; subCodes: GivenSubCodes | null }[]) =>
    new Map(rows.map(({ caseId, criterionId, subCodes }) => [`${caseId} ${criterionId}`, subCodes]))
  if (criteria.length === 0) return { first: asMap([]), ruled: asMap([]) }
  const first = await reader
    .select({ caseId: scores.caseId, criterionId: answers.criterionId, subCodes: answers.subCodes })
    .from(answers)
    .innerJoin(scores, eq(scores.id, answers.scoreId))
    .where(
      and(eq(scores.auditId, auditId), eq(scores.turn, 'first'), inArray(answers.criterionId, [...criteria])),
    )
  const ruled = await reader
    .select({ caseId: rulings.caseId, criterionId: rulings.criterionId, subCodes: rulings.subCodes })
    .from(rulings)
    .innerJoin(sampleCases, eq(sampleCases.id, rulings.caseId))
    .where(and(eq(sampleCases.auditId, auditId), inArray(rulings.criterionId, [...criteria])))
    .orderBy(rulings.number)
  return { first: asMap(first), ruled: asMap(ruled) }
}
