import { lonelyStrata } from './allocation'
import { periodInWords } from './days'
import { stepsInWords, type PopulationStep } from './drawable-rule'
import type { CheckReport, IntakeCount } from './extract-intake'
import { grouped } from './percent'
import type { Period } from './periods'
import { quotasOfPlan, strataOfPlan, stratumInWords, type SamplePlan } from './sample-plan'
import { stratumKey, type Strata, type StratumKind } from './strata'

/** A stratum of a population with what the plan draws from it. */
export interface PlannedStratum {
  key: string
  district: string
  /** Name of the district. */
  name: string
  kind: StratumKind
  /** Crimes that can be drawn. */
  size: number
  quota: number
}

/**
 * The strata of an audit with their quotas, in the order of its districts, empty ones too.
 * @param sizes crimes that can be drawn, by key of the stratum
 */
export function plannedStrata(plan: SamplePlan, sizes: ReadonlyMap<string, number>): PlannedStratum[] {
  const quotas = quotasOfPlan(plan, sizes)
  return strataOfPlan(plan).map(({ key, district, name, kind }) => ({
    ...{ key, district, name, kind },
    size: sizes.get(key) ?? 0,
    quota: quotas.get(key) ?? 0,
  }))
}

/** The crimes of each stratum by what is counted of an extract at its import, which is not by flag. */
export function sizesByKind(
  strata: Exclude<Strata, 'by flag'>,
  counts: readonly IntakeCount[],
): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const { district, kind, eligible, crimes } of counts) {
    if (!eligible) continue
    const key = stratumKey(district, strata === 'together' || kind === 'unknown' ? 'all' : kind)
    sizes.set(key, (sizes.get(key) ?? 0) + crimes)
  }
  return sizes
}

/** How many cases a stratum will give: its quota, or all that it holds. */
export function drawnFrom({ size, quota }: PlannedStratum): number {
  return Math.min(size, quota)
}

/** What to know of a population before it is frozen; nothing of it stands in the way. */
export function freezeWarnings(strata: readonly PlannedStratum[]): string[] {
  if (isCensus(strata))
    return ['Every crime that can be drawn is drawn: a census. Its figures are exact and have no range.']
  return strata.flatMap((stratum) => {
    const { size, quota } = stratum
    const crimes = `${stratumInWords(stratum)}: ${size === 1 ? '1 crime' : `${grouped(size)} crimes`}`
    if (quota > 0 && size === 0)
      return [`${stratumInWords(stratum)}: no crime can be drawn. The audit will say nothing of them.`]
    if (quota > size) return [`${crimes}, fewer than the quota of ${quota}. All are drawn.`]
    if (quota > 0 && quota === size)
      return [`${crimes}, as many as the quota. All are drawn, and their figures have no range.`]
    if (quota === 0 && size > 0)
      return [`${crimes}, of which none is drawn (quota 0). The audit will say nothing of them.`]
    return []
  })
}

/** Whether the sample is everything that there is. */
export function isCensus(strata: readonly PlannedStratum[]): boolean {
  return strata.some(({ size }) => size > 0) && strata.every(({ size, quota }) => quota >= size)
}

/** Why a population cannot be frozen, as sentences. */
export function freezeRefusals(strata: readonly PlannedStratum[]): string[] {
  if (strata.every((stratum) => drawnFrom(stratum) === 0))
    return [
      'No case would be drawn: no stratum with a quota has a crime in it. Look at the plan and at the extract.',
    ]
  return lonelyStrata(
    strata.map((stratum) => ({ key: stratum.key, population: stratum.size, quota: drawnFrom(stratum) })),
  )
}

interface RuleFacts {
  period: Period
  /** Names. */
  districts: readonly string[]
  /** The file has recorded dates. */
  dated: boolean
  /** What has to be known of a crime hangs on them: nothing where districts are drawn as one. */
  strata: Strata
  report: Pick<CheckReport, 'rowsRead' | 'accepted' | 'crimes'>
  /** What was left out beyond that, by choice. */
  steps?: readonly PopulationStep[]
}

/** Every step from the rows of the file to the list that is drawn from, with how many are left after each. */
export function populationSteps(
  report: Pick<CheckReport, 'rowsRead' | 'excluded' | 'crimes'>,
  strata: Strata,
  byChoice: readonly PopulationStep[],
): PopulationStep[] {
  let left = report.rowsRead
  const step = (what: string, leftOut: number): PopulationStep => {
    left -= leftOut
    return { what, leftOut, left }
  }
  const { periodBefore, unknownKind, unknownFlag = 0 } = report.crimes
  return [
    step('Rows read from the file', 0),
    ...report.excluded.map(({ reason, rows }) => step(reason, rows)),
    ...(periodBefore > 0 ? [step('of the period before, for comparison only', periodBefore)] : []),
    ...(strata === 'apart' && unknownKind > 0 ? [step('not known whether domestic', unknownKind)] : []),
    ...(strata === 'by flag' && unknownFlag > 0
      ? [step('not known whether flagged as cyber-enabled', unknownFlag)]
      : []),
    ...byChoice,
  ]
}

/** Which crimes can be drawn, as a sentence, with how many are left at each step. */
export function eligibilityRule(facts: RuleFacts): string {
  const chosen = stepsInWords(facts.steps ?? [])
  return chosen === '' ? ruleOfImport(facts) : `${ruleOfImport(facts)} ${chosen}`
}

function ruleOfImport({ period, districts, dated, strata, report }: RuleFacts): string {
  const { rowsRead, accepted, crimes } = report
  const last = districts.at(-1) ?? ''
  const places = districts.length > 1 ? `${districts.slice(0, -1).join(', ')} and ${last}` : last
  const when = dated
    ? `recorded ${periodInWords(period.from, period.to)}`
    : 'of the extract, which has no recorded dates,'
  const read = `Of ${grouped(rowsRead)} rows read, ${grouped(rowsRead - accepted)} were left out`
  if (strata === 'together')
    return [
      `Crimes ${when} in ${places}, not cancelled; each district is drawn as one, domestic or not.`,
      `${read} and ${grouped(crimes.periodBefore)} are of the period before: ${grouped(crimes.eligible)} can be drawn.`,
    ].join(' ')
  const byFlag = strata === 'by flag'
  const known = byFlag ? 'known to carry the cyber-enabled flag or not' : 'known to be domestic (DA) or not'
  const unknown = byFlag
    ? `${grouped(crimes.unknownFlag ?? 0)} of this period do not say whether they are flagged`
    : `${grouped(crimes.unknownKind)} of this period do not say whether they are domestic`
  return [
    `Crimes ${when} in ${places}, not cancelled, ${known}.`,
    `${read}, ${grouped(crimes.periodBefore)} are of the period before,`,
    `and ${unknown}: ${grouped(crimes.eligible)} can be drawn.`,
  ].join(' ')
}
