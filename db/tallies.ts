import { and, count, eq, isNotNull } from 'drizzle-orm'
import type { AuditTallies, StratumTallies } from '../domain/audit-figures'
import { stepsOf, stepTally } from '../domain/funnel'
import { tallyOf } from '../domain/tally'
import { countsInStore, countsOf } from './answer-counts'
import { districtsIn } from './audits'
import type { Reader } from './client'
import { criteriaOf } from './criteria'
import { reasonsOf } from './scoring-criteria'
import { frozenPopulation, standingDraw } from './draws'
import { finalAnswers } from './final-answers'
import { stepsReached } from './steps-reached'
import { sampleCases } from './schema'

export interface Scored extends AuditTallies {
  /** Cases in the sample that are not finished, or on which a disagreement is not ruled on. */
  openCases: number
  cases: number
}

/** What the sample of an audit gives as it stands now; undefined before the draw. */
export async function talliesOf(reader: Reader, auditId: string): Promise<Scored | undefined> {
  const population = await frozenPopulation(reader, auditId)
  const draw = await standingDraw(reader, auditId)
  if (!population || !draw) return undefined
  const districts = await districtsIn(reader, auditId)
  const criteria = await reasonsOf(reader, await criteriaOf(reader, auditId))
  const replaced = await outOfScope(reader, draw.id)
  const withSteps = criteria.flatMap(({ id, subCodes }) => {
    const steps = stepsOf(subCodes)
    return steps ? [{ id, steps }] : []
  })
  const quick = withSteps.length > 0 ? null : await countsInStore(reader, auditId, criteria)
  const answers = quick ? [] : (await finalAnswers(reader, auditId)).answers
  const { tallies, noes, openCases, cases } = quick ?? countsOf(answers)
  const reached = await stepsReached(reader, auditId, {
    criteria: withSteps.map(({ id }) => id),
    answers: answers.filter(({ targeted }) => !targeted),
  })

  const strata = population.strata
    .filter(({ district }) => districts.some(({ code }) => code === district))
    .map(({ key, district, kind, size }): StratumTallies => ({
      district,
      kind,
      population: size,
      outOfScope: replaced.get(key) ?? 0,
      tallies: Object.fromEntries(criteria.map(({ id }) => [id, tallies.get(`${key} ${id}`) ?? tallyOf([])])),
      noes: Object.fromEntries(
        criteria.flatMap(({ id }) => {
          const counted = noes.get(`${key} ${id}`)
          return counted ? [[id, counted]] : []
        }),
      ),
      ...(withSteps.length > 0
        ? {
            steps: Object.fromEntries(
              withSteps.map(({ id, steps }) => [id, stepTally(steps, reached.get(`${key} ${id}`) ?? [])]),
            ),
          }
        : {}),
    }))
  return {
    criteria: criteria.map(({ id, key, name, question, yesMeans, noMeans, critical, askedWhen, reasons }) => {
      const steps = withSteps.find((one) => one.id === id)?.steps
      return {
        ...{ id, key, name, question, yesMeans, noMeans, critical, reasons },
        ...(askedWhen ? { askedWhen } : {}),
        ...(steps ? { steps } : {}),
      }
    }),
    districts: districts.map(({ code, name }) => ({ code, name })),
    strata,
    openCases,
    cases,
  }
}

/** Cases of a draw that were found out of scope, by stratum. */
async function outOfScope(reader: Reader, drawId: string): Promise<Map<string, number>> {
  const rows = await reader
    .select({ stratum: sampleCases.stratum, cases: count() })
    .from(sampleCases)
    .where(and(eq(sampleCases.drawId, drawId), isNotNull(sampleCases.outOfScopeAt)))
    .groupBy(sampleCases.stratum)
  return new Map(rows.map(({ stratum, cases }) => [stratum, Number(cases)]))
}
