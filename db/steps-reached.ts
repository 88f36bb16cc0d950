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
  for (const { caseId, criterionId, stratum, answer, by } of final) {
    if (answer !== 'yes' || !criteria.includes(criterionId)) continue
    const source = by === 'ruling' ? given.ruled : given.first
    const key = `${stratum} ${criterionId}`
    const one = source.get(`${caseId} ${criterionId}`) ?? null
    const list = reached.get(key)
    if (list) list.push(one)
    else reached.set(key, [one])
  }
  return reached
}

/** What was given for the steps of criteria, by case and criterion: in first scores, and in the newest rulings. */
export async function stepsGiven(reader: Reader, auditId: string, criteria: readonly string[]) {
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
