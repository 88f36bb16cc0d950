import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { outlookOf, rangeAhead, reAuditInWords } from './plan-outlook'

type Numbers<K extends string> = Record<K, number>
interface Vectors {
  margin_for_size: Numbers<'N' | 'n' | 'p' | 'conf' | 'expected_x' | 'exact_M_lo' | 'exact_M_hi'>[]
  discovery: Numbers<'N' | 'bad_rate' | 'conf' | 'p_detect_with_15'>[]
  zero_failures: Numbers<'N' | 'n' | 'conf' | 'max_bad_rate'>[]
}
const file = new URL('../vectors/planner.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors
const usual = <V extends { conf: number }>(list: V[]) => list.filter(({ conf }) => conf === 0.95)

describe('what one stratum will say', () => {
  test.each(usual(vectors.margin_for_size).map((v) => [`${v.n} of ${v.N} at ${v.p}`, v] as const))(
    'the exact range of the published vector %s',
    (_, v) => {
      const outlook = outlookOf([{ population: v.N, size: v.n }], v.p)
      expect(outlook).toMatchObject({
        size: v.n,
        expectedYes: v.expected_x,
        low: expect.closeTo(v.exact_M_lo / v.N, 9) as number,
        high: expect.closeTo(v.exact_M_hi / v.N, 9) as number,
      })
    },
  )

  test.each(usual(vectors.zero_failures).map((v) => [`${v.n} of ${v.N}`, v] as const))(
    'what no failure at all still allows: %s',
    (_, v) => {
      const outlook = outlookOf([{ population: v.N, size: v.n }], 0.8)
      expect(outlook?.failingAfterNone).toBeCloseTo(v.max_bad_rate, 9)
    },
  )

  test.each(
    vectors.discovery.filter((v) => v.bad_rate === 0.05 || v.bad_rate === 0.1).map((v) => [v.N, v] as const),
  )('the chance that 15 of %s cases hold a failure', (_, v) => {
    const chances = outlookOf([{ population: v.N, size: 15 }], 0.8)?.chances
    const found = chances?.find(({ failing }) => failing === v.bad_rate)
    expect(found?.chance).toBeCloseTo(v.p_detect_with_15, 9)
  })

  test('is nothing where nothing is drawn, and exact where everything is', () => {
    expect(outlookOf([{ population: 500, size: 0 }], 0.8)).toBeNull()
    expect(outlookOf([{ population: 0, size: 5 }], 0.8)).toBeNull()
    expect(outlookOf([{ population: 5, size: 10 }], 0.8)).toMatchObject({
      size: 5,
      low: 0.8,
      high: 0.8,
      failingAfterNone: 0,
    })
  })
})

describe('what several strata will say together', () => {
  test('is the weighted range that the findings would show, wider than that of one simple sample', () => {
    const parts = [
      { population: 1926, size: 10 },
      { population: 162, size: 5 },
    ]
    const outlook = outlookOf(parts, 0.8)
    expect(outlook?.expectedYes).toBe(12)
    const simple = outlookOf([{ population: 2088, size: 15 }], 0.8)
    expect((outlook?.high ?? 0) - (outlook?.low ?? 0)).toBeGreaterThan(
      (simple?.high ?? 0) - (simple?.low ?? 0),
    )
    const missed = 1 - (outlook?.chances[1]?.chance ?? 0)
    const apart = parts.map((part) => 1 - (outlookOf([part], 0.8)?.chances[1]?.chance ?? 0))
    expect(missed).toBeCloseTo((apart[0] ?? 0) * (apart[1] ?? 0), 12)
  })

  test('is taken as one endless stratum where a size is not known', () => {
    const outlook = outlookOf(
      [
        { population: null, size: 10 },
        { population: 162, size: 5 },
      ],
      0.8,
    )
    // Clopper and Pearson for 12 of 15, and the rule of three in its exact form: 1 - 0.05^(1/15).
    expect(outlook && rangeAhead(outlook)).toBe('52% to 96%')
    expect(outlook?.failingAfterNone).toBeCloseTo(1 - 0.05 ** (1 / 15), 12)
    expect(outlook?.chances[1]?.chance).toBeCloseTo(1 - 0.9 ** 15, 12)
  })
})

test('a re-audit of the same size is told what it could show', () => {
  expect(reAuditInWords(9, 15)).toBe('14 of 15 or more')
  expect(reAuditInWords(11, 15)).toBe('only 15 of 15')
  expect(reAuditInWords(12, 15)).toBe('no result; it could after 11 of 15 or fewer')
  expect(reAuditInWords(2, 2)).toBe('no result; it could after 0 of 2')
  expect(reAuditInWords(0, 1)).toBe('no result')
})
