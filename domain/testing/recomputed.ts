/*
 * What a reader with a pencil can work out of tables with hidden figures, for tests of those tables: nothing here knows
 * how the figures were hidden.
 */

/** A sum that a reader knows, as a weight for each unknown: 'Leeds + Wakefield = 40'. */
export interface KnownSum {
  weights: ReadonlyMap<string, number>
  value: number
}

/** A prime below 2^26, so that products of remainders stay exact. */
const prime = 67_108_859

type Row = Map<number, number>

/** Rational elimination, in remainders of a large prime: whether a sum follows from sums that are known. */
export class Eliminated {
  private readonly pivots = new Map<number, Row>()
  private readonly places = new Map<string, number>()

  constructor(known: readonly KnownSum[]) {
    for (const { weights } of [...known].sort((a, b) => a.weights.size - b.weights.size)) this.add(weights)
  }

  follows(weights: ReadonlyMap<string, number>): boolean {
    return this.reduced(this.rowOf(weights)).size === 0
  }

  private add(weights: ReadonlyMap<string, number>): void {
    const row = this.reduced(this.rowOf(weights))
    const first = row.entries().next().value
    if (!first) return
    const [pivot, lead] = first
    const inverse = power(lead, prime - 2)
    this.pivots.set(pivot, new Map([...row].map(([place, value]) => [place, (value * inverse) % prime])))
  }

  private reduced(row: Row): Row {
    for (;;) {
      const place = [...row.keys()].find((one) => this.pivots.has(one))
      const pivot = place === undefined ? undefined : this.pivots.get(place)
      if (place === undefined || !pivot) return row
      const factor = row.get(place) ?? 0
      for (const [at, value] of pivot) {
        const left = ((row.get(at) ?? 0) + prime * prime - factor * value) % prime
        if (left === 0) row.delete(at)
        else row.set(at, left)
      }
    }
  }

  private rowOf(weights: ReadonlyMap<string, number>): Row {
    const row: Row = new Map()
    for (const [name, weight] of weights) {
      const place = this.places.get(name) ?? this.places.size
      this.places.set(name, place)
      if (weight !== 0) row.set(place, (weight + prime) % prime)
    }
    return row
  }
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base % prime, exponent]
  while (left > 0) {
    if (left % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
    left = Math.floor(left / 2)
  }
  return result
}

/**
 * The least and the most that each sum can be where no unknown is under zero, by going over the known sums until nothing
 * narrows (the shuttle of Buzzigoli and Giusti 1999). What it narrows to one number anybody can find.
 */
export function boundsOf(
  known: readonly KnownSum[],
  hidden: readonly { weights: ReadonlyMap<string, number>; least: number }[],
): { low: number; high: number }[] {
  const bounds = new Map<string, { low: number; high: number }>()
  const sums = hidden.map(({ least }) => ({ low: least, high: Infinity }))
  const boundOf = (name: string) => {
    const there = bounds.get(name) ?? { low: 0, high: Infinity }
    bounds.set(name, there)
    return there
  }
  const equations = [
    ...known.map(({ weights, value }) => ({ weights, sum: { low: value, high: value } })),
    ...hidden.map(({ weights }, at) => ({ weights, sum: sums[at] ?? { low: 0, high: Infinity } })),
  ]
  for (let narrowed = true, round = 0; narrowed && round < 60; round += 1) {
    narrowed = false
    for (const { weights, sum } of equations) {
      if ([...weights.values()].some((weight) => weight !== 1)) continue
      const each = [...weights.keys()].map(boundOf)
      const low = each.reduce((total, one) => total + one.low, 0)
      const high = each.reduce((total, one) => total + one.high, 0)
      narrowed = narrow(sum, low, high) || narrowed
      for (const one of each) {
        const [others, othersHigh] = [low - one.low, each.length > 1 ? sumWithout(each, one) : 0]
        narrowed = narrow(one, sum.low - othersHigh, sum.high - others) || narrowed
      }
    }
  }
  return sums
}

function sumWithout(each: readonly { high: number }[], left: { high: number }): number {
  return each.reduce((total, one) => (one === left ? total : total + one.high), 0)
}

function narrow(bound: { low: number; high: number }, low: number, high: number): boolean {
  const [newLow, newHigh] = [Math.max(bound.low, low), Math.min(bound.high, high)]
  const changed = newLow !== bound.low || newHigh !== bound.high
  bound.low = newLow
  bound.high = newHigh
  return changed
}
