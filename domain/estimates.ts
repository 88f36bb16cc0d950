import { markedLimits, tailOf } from './hypergeometric'
import { betaQuantile, tQuantile } from './quantiles'
import { remembered } from './remembered'

/** The confidence of every range that the product prints. */
export const usualConfidence = 0.95

/** One sample from one population: a district, or one stratum of it. */
export interface DistrictSample {
  /** Cases of the population. Where k drawn cases were out of scope, the population less k. */
  population: number
  /** Cases drawn and in scope. */
  sampled: number
  /** Sampled cases answered yes or no. */
  applicable: number
  yes: number
  /** 0.95 for the usual range. */
  confidence: number
}

/**
 * Rates are fractions from 0 to 1. The limits in cases are out of `populationUsed`; say them only where every sampled
 * case is applicable, since otherwise nobody knows how many cases of the population are.
 */
export type DistrictInterval =
  | {
      /** 'census': every case was sampled, so that the rate is the figure and the limits are the rate. */
      outcome: 'estimated' | 'census'
      rate: number
      low: number
      high: number
      lowCases: number
      highCases: number
      /** The most cases of the population that can be applicable: population - (sampled - applicable). */
      populationUsed: number
    }
  | {
      outcome: 'nothing applicable'
      rate: null
      low: null
      high: null
      lowCases: null
      highCases: null
      populationUsed: number
    }

/**
 * The rate of one sample and the range in which the population's rate likely lies: the exact hypergeometric interval,
 * made by test inversion (Katz 1953; Buonaccorsi 1987, The American Statistician 41:215). It misses in no more than
 * 1 - confidence of all samples, whatever the true rate, which Wilson's interval does not promise near 100%.
 * Cases that are not applicable leave both the sample and the population, which errs on the safe side.
 *
 * Throws a RangeError where the counts contradict each other.
 */
export function districtInterval(sample: DistrictSample): DistrictInterval {
  checkCounts(sample)
  const { population, sampled, applicable, yes } = sample
  const populationUsed = population - (sampled - applicable)
  if (applicable === 0) return { ...noLimits, outcome: 'nothing applicable', populationUsed }
  const limits = knownLimits(populationUsed, applicable, yes, sample.confidence)
  return {
    outcome: sampled === population ? 'census' : 'estimated',
    rate: yes / applicable,
    low: limits.fewest / populationUsed,
    high: limits.most / populationUsed,
    lowCases: limits.fewest,
    highCases: limits.most,
    populationUsed,
  }
}

const knownLimits = remembered((population = 0, sampled = 0, found = 0, confidence = 0) =>
  markedLimits({ population, sampled, found }, tailOf(confidence, 2)),
)

const noLimits = { rate: null, low: null, high: null, lowCases: null, highCases: null } as const

/** One stratum of a combined figure. `key` names it where it has to be mentioned; without one it is 'stratum 3'. */
export interface StratumSample {
  key?: string
  population: number
  sampled: number
  applicable: number
  yes: number
}

export interface CombinedEstimate {
  /**
   * 'census': every case was sampled. 'nothing applicable': no sampled case was answered yes or no. 'lonely stratum':
   * one case was drawn from a stratum that holds more, so there is a rate and no range. 'nothing sampled': no cases.
   */
  outcome: 'estimated' | 'census' | 'nothing applicable' | 'lonely stratum' | 'nothing sampled'
  /** The weighted rate, a fraction; null where nothing is applicable. */
  rate: number | null
  low: number | null
  high: number | null
  /** Sampled cases answered yes or no. */
  applicable: number
  /** Linearised standard error with finite population correction; null without a range. */
  standardError: number | null
  /** Applicable cases less strata that hold one. */
  degreesOfFreedom: number
  /** Kish's effective number of cases, (sum of weights)² / sum of squared weights. */
  kishSize: number | null
  /** rate (1 - rate) / variance, before and after the correction for degrees of freedom; null at zero variance. */
  rawEffectiveSize: number | null
  adjustedEffectiveSize: number | null
  /** The effective number of cases that the range was made with; null for a census. */
  effectiveSize: number | null
  /** How many cases of the population are estimated to be applicable. */
  applicablePopulation: number
  /** All yes over all applicable, without weights: to be shown beside the rate, never instead of it. */
  pooledRate: number | null
  /** The plain mean of the strata's rates; null where a stratum has none. */
  meanOfRates: number | null
  /** Strata that hold cases and gave none: the figure says nothing about them. */
  leftOut: string[]
  /** Strata that hold more than the one case they gave. */
  lonely: string[]
}

/**
 * A figure for several strata together, each weighted by the cases it stands for: the ratio estimator
 * (Cochran 1977, chapters 5 and 6; the domain mean of Lumley's R package survey), with the interval of Korn and
 * Graubard (1998, Survey Methodology 24:193) as NCHS prescribes it (Parker 2017, Vital and Health Statistics 2:175),
 * save that the effective size is capped at Kish's, because our weights are unequal.
 *
 * Throws a RangeError where the counts contradict each other.
 */
