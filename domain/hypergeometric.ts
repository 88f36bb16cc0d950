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
  let [low, high] = [found, population - (sampled - found)]
  while (low < high) {
    const marked = Math.floor((low + high) / 2)
    if (isLikelier({ population, marked, sampled }, found, tail)) high = marked
    else low = marked + 1
  }
  return low
}

/** How near to the tail a probability in floating point may come before it is looked at in whole numbers. */
const doubt = 1e-6

/**
 * Whether P(X >= found) is above the tail. Floating point answers wherever it can be no other: its error is under 1e-7
 * of the probability for populations up to a million, since the logarithms of factorials are right to their last digits
 * and a tail is a sum of terms above zero. Closer than `doubt` to the tail, whole numbers decide.
 */
function isLikelier(draw: Draw, found: number, tail: Fraction): boolean {
  const limit = Number(tail.numerator) / Number(tail.denominator)
  const about = aboutChanceOfAtLeast(found, draw)
  if (draw.population <= largestInFloats && Math.abs(about - limit) > doubt * limit) return about > limit
  const whole = tail.numerator * choose(draw.population, draw.sampled)
  return waysOfAtLeast(found, draw) * tail.denominator > whole
}

const largestInFloats = 1_000_000

/** The sum of the terms from `count` up; where they are most of the whole, one less the others would lose digits. */
function aboutChanceOfAtLeast(count: number, { population, marked, sampled }: Draw): number {
  const highest = Math.min(sampled, marked)
  if (count <= Math.max(0, sampled - (population - marked))) return 1
  if (count > highest) return 0
  const log =
    logChoose(marked, count) +
    logChoose(population - marked, sampled - count) -
    logChoose(population, sampled)
  let [term, sum] = [1, 1]
  for (let k = count; k < highest; k += 1) {
    term *= ((marked - k) * (sampled - k)) / ((k + 1) * (population - marked - sampled + k + 1))
    sum += term
  }
  return Math.exp(log) * sum
}

const logChoose = (from: number, taken: number) =>
  logFactorial(from) - logFactorial(taken) - logFactorial(from - taken)

const logFactorials: number[] = [0]
const byStirlingFrom = 256

/** Added up where the number is small, Stirling's series (DLMF 5.11.1) where it is not. */
function logFactorial(n: number): number {
  if (n >= byStirlingFrom) {
    const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
    return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series
  }
  for (let next = logFactorials.length; next <= n; next += 1)
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next))
  return logFactorials[n] ?? 0
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
