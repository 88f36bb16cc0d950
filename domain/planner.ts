import { changeOfDistrict } from './change'
import { clopperPearson, districtInterval, usualConfidence } from './estimates'
import { chanceOfFinding, markedLimits, tailOf } from './hypergeometric'
import { grouped, percentOfRate } from './percent'
import { normalQuantile } from './quantiles'

/** How many cases a sample needs, and what a sample of a size will be able to say. Rates and margins are fractions. */

export interface MarginPlan {
  /** Null for a population without end. */
  population: number | null
  expectedRate: number
  confidence: number
}

export interface SizeForMargin {
  size: number
  /** Before rounding up. */
  rawSize: number
  /** The count that the expected rate would give, and the exact range that it would have: the honest answer. */
  expectedYes: number
  low: number
  high: number
}

/** The size at which the normal range is `margin` to either side: Cochran 1977, section 4.4, with his correction. */
export function sizeForMargin(plan: MarginPlan & { margin: number }): SizeForMargin {
  const { population, expectedRate, margin, confidence } = plan
  if (!isFraction(expectedRate) || !isFraction(margin)) {
    throw new RangeError('The expected rate and the margin must be fractions between 0 and 1.')
  }
  const spread = expectedRate * (1 - expectedRate)
  const steps = (margin / zOf(confidence)) ** 2
  const rawSize =
    population === null ? spread / steps : (population * spread) / ((population - 1) * steps + spread)
  // A size that is whole but for a rounding error must not become the next whole number.
  const size = Math.max(1, Math.ceil(rawSize - 1e-9))
  const expectedYes = expectedCount(expectedRate, size)
  const { low, high } =
    population === null
      ? clopperPearson(expectedYes, size, confidence)
      : exactRange({ population, sampled: size, yes: expectedYes, confidence })
  return { size, rawSize, expectedYes, low, high }
}

export interface MarginForSize {
  /** The normal approximation: a guide. */
  margin: number
  expectedYes: number
  lowCases: number
  highCases: number
  /** Half the width of the exact range. */
  halfWidth: number
}

/** What a sample of a given size will say, if the rate is as expected. */
export function marginForSize(plan: MarginPlan & { population: number; size: number }): MarginForSize {
  const { population, size, expectedRate, confidence } = plan
  const spread = expectedRate * (1 - expectedRate)
  const correction = population > 1 ? (population - size) / (population - 1) : 0
  const expectedYes = expectedCount(expectedRate, size)
  const { lowCases, highCases } = exactRange({ population, sampled: size, yes: expectedYes, confidence })
  return {
    margin: zOf(confidence) * Math.sqrt((spread / size) * correction),
    expectedYes,
    lowCases,
    highCases,
    halfWidth: (highCases - lowCases) / 2 / population,
  }
}

export interface Discovery {
  /** The cases that a rate of `badRate` means in this population, rounded up. */
  badCases: number
  size: number
  /** The chance that a sample of that size holds at least one of them. */
  chance: number
}

/**
 * The smallest sample that holds at least one bad case with the given confidence, if there are as many as `badRate`
 * says. Hypergeometric, exact; null where the rate means no bad case.
 */
export function discoverySize(plan: {
  population: number
  badRate: number
  confidence: number
}): Discovery | null {
  const { population, badRate, confidence } = plan
  const badCases = Math.min(population, Math.ceil(badRate * population - 1e-9))
  if (badCases <= 0) return null
  const tail = tailOf(confidence, 1)
  let size = 0
  let [withoutBad, all] = [1n, 1n]
  while (withoutBad * tail.denominator > tail.numerator * all) {
    withoutBad *= BigInt(population - badCases - size)
    all *= BigInt(population - size)
    size += 1
  }
  return { badCases, size, chance: chanceOfDiscovery({ population, badCases, size }) }
}

export function chanceOfDiscovery(plan: { population: number; badCases: number; size: number }): number {
  return chanceOfFinding({ population: plan.population, marked: plan.badCases, sampled: plan.size })
}

/** The most bad cases that may still be there when a sample showed none: one-sided, exact. */
export function mostBadAfterNone(plan: { population: number; size: number; confidence: number }) {
  const { population, size, confidence } = plan
  const { most } = markedLimits({ population, sampled: size, found: 0 }, tailOf(confidence, 1))
  return { badCases: most, badRate: most / population }
}

/**
 * The fewest yes in a re-audit of the same size that would show a clear improvement on `beforeYes`; null where none
 * would. To be told before the re-audit: 15 against 15 sees little.
 */
export function yesForClearRise(beforeYes: number, size: number): number | null {
  const before = { yes: beforeYes, applicable: size }
  for (let yes = beforeYes + 1; yes <= size; yes += 1) {
    if (changeOfDistrict({ yes, applicable: size }, before, usualConfidence).clear) return yes
  }
  return null
}

/** '15 of 565 cases: if 80% are right, the range will be about 52% to 95%.' */
export function planInWords(plan: { population: number; size: number; expectedRate: number }): string {
  const { population, size, expectedRate } = plan
  const yes = expectedCount(expectedRate, size)
  const { low, high } = exactRange({ population, sampled: size, yes, confidence: usualConfidence })
  const seen = { someYes: yes > 0, someNo: yes < size }
  const range = `about ${percentOfRate(low, seen)} to ${percentOfRate(high, seen)}`
  return `${grouped(size)} of ${grouped(population)} cases: if ${percentOfRate(expectedRate, seen)} are right, the range will be ${range}.`
}

function exactRange(sample: { population: number; sampled: number; yes: number; confidence: number }) {
  const result = districtInterval({ ...sample, applicable: sample.sampled })
  if (result.outcome === 'nothing applicable') throw new RangeError('A sample needs at least one case.')
  return result
}

/** The yes that a rate gives in a sample: rounded half up. */
export function expectedCount(rate: number, size: number): number {
  return Math.floor(rate * size + 0.5 + 1e-9)
}

function zOf(confidence: number): number {
  return normalQuantile(1 - (1 - confidence) / 2)
}

function isFraction(number: number): boolean {
  return number > 0 && number < 1
}