export function combinedEstimate(strata: readonly StratumSample[], confidence: number): CombinedEstimate {
  for (const stratum of strata) checkCounts(stratum)
  const named = strata.map((s, at) => ({ ...s, key: s.key ?? `stratum ${at + 1}` }))
  const sampled = named.filter((s) => s.sampled > 0)
  const lonely = sampled.filter((s) => s.sampled === 1 && s.population > 1).map((s) => s.key)
  const described = {
    ...descriptionOf(sampled),
    leftOut: named.filter((s) => s.sampled === 0 && s.population > 0).map((s) => s.key),
    lonely,
  }
  const unlimited = { ...described, low: null, high: null, standardError: null, ...noSizes }
  if (sampled.length === 0) return { ...unlimited, outcome: 'nothing sampled' }
  if (described.rate === null) return { ...unlimited, outcome: 'nothing applicable' }
  if (lonely.length > 0) return { ...unlimited, outcome: 'lonely stratum' }
  const { rate } = described
  const variance = varianceOf(sampled, rate, described.applicablePopulation)
  const standardError = Math.sqrt(variance)
  if (sampled.every((s) => s.sampled === s.population)) {
    return { ...unlimited, outcome: 'census', low: rate, high: rate, standardError }
  }
  const sizes = effectiveSizes({ ...described, rate }, variance, confidence)
  const limits = kornGraubardLimits(rate, sizes.effectiveSize, confidence)
  return { ...described, ...sizes, ...limits, standardError, outcome: 'estimated' }
}

const noSizes = { rawEffectiveSize: null, adjustedEffectiveSize: null, effectiveSize: null }

const weightOf = (s: StratumSample) => s.population / s.sampled

function descriptionOf(strata: readonly StratumSample[]) {
  const applicable = sum(strata, (s) => s.applicable)
  const applicablePopulation = sum(strata, (s) => weightOf(s) * s.applicable)
  const squares = sum(strata, (s) => weightOf(s) ** 2 * s.applicable)
  const some = applicable > 0
  return {
    rate: some ? sum(strata, (s) => weightOf(s) * s.yes) / applicablePopulation : null,
    applicable,
    applicablePopulation,
    degreesOfFreedom: applicable - strata.filter((s) => s.applicable > 0).length,
    kishSize: some ? applicablePopulation ** 2 / squares : null,
    pooledRate: some ? sum(strata, (s) => s.yes) / applicable : null,
    meanOfRates: some && strata.every((s) => s.applicable > 0) ? sum(strata, rateOf) / strata.length : null,
  }
}

const rateOf = (s: StratumSample) => s.yes / s.applicable

/**
 * The linearised variance of the ratio. The residual of a case is 1 - rate for yes, -rate for no and 0 where it is
 * not applicable; its sample variance is written as the sum over pairs of cases that differ, which is the same number
 * and comes out as exactly zero where all cases of a stratum are alike.
 */
function varianceOf(strata: readonly StratumSample[], rate: number, applicablePopulation: number): number {
  return sum(strata, (s) => {
    if (s.sampled === s.population) return 0
    const no = s.applicable - s.yes
    const not = s.sampled - s.applicable
    const pairs = s.yes * no + s.yes * not * (1 - rate) ** 2 + no * not * rate ** 2
    const residualVariance = pairs / (s.sampled * (s.sampled - 1))
    const corrected = s.population ** 2 * (1 - s.sampled / s.population) * (residualVariance / s.sampled)
    return corrected / applicablePopulation ** 2
  })
}

function effectiveSizes(
  figure: { rate: number; applicable: number; degreesOfFreedom: number; kishSize: number | null },
  variance: number,
  confidence: number,
) {
  const kish = figure.kishSize ?? 0
  if (variance === 0) return { ...noSizes, effectiveSize: kish }
  const raw = (figure.rate * (1 - figure.rate)) / variance
  const adjusted = raw * smallSampleFactor(figure.applicable, figure.degreesOfFreedom, confidence)
  return { rawEffectiveSize: raw, adjustedEffectiveSize: adjusted, effectiveSize: Math.min(kish, adjusted) }
}

/** Korn and Graubard's (t / t)²; zero without a degree of freedom, as in NCHS's own code. */
function smallSampleFactor(applicable: number, degreesOfFreedom: number, confidence: number): number {
  if (degreesOfFreedom === 0) return 0
  const tail = (1 - confidence) / 2
  return (tQuantile(tail, applicable - 1) / tQuantile(tail, degreesOfFreedom)) ** 2
}

/** Clopper and Pearson's limits for a sample of `size`, which need not be whole. */
function kornGraubardLimits(rate: number, size: number, confidence: number): { low: number; high: number } {
  return betaLimits(size * rate, size * (1 - rate), confidence)
}

/**
 * The exact binomial interval (Clopper and Pearson 1934, Biometrika 26:404), for a sample from a population without
 * end; where the population is known, districtInterval is the better one.
 */
export function clopperPearson(
  yes: number,
  sampled: number,
  confidence: number,
): { low: number; high: number } {
  return betaLimits(yes, sampled - yes, confidence)
}

function betaLimits(yes: number, no: number, confidence: number): { low: number; high: number } {
  const tail = (1 - confidence) / 2
  return {
    low: yes === 0 ? 0 : betaQuantile(tail, yes, no + 1),
    high: no === 0 ? 1 : betaQuantile(1 - tail, yes + 1, no),
  }
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

function checkCounts(s: StratumSample): void {
  const descending = [s.population, s.sampled, s.applicable, s.yes, 0]
  const whole = descending.every((count) => Number.isSafeInteger(count))
  if (whole && descending.every((count, at) => count >= (descending[at + 1] ?? 0))) return
  throw new RangeError(
    `These counts contradict each other: ${s.yes} yes of ${s.applicable} applicable of ${s.sampled} sampled of ${s.population}.`,
  )
}
