import { choose } from './hypergeometric'
import { normalQuantile } from './quantiles'

/** A rate with its limits, fractions. */
export interface RateWithLimits {
  rate: number
  low: number
  high: number
}

/** A change between two audits, now less before, as fractions from -1 to 1. */
export interface Change {
  difference: number
  low: number
  high: number
  /** The one verdict: the range leaves out zero. No second test stands beside it. */
  clear: boolean
}

/**
 * The change of a combined figure: Newcombe's formula fed with the limits of each figure, however they were made
 * (MOVER: Zou and Donner 2008, Statistics in Medicine 27:1693).
 */
export function changeOfFigures(now: RateWithLimits, before: RateWithLimits): Change {
  const difference = now.rate - before.rate
  const low = difference - Math.hypot(now.rate - now.low, before.high - before.rate)
  const high = difference + Math.hypot(now.high - now.rate, before.rate - before.low)
  return { difference, low, high, clear: low > 0 || high < 0 }
}

export interface YesOf {
  yes: number
  /** Answered yes or no; at least 1. */
  applicable: number
}

/** The change of one district: Newcombe 1998, Statistics in Medicine 17:873, method 10 (Wilson limits). */
export function changeOfDistrict(now: YesOf, before: YesOf, confidence: number): Change {
  return changeOfFigures(wilson(now, confidence), wilson(before, confidence))
}

/** Wilson 1927, JASA 22:209, without continuity correction. For the difference only; a rate has the exact range. */
export function wilson({ yes, applicable }: YesOf, confidence: number): RateWithLimits {
  if (!(applicable > 0 && yes >= 0 && yes <= applicable))
    throw new RangeError(`${yes} of ${applicable} is no rate.`)
  const rate = yes / applicable
  const z = normalQuantile(1 - (1 - confidence) / 2)
  const whole = applicable + z ** 2
  const middle = (yes + z ** 2 / 2) / whole
  const half = (z / whole) * Math.sqrt((yes * (applicable - yes)) / applicable + z ** 2 / 4)
  return { rate, low: yes === 0 ? 0 : middle - half, high: yes === applicable ? 1 : middle + half }
}

/**
 * 'Clear rise, by 3 to 58 points.' or 'No clear change; could be anything from -5 to +53 points.' Only for two audits
 * of the same criterion, checklist version and population rule: the caller refuses the others.
 */
export function changeInWords({ low, high, clear }: Change): string {
  const [from, to] = [points(low), points(high)]
  if (!clear) return `No clear change; could be anything from ${signed(from)} to ${signed(to)} points.`
  const [least, most] = low > 0 ? [from, to] : [-to, -from]
  const by =
    least === 0
      ? `by up to ${most} points`
      : least === most
        ? `by about ${most} points`
        : `by ${least} to ${most} points`
  return `Clear ${low > 0 ? 'rise' : 'fall'}, ${by}.`
}

/** Whole points, half up in size, so that a rise and the same fall read alike. */
function points(fraction: number): number {
  return Math.sign(fraction) * Math.floor(Math.abs(fraction) * 100 + 0.5 + 1e-9)
}

function signed(number: number): string {
  return number > 0 ? `+${number}` : number < 0 ? String(number) : '0'
}

/** A series of audits against its own median. Limits are null where every point lies on the median. */
export interface RunChart {
  median: number
  /** Points off the median. */
  useful: number
  longestRun: number
  longestRunLimit: number | null
  crossings: number
  fewestCrossings: number | null
  /** A shift or a trend shows: the longest run is too long or the crossings are too few, with ten useful points. */
  signal: boolean
}

/** From so many points on a run chart says something; the points of a chart that is drawn at all. */
export const enoughPoints = 10

/**
 * Anhøj and Olesen 2014, PLoS ONE 9:e113825: a signal is a run longer than round(log2(k) + 3) or fewer crossings of
 * the median than the 5% quantile of a binomial with k - 1 trials and p = 1/2, k being the useful points.
 */
export function runChart(series: readonly YesOf[]): RunChart {
  if (series.length === 0) throw new RangeError('A run chart needs at least one audit.')
  const rates = series.map(({ yes, applicable }) => yes / applicable)
  const median = medianOf(rates)
  const sides = rates.filter((rate) => rate !== median).map((rate) => rate > median)
  const useful = sides.length
  const crossings = sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length
  const longestRun = longestRunOf(sides)
  if (useful === 0) {
    return {
      median,
      useful,
      longestRun,
      longestRunLimit: null,
      crossings,
      fewestCrossings: null,
      signal: false,
    }
  }
  const longestRunLimit = Math.floor(Math.log2(useful) + 3.5)
  const fewestCrossings = lowerFivePercent(useful - 1)
  const shows = longestRun > longestRunLimit || crossings < fewestCrossings
  return {
    median,
    useful,
    longestRun,
    longestRunLimit,
    crossings,
    fewestCrossings,
    signal: useful >= enoughPoints && shows,
  }
}

/** What a run chart shows, in one sentence with its rule. */
export function runChartInWords(chart: RunChart): string {
  const { useful, longestRun, longestRunLimit, crossings, fewestCrossings, signal } = chart
  if (useful < enoughPoints)
    return `${useful} of the audits lie off the median. From ${enoughPoints} on, the chart can tell a shift from chance.`
  const rule = `the longest run on one side of the median is ${longestRun} (up to ${longestRunLimit} is chance), and the line crosses it ${crossings === 1 ? 'once' : `${crossings} times`} (${fewestCrossings} or more is chance)`
  return signal ? `A shift shows: ${rule}.` : `Nothing but chance shows: ${rule}.`
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return (lower + upper) / 2
}

function longestRunOf(sides: readonly boolean[]): number {
  let longest = 0
  let run = 0
  for (const [at, side] of sides.entries()) {
    run = at > 0 && side === sides[at - 1] ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return longest
}

/** The smallest number of heads in `trials` throws of a coin that, with all fewer, has a chance of at least 5%. */
function lowerFivePercent(trials: number): number {
  const all = 2n ** BigInt(trials)
  let ways = 1n
  let heads = 0
  while (ways * 20n < all) {
    heads += 1
    ways += choose(trials, heads)
  }
  return heads
}
