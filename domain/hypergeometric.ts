/** Drawing without replacement, in whole numbers of any size: no rounding can move a limit. */

/** In how many ways `taken` can be chosen from `from`. */
export function choose(from: number, taken: number): bigint {
  if (taken < 0 || taken > from) return 0n
  const steps = Math.min(taken, from - taken)
  let ways = 1n
  for (let step = 1; step <= steps; step += 1) ways = (ways * BigInt(from - steps + step)) / BigInt(step)
  return ways
}

/** A population of which `marked` cases have the property that the sample counts. */
export interface Draw {
  population: number
  marked: number
  sampled: number
}

/** The probability of at least `count` marked cases in the sample, as a numerator over choose(population, sampled). */
export function waysOfAtLeast(count: number, draw: Draw): bigint {
  const lowest = Math.max(0, draw.sampled - (draw.population - draw.marked))
  const highest = Math.min(draw.sampled, draw.marked)
  if (count <= lowest) return choose(draw.population, draw.sampled)
  if (count > highest) return 0n
  const shorterTail = count - lowest < highest - count
  return shorterTail
    ? choose(draw.population, draw.sampled) - waysBetween(lowest, count - 1, draw)
    : waysBetween(count, highest, draw)
}

/** Each term is made from the one before it: the ratio of neighbouring hypergeometric terms is a small fraction. */
function waysBetween(from: number, to: number, { population, marked, sampled }: Draw): bigint {
  let term = choose(marked, from) * choose(population - marked, sampled - from)
  let sum = term
  for (let k = from; k < to; k += 1) {
    term =
      (term * BigInt(marked - k) * BigInt(sampled - k)) /
      (BigInt(k + 1) * BigInt(population - marked - sampled + k + 1))
    sum += term
  }
  return sum
}

/** A probability as a fraction of whole numbers. */
export interface Fraction {
  numerator: bigint
  denominator: bigint
}

const decimals = 1e12

/** What a confidence leaves outside, divided between `tails` ends: 0.95 and 2 give 1/40, exactly. */
export function tailOf(confidence: number, tails: 1 | 2): Fraction {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`A confidence of ${confidence} is not between 0 and 1.`)
  return { numerator: BigInt(Math.round((1 - confidence) * decimals)), denominator: BigInt(tails * decimals) }
}

export interface Observed {
  population: number
  sampled: number
  /** How many of the sampled cases are marked. */
  found: number
}

/**
 * The fewest and the most marked cases of the population that leave what was found likelier than `tail`:
 * fewest = min{M : P(X >= found | M) > tail}, most = max{M : P(X <= found | M) > tail}.
 * Katz 1953; Buonaccorsi 1987, The American Statistician 41:215: the finite twin of Clopper and Pearson's interval.
 */
export function markedLimits(
  { population, sampled, found }: Observed,
  tail: Fraction,
): { fewest: number; most: number } {
  const fewest = fewestMarked({ population, sampled, found }, tail)
  const fewestUnmarked = fewestMarked({ population, sampled, found: sampled - found }, tail)
  return { fewest, most: population - fewestUnmarked }
}

/** P(X >= found | M) grows with M, so the first M that passes is found by halving. */
function fewestMarked({ population, sampled, found }: Observed, tail: Fraction): number {
  if (found === 0) return 0
  const passes = tail.numerator * choose(population, sampled)
  let [low, high] = [found, population - (sampled - found)]
  while (low < high) {
    const marked = Math.floor((low + high) / 2)
    if (waysOfAtLeast(found, { population, marked, sampled }) * tail.denominator > passes) high = marked
    else low = marked + 1
  }
  return low
}

/** The probability that a sample holds at least one of the marked cases; exact until the last division. */
export function chanceOfFinding(draw: Draw): number {
  return 1 - ratio(choose(draw.population - draw.marked, draw.sampled), choose(draw.population, draw.sampled))
}

/** A fraction of whole numbers of any size as a number, to 15 figures. */
function ratio(numerator: bigint, denominator: bigint): number {
  const scale = 10n ** 18n
  return Number((numerator * scale) / denominator) / 1e18
}
