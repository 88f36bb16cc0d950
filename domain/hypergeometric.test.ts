import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose, markedLimits, tailOf, waysOfAtLeast, type Draw } from './hypergeometric'

const tail = tailOf(0.95, 2)

/** In whole numbers, which no rounding touches. */
const isAboveTail = (count: number, draw: Draw) =>
  waysOfAtLeast(count, draw) * tail.denominator > tail.numerator * choose(draw.population, draw.sampled)

describe('the limits of a sample', () => {
  test('one case of 40: exactly at the tail is not above it', () => {
    // P(X >= 1 | M) = M / 40, and M = 1 gives 1/40 to the last digit.
    expect(markedLimits({ population: 40, sampled: 1, found: 1 }, tail)).toEqual({ fewest: 2, most: 40 })
    expect(markedLimits({ population: 40, sampled: 1, found: 0 }, tail)).toEqual({ fewest: 0, most: 38 })
  })

  test('whole numbers agree at both limits and one step beyond them', () => {
    const samples = fc
      .integer({ min: 1, max: 3_000 })
      .chain((population) =>
        fc
          .integer({ min: 1, max: Math.min(population, 120) })
          .chain((sampled) => fc.tuple(fc.constant(population), fc.constant(sampled), fc.nat(sampled))),
      )
    fc.assert(
      fc.property(samples, ([population, sampled, found]) => {
        const { fewest, most } = markedLimits({ population, sampled, found }, tail)
        const above = (marked: number) => isAboveTail(found, { population, marked, sampled })
        const aboveNot = (marked: number) =>
          isAboveTail(sampled - found, { population, marked: population - marked, sampled })
        expect([above(fewest), aboveNot(most)]).toEqual([true, true])
        if (found > 0 && fewest > found) expect(above(fewest - 1)).toBe(false)
        if (found < sampled && most < population - (sampled - found)) expect(aboveNot(most + 1)).toBe(false)
      }),
      { seed: 20211108, numRuns: 400 },
    )
  })

  test('a population of a million', () => {
    const { fewest, most } = markedLimits({ population: 1_000_000, sampled: 500, found: 430 }, tail)
    const draw = { population: 1_000_000, sampled: 500 }
    expect(isAboveTail(430, { ...draw, marked: fewest })).toBe(true)
    expect(isAboveTail(430, { ...draw, marked: fewest - 1 })).toBe(false)
    expect(isAboveTail(70, { ...draw, marked: 1_000_000 - most })).toBe(true)
    expect(isAboveTail(70, { ...draw, marked: 1_000_000 - most - 1 })).toBe(false)
  })
})
