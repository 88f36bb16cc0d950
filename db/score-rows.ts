import { and, eq } from 'drizzle-orm'
import { stepsOf, type CriterionSteps } from '../domain/funnel'
import { stoppedKey, type GivenSubCodes } from '../domain/sub-codes'
import type { Reader } from './client'
import { criteriaOf } from './criteria'
import { frozenPopulation } from './draws'
import { finalAnswers, type CaseAnswer } from './final-answers'
import { draws, sampleCases } from './schema'
import { givenFor, stepsGiven } from './steps-reached'

/** One criterion of one case with everything that its figure is made of. */
export interface ScoreRow extends CaseAnswer {
  /** Crime reference: personal data. */
  reference: string
  criterionKey: string
  criterion: string
  /** Crimes of the frozen population in the case's stratum, and cases of the sample in it. */
  population: number
  sampled: number
  /** On a criterion with steps, of an answer yes: codes of the furthest step, and of why the case went no further. */
  step: string | null
  stopped: string | null
}

/**
 * Every case of the sample with every criterion, by district, case and the order of the checklist: enough to compute
 * every figure again. What somebody typed in words stays in the house.
 */
export async function scoreRows(reader: Reader, auditId: string): Promise<ScoreRow[]> {
  const { answers } = await finalAnswers(reader, auditId)
  const population = await frozenPopulation(reader, auditId)
  const criteria = new Map((await criteriaOf(reader, auditId)).map((c) => [c.id, c]))
  const withSteps = new Map(
    [...criteria.values()].flatMap(({ id, subCodes }) => {
      const steps = stepsOf(subCodes)
      return steps ? [[id, steps]] : []
    }),
  )
  const given = await stepsGiven(reader, auditId, [...withSteps.keys()])
  const references = await referencesIn(reader, auditId)
  const sizes = new Map(population?.strata.map(({ key, size }) => [key, size]))
  const cases = new Map<string, Set<string>>()
  for (const { stratum, caseId, targeted } of answers)
    if (!targeted) cases.set(stratum, (cases.get(stratum) ?? new Set<string>()).add(caseId))
  return answers.map((answer) => ({
    ...answer,
    reference: references.get(answer.caseId) ?? '',
    criterionKey: criteria.get(answer.criterionId)?.key ?? '',
    criterion: criteria.get(answer.criterionId)?.name ?? '',
    population: sizes.get(answer.stratum) ?? 0,
    sampled: cases.get(answer.stratum)?.size ?? 0,
    ...stepAndStop(withSteps.get(answer.criterionId), givenFor(answer, given)),
  }))
}

function stepAndStop(steps: CriterionSteps | undefined, given: GivenSubCodes | null) {
  const code = (key: string | undefined) => {
    const value = key === undefined ? undefined : given?.[key]
    return typeof value === 'string' ? value : null
  }
  return { step: code(steps?.key), stopped: code(steps && stoppedKey(steps.key)) }
}

async function referencesIn(reader: Reader, auditId: string): Promise<Map<string, string>> {
  const rows = await reader
    .select({ id: sampleCases.id, reference: sampleCases.reference })
    .from(sampleCases)
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(and(eq(draws.auditId, auditId), eq(draws.standing, true)))
  return new Map(rows.map(({ id, reference }) => [id, reference]))
}
