import { clopperPearson, combinedEstimate, districtInterval, usualConfidence } from './estimates'
import { percentOfRate } from './percent'
import { chanceOfDiscovery, expectedCount, mostBadAfterNone, yesForClearRise } from './planner'

/*
 * What a sample will be able to say before it is drawn, so that nobody is surprised by the width of a range after 75
 * cases are scored.
 */

/** A stratum as it is planned. */
export interface PlannedPart {
  /** Null where nobody knows yet how many crimes there will be: then it is taken as without end. */
  population: number | null
  size: number
}

export interface Outlook {
  size: number
  /** The yes that the expected rate would give in the sample. */
  expectedYes: number
  /** The 95% range that they would have. */
  low: number
  high: number
  /** The chance to see at least one failure, by the share of crimes that fail. */
  chances: { failing: number; chance: number }[]
  /** The largest share of failures that a sample without any would still allow (95%, one-sided). */
  failingAfterNone: number
}

/** Shares of failing crimes that the chance to see one is told for: one in twenty, and one in ten. */
export const failingShares = [0.05, 0.1] as const

/**
 * What the strata of one place say together at the expected rate: exact for one stratum, weighted for several, and as
 * if they were one endless stratum where a size is not known. Null where nothing is drawn.
 */
export function outlookOf(parts: readonly PlannedPart[], expectedRate: number): Outlook | null {
  const drawn = parts.map(withinPopulation).filter(({ size }) => size > 0)
  const size = drawn.reduce((sum, part) => sum + part.size, 0)
  if (size === 0) return null
  const expected = (part: PlannedPart) => expectedCount(expectedRate, part.size)
  const together = drawn.every(({ population }) => population !== null) ? drawn : [{ population: null, size }]
  const { low, high } = rangeOf(together, expected, usualConfidence)
  // Both ends of a 90% range leave out 5%: its lower end is the one-sided 95% limit.
  const none = rangeOf(together, (part) => part.size, 2 * usualConfidence - 1)
  const [only] = together
  return {
    size,
    expectedYes: together.reduce((sum, part) => sum + expected(part), 0),
    low,
    high,
    chances: failingShares.map((failing) => ({ failing, chance: chanceOfOne(together, failing) })),
    failingAfterNone: together.length === 1 && only ? failingAfterNone(only) : 1 - none.low,
  }
}

function withinPopulation({ population, size }: PlannedPart): PlannedPart {
  return { population, size: population === null ? size : Math.min(size, population) }
}

function rangeOf(
  parts: readonly PlannedPart[],
  yesOf: (part: PlannedPart) => number,
  confidence: number,
): { low: number; high: number } {
  const [first, ...others] = parts
  if (first && others.length === 0) {
    const yes = yesOf(first)
    if (first.population === null) return clopperPearson(yes, first.size, confidence)
    const sample = { population: first.population, sampled: first.size, applicable: first.size, yes }
    const range = districtInterval({ ...sample, confidence })
    return range.outcome === 'nothing applicable' ? { low: 0, high: 1 } : range
  }
  const estimate = combinedEstimate(
    parts.map((part) => ({
      population: part.population ?? part.size,
      sampled: part.size,
      applicable: part.size,
      yes: yesOf(part),
    })),
    confidence,
  )
  return { low: estimate.low ?? 0, high: estimate.high ?? 1 }
}

/** Strata are drawn apart, so that missing every failure means missing it in each of them. */
function chanceOfOne(parts: readonly PlannedPart[], failing: number): number {
  const missed = parts.map(({ population, size }) => {
    if (population === null) return (1 - failing) ** size
    // One failing crime in a hundred of a small stratum is still one.
    const badCases = Math.min(population, Math.ceil(failing * population - 1e-9))
    return 1 - chanceOfDiscovery({ population, badCases, size })
  })
  return 1 - missed.reduce((product, one) => product * one, 1)
}

function failingAfterNone({ population, size }: PlannedPart): number {
  if (population === null) return 1 - (1 - usualConfidence) ** (1 / size)
  return mostBadAfterNone({ population, size, confidence: usualConfidence }).badRate
}

/** '12 of 15, likely 52% to 96%' without the counts: 'about 52% to 96%'. */
export function rangeAhead({ low, high, expectedYes, size }: Outlook): string {
  const seen = { someYes: expectedYes > 0, someNo: expectedYes < size }
  return `${percentOfRate(low, seen)} to ${percentOfRate(high, seen)}`
}

/**
 * From which result on a second audit of the same size would show a clear rise after this one, in a few words: the limit
 * that surprises most. For sample against sample, as if each were drawn from one stratum.
 */
export function reAuditInWords(expectedYes: number, size: number): string {
  const needed = yesForClearRise(expectedYes, size)
  if (needed !== null) return needed === size ? `only ${size} of ${size}` : `${needed} of ${size} or more`
  const start = highestStart(expectedYes, size)
  if (start === null) return 'no result'
  return `no result; it could after ${start} of ${size}${start > 0 ? ' or fewer' : ''}`
}

/** The most yes in a first audit from which a second one of the same size could still show a clear rise. */
function highestStart(below: number, size: number): number | null {
  for (let start = below - 1; start >= 0; start -= 1) if (yesForClearRise(start, size) !== null) return start
  return null
}
