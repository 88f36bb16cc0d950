import { byCodePoint } from './sampling'

/** A stratum and how many cases of the population it holds. */
export interface StratumSize {
  key: string
  population: number
}

/**
 * How a sample is shared out over the strata.
 * 'fixed': a quota for each stratum by its key. 'proportional': by size, with at least `minimum` (default 0) from
 * each stratum. 'equal': the same number from each, as far as they go.
 */
export type SharingRule =
  | { mode: 'fixed'; quotas: ReadonlyMap<string, number> }
  | { mode: 'proportional'; size: number; minimum?: number }
  | { mode: 'equal'; size: number }

export interface Quota extends StratumSize {
  quota: number
}

/** The quotas in the order in which the strata were given. `census`: every case of the population is taken. */
export interface Allocation {
  quotas: Quota[]
  total: number
  census: boolean
  warnings: string[]
}

/**
 * Shares a sample out in whole numbers. A sample as large as the population takes all of it. Nothing is shared again
 * where a fixed quota is larger than its stratum: the stratum is taken whole, with a warning.
 *
 * @returns the quotas, or a sentence where the rule cannot be met
 */
export function allocate(
  rule: SharingRule,
  strata: readonly StratumSize[],
): Allocation | { sentence: string } {
  const asked = askedOf(rule, strata)
  if (typeof asked === 'string') return { sentence: asked }
  const population = total(strata.map((s) => s.population))
  if (rule.mode !== 'fixed' && rule.size >= population) return allocationOf(strata, everything(strata), [])
  if (rule.mode === 'equal') return equal(rule.size, strata)
  if (rule.mode === 'proportional') return proportional(rule.size, rule.minimum ?? 0, strata)
  return fixed(rule.quotas, strata)
}

type Shares = Map<string, number>

function allocationOf(
  strata: readonly StratumSize[],
  shares: Shares,
  takenWhole: readonly StratumSize[],
): Allocation {
  const quotas = strata.map((s) => ({ key: s.key, population: s.population, quota: shares.get(s.key) ?? 0 }))
  const warnings = strata.flatMap((s) => {
    if (s.population === 0) return [`${s.key}: no cases in population`]
    return takenWhole.includes(s) ? [`${s.key}: only ${s.population} exist; all taken`] : []
  })
  const census = quotas.every((q) => q.quota === q.population)
  return { quotas, total: total(quotas.map((q) => q.quota)), census, warnings }
}

function everything(strata: readonly StratumSize[]): Shares {
  return new Map(strata.map((s) => [s.key, s.population]))
}

function fixed(quotas: ReadonlyMap<string, number>, strata: readonly StratumSize[]): Allocation {
  const short = strata.filter((s) => (quotas.get(s.key) ?? 0) > s.population)
  const shares = strata.map((s) => [s.key, Math.min(quotas.get(s.key) ?? 0, s.population)] as const)
  return allocationOf(strata, new Map(shares), short)
}

/**
 * The quotient for each; strata that it would empty are taken whole and what they leave is shared again among the
 * others; the odd places go to the larger strata.
 */
function equal(size: number, strata: readonly StratumSize[]): Allocation {
  const whole: StratumSize[] = []
  let open = largestFirst(strata)
  let left = size
  for (;;) {
    const each = Math.floor(left / open.length)
    const emptied = open.filter((s) => s.population <= each)
    if (emptied.length === 0) break
    whole.push(...emptied)
    left -= total(emptied.map((s) => s.population))
    open = open.filter((s) => !emptied.includes(s))
  }
  const each = Math.floor(left / open.length)
  const shares = everything(whole)
  for (const [place, s] of open.entries()) shares.set(s.key, each + (place < left % open.length ? 1 : 0))
  return allocationOf(strata, shares, whole)
}

/**
 * Largest remainder (Hamilton), in whole numbers. Strata that come out below the minimum are given it, or all they
 * hold, and the rest is shared again among the others until none is below.
 */
function proportional(
  size: number,
  minimum: number,
  strata: readonly StratumSize[],
): Allocation | { sentence: string } {
  const least = (s: StratumSize) => Math.min(minimum, s.population)
  const needed = total(strata.map(least))
  if (needed > size) {
    return {
      sentence: `At least ${minimum} from each stratum needs a sample of ${needed}, and the sample is ${size}. Ask for ${needed} or more, or for a smaller minimum.`,
    }
  }
  const settled: Shares = new Map()
  for (;;) {
    const open = strata.filter((s) => !settled.has(s.key))
    const shares = largestRemainder(size - total(settled.values()), open)
    const below = open.filter((s) => (shares.get(s.key) ?? 0) < least(s))
    if (below.length === 0) return allocationOf(strata, new Map([...settled, ...shares]), [])
    for (const s of below) settled.set(s.key, least(s))
  }
}

/** Each its whole share; the places left over to the largest remainders; ties to the larger, then by key. */
function largestRemainder(size: number, strata: readonly StratumSize[]): Shares {
  const population = total(strata.map((s) => s.population))
  if (population === 0) return new Map(strata.map((s) => [s.key, 0]))
  const remainder = (s: StratumSize) => (size * s.population) % population
  const shares = new Map(strata.map((s) => [s.key, Math.floor((size * s.population) / population)]))
  const left = size - total(shares.values())
  const byRemainder = largestFirst(strata).sort((a, b) => remainder(b) - remainder(a))
  for (const s of byRemainder.slice(0, left)) shares.set(s.key, (shares.get(s.key) ?? 0) + 1)
  return shares
}

function largestFirst(strata: readonly StratumSize[]): StratumSize[] {
  return [...strata].sort((a, b) => b.population - a.population || byCodePoint(a.key, b.key))
}

function total(numbers: Iterable<number>): number {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}

/** The sentence that says why the rule cannot be read, or null. */
function askedOf(rule: SharingRule, strata: readonly StratumSize[]): string | null {
  const twice = strata.find((s, at) => strata.findIndex((other) => other.key === s.key) !== at)
  if (twice) return `The stratum '${twice.key}' is given more than once.`
  const odd = strata.find((s) => !isCount(s.population))
  if (odd) return `The stratum '${odd.key}' holds ${odd.population} cases, which is not a whole number.`
  if (rule.mode !== 'fixed') {
    const numbers = [rule.size, rule.mode === 'proportional' ? (rule.minimum ?? 0) : 0]
    return numbers.every(isCount) ? null : 'Sample size and minimum must be whole numbers, 0 or more.'
  }
  const without = strata.find((s) => !isCount(rule.quotas.get(s.key) ?? -1))
  return without ? `The stratum '${without.key}' needs a quota: a whole number, 0 or more.` : null
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0
}

/**
 * The rule that refuses a sample of one: a single case cannot show how much its stratum varies, so no range can be
 * made of it (Cochran 1977, section 5A.12). One is enough where the stratum holds no more.
 *
 * @returns a sentence for each stratum with that fault
 */
export function lonelyStrata(quotas: readonly Quota[]): string[] {
  return quotas
    .filter((q) => q.quota === 1 && q.population > 1)
    .map(
      (q) =>
        `${q.key}: one case cannot show how far its ${q.population} cases differ. Draw at least 2, or none.`,
    )
}
