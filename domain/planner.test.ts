import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  chanceOfDiscovery,
  discoverySize,
  marginForSize,
  mostBadAfterNone,
  planInWords,
  sizeForMargin,
  yesForClearRise,
} from './planner'
import { normalQuantile } from './quantiles'

type Numbers<K extends string> = Record<K, number>
interface Vectors {
  size_for_margin: (Numbers<
    'p' | 'margin' | 'conf' | 'n_raw' | 'n' | 'expected_x' | 'exact_lo' | 'exact_hi'
  > & {
    N: number | null
  })[]
  margin_for_size: Numbers<
    | 'N'
    | 'n'
    | 'p'
    | 'conf'
    | 'margin_approx'
    | 'expected_x'
    | 'exact_M_lo'
    | 'exact_M_hi'
    | 'exact_halfwidth'
  >[]
  discovery: Numbers<'N' | 'bad_rate' | 'bad_cases' | 'conf' | 'n' | 'p_detect_at_n' | 'p_detect_with_15'>[]
  zero_failures: Numbers<'N' | 'n' | 'conf' | 'max_bad_cases' | 'max_bad_rate'>[]
}

const file = new URL('../vectors/planner.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors

const near = (value: number) => expect.closeTo(value, 9)

test.each(vectors.size_for_margin.map((v) => [`${v.margin} at ${v.p} of ${v.N}`, v] as const))(
  'the size for a margin: %s',
  (_, v) => {
    const plan = { population: v.N, expectedRate: v.p, margin: v.margin, confidence: v.conf }
    expect(sizeForMargin(plan)).toEqual({
      size: v.n,
      rawSize: near(v.n_raw),
      expectedYes: v.expected_x,
      low: near(v.exact_lo),
      high: near(v.exact_hi),
    })
  },
)

test.each(vectors.margin_for_size.map((v) => [`${v.n} of ${v.N} at ${v.p}`, v] as const))(
  'the margin for a size: %s',
  (_, v) => {
    const plan = { population: v.N, size: v.n, expectedRate: v.p, confidence: v.conf }
    expect(marginForSize(plan)).toEqual({
      margin: near(v.margin_approx),
      expectedYes: v.expected_x,
      lowCases: v.exact_M_lo,
      highCases: v.exact_M_hi,
      halfWidth: near(v.exact_halfwidth),
    })
  },
)

test.each(vectors.discovery.map((v) => [`${v.bad_rate} of ${v.N} at ${v.conf}`, v] as const))(
  'discovery: %s',
  (_, v) => {
    expect(discoverySize({ population: v.N, badRate: v.bad_rate, confidence: v.conf })).toEqual({
      badCases: v.bad_cases,
      size: v.n,
      chance: near(v.p_detect_at_n),
    })
    const withFifteen = chanceOfDiscovery({ population: v.N, badCases: v.bad_cases, size: 15 })
    expect(withFifteen).toEqual(near(v.p_detect_with_15))
  },
)

test.each(vectors.zero_failures.map((v) => [`${v.n} of ${v.N} at ${v.conf}`, v] as const))(
  'no failure in %s',
  (_, v) => {
    expect(mostBadAfterNone({ population: v.N, size: v.n, confidence: v.conf })).toEqual({
      badCases: v.max_bad_cases,
      badRate: near(v.max_bad_rate),
    })
  },
)

describe('what a plan is told', () => {
  test('fifteen of Calderdale', () => {
    expect(planInWords({ population: 565, size: 15, expectedRate: 0.8 })).toBe(
      '15 of 565 cases: if 80% are right, the range will be about 52% to 95%.',
    )
  })

  test('what fifteen against fifteen can see', () => {
    expect([9, 11, 12, 15].map((before) => yesForClearRise(before, 15))).toEqual([14, 15, null, null])
  })

  test('a size that is ten but for a rounding error is ten', () => {
    const margin = (normalQuantile(0.975) * 0.5) / Math.sqrt(10)
    const plan = sizeForMargin({ population: null, expectedRate: 0.5, margin, confidence: 0.95 })
    expect(plan.rawSize).toBeGreaterThan(10)
    expect(plan.size).toBe(10)
  })

  test('no bad case, nothing to discover; all bad, one case is enough', () => {
    expect(discoverySize({ population: 565, badRate: 0, confidence: 0.95 })).toBeNull()
    expect(discoverySize({ population: 565, badRate: 1, confidence: 0.95 })).toEqual({
      badCases: 565,
      size: 1,
      chance: 1,
    })
  })

  test('a plan that is none is thrown back', () => {
    expect(() => sizeForMargin({ population: 565, expectedRate: 1, margin: 0.1, confidence: 0.95 })).toThrow(
      RangeError,
    )
    expect(() => marginForSize({ population: 5, size: 6, expectedRate: 0.5, confidence: 0.95 })).toThrow(
      RangeError,
    )
  })
})
