import { createHash } from 'node:crypto'

/**
 * A stream of reproducible numbers: SHA-256 of the seed and a counter, read 32 bits at a time. The same seed gives
 * the same demonstration on every machine and for ever, which no engine promises of its own random numbers.
 */
export interface Dice {
  /** A whole number from 0 to sides - 1, every one equally likely. `sides` is from 1 to 2^32. */
  below(sides: number): number
  /** True with the given probability, to one part in a million. */
  chance(probability: number): boolean
  /** The place in `weights` (whole numbers, one at least above zero) that the throw falls on. */
  weighted(weights: readonly number[]): number
  /** A copy in random order (Fisher and Yates). */
  shuffled<T>(items: readonly T[]): T[]
}

const span = 2 ** 32
const wordsInBlock = 8

/** Dice that always fall the same way for the same seed. */
export function dice(seed: string): Dice {
  let block = Buffer.alloc(0)
  let counter = 0
  let word = wordsInBlock

  const next = (): number => {
    if (word === wordsInBlock) {
      block = createHash('sha256').update(`${seed}/${counter}`).digest()
      counter += 1
      word = 0
    }
    const value = block.readUInt32BE(word * 4)
    word += 1
    return value
  }

  const below = (sides: number): number => {
    // Throws above the last whole multiple are thrown again: taking the remainder alone would favour low numbers.
    const usable = span - (span % sides)
    for (;;) {
      const value = next()
      if (value < usable) return value % sides
    }
  }

  const weighted = (weights: readonly number[]): number => {
    let left = below(weights.reduce((sum, weight) => sum + weight, 0))
    const place = weights.findIndex((weight) => {
      left -= weight
      return left < 0
    })
    return place
  }

  const shuffled = <T>(items: readonly T[]): T[] => {
    const order = items.map((item) => ({ item }))
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = below(last + 1)
      const [a, b] = [order[last], order[other]]
      if (a && b) [order[last], order[other]] = [b, a]
    }
    return order.map(({ item }) => item)
  }

  return { below, chance: (probability) => below(1_000_000) < probability * 1_000_000, weighted, shuffled }
}
