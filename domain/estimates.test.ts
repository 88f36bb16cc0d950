import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clopperPearson, combinedEstimate, districtInterval, type StratumSample } from './estimates'

function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8')) as T
}

/** Within 1e-9, or both without a value. */
function expectNear(actual: number | null, expected: number | null) {
  if (actual === null || expected === null) expect(actual).toBe(expected)
  else expect(Math.abs(actual - expected)).toBeLessThan(1e-9)
}

describe('one district: the exact hypergeometric interval', () => {
  type Row = Record<
    'x' | 'n' | 'N' | 'conf' | 'p' | 'hyper_M_lo' | 'hyper_M_hi' | 'hyper_lo' | 'hyper_hi',
    number
  >
  const { rows } = vectors<{ rows: Row[] }>('intervals')

  test.each(rows.map((r) => [`${r.x} of ${r.n} from ${r.N} at ${r.conf}`, r] as const))('%s', (_, r) => {
    const result = districtInterval({
      population: r.N,
      sampled: r.n,
      applicable: r.n,
      yes: r.x,
      confidence: r.conf,
    })
    expect([result.lowCases, result.highCases]).toEqual([r.hyper_M_lo, r.hyper_M_hi])
    expect(result.outcome).toBe(r.n === r.N ? 'census' : 'estimated')
    expectNear(result.rate, r.p)
    expectNear(result.low, r.hyper_lo)
    expectNear(result.high, r.hyper_hi)
  })
})

describe('one district with cases that are not applicable', () => {
  interface Row {
    N: number
    n: number
    applicable: number
    yes: number
    conf: number
    N_used: number
    p: number | null
    M_lo?: number
    M_hi?: number
    lo: number | null
    hi: number | null
  }
  const { rows } = vectors<{ rows: Row[] }>('intervals_na')

  test.each(rows.map((r) => [`${r.yes} of ${r.applicable} of ${r.n} from ${r.N} at ${r.conf}`, r] as const))(
    '%s',
    (_, r) => {
      const { N: population, n: sampled, applicable, yes, conf: confidence } = r
      const result = districtInterval({ population, sampled, applicable, yes, confidence })
      expect(result.populationUsed).toBe(r.N_used)
      expect([result.lowCases, result.highCases]).toEqual([r.M_lo ?? null, r.M_hi ?? null])
      expectNear(result.rate, r.p)
      expectNear(result.low, r.lo)
      expectNear(result.high, r.hi)
    },
  )

  test('counts that contradict each other are thrown back', () => {
    const sample = { population: 565, sampled: 15, applicable: 15, yes: 16, confidence: 0.95 }
    expect(() => districtInterval(sample)).toThrow('16 yes of 15 applicable of 15 sampled of 565')
    expect(() => districtInterval({ ...sample, yes: 13, population: 14 })).toThrow(RangeError)
    expect(() => districtInterval({ ...sample, yes: 13, confidence: 95 })).toThrow(RangeError)
  })
})

describe('what an exact interval promises', () => {
  test('it holds the true figure in at least 95% of all samples, whatever the true figure is', () => {
    const [population, sampled] = [53, 5]
    const intervals = Array.from({ length: sampled + 1 }, (_, yes) =>
      districtInterval({ population, sampled, applicable: sampled, yes, confidence: 0.95 }),
    )
    const chooseNumber = (n: number, k: number): number =>
      k === 0 ? 1 : (chooseNumber(n - 1, k - 1) * n) / k
    for (let marked = 0; marked <= population; marked += 1) {
      let covered = 0
      for (const [yes, { lowCases, highCases }] of intervals.entries()) {
        if (marked < (lowCases ?? 0) || marked > (highCases ?? 0)) continue
        if (yes > marked || sampled - yes > population - marked) continue
        covered += chooseNumber(marked, yes) * chooseNumber(population - marked, sampled - yes)
      }
      expect(covered / chooseNumber(population, sampled)).toBeGreaterThanOrEqual(0.95)
    }
  })

  test('a probability of exactly 2.5% is outside the range, not inside by rounding', () => {
    // One yes of one sampled from 40: P(X >= 1) is M/40, which is 2.5% for M = 1.
    const limits = districtInterval({ population: 40, sampled: 1, applicable: 1, yes: 1, confidence: 0.95 })
    expect([limits.lowCases, limits.highCases]).toEqual([2, 40])
  })

  test('yes and no are mirror images, and more yes never lowers a limit', () => {
    const sample = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(), fc.nat())
      .map(([population, n, x]) => ({ population, sampled: 1 + (n % population), x }))
    fc.assert(
      fc.property(sample, ({ population, sampled, x }) => {
        const of = (yes: number) =>
          districtInterval({ population, sampled, applicable: sampled, yes, confidence: 0.95 })
        const yes = x % (sampled + 1)
        expect(of(yes).lowCases).toBe(population - (of(sampled - yes).highCases ?? 0))
        if (yes === sampled) return
        expect(of(yes).lowCases).toBeLessThanOrEqual(of(yes + 1).lowCases ?? 0)
        expect(of(yes).highCases).toBeLessThanOrEqual(of(yes + 1).highCases ?? 0)
      }),
    )
  })
})

describe('several strata together', () => {
  interface Scenario {
    name: string
    conf: number
    strata: { key: string; N: number; n: number; applicable: number; yes: number }[]
    estimate: number | null
    se: number | null
    df: number
    unweighted_pooled: number | null
    mean_of_stratum_rates: number | null
    estimated_applicable_population: number
    kish_n: number | null
    n_eff_raw: number | null
    n_eff_df_adjusted: number | null
    n_eff_used: number | null
    recommended: { lo: number; hi: number }
  }
  const { scenarios } = vectors<{ scenarios: Scenario[] }>('stratified')

  test.each(scenarios.map((s) => [s.name, s] as const))('%s', (_, s) => {
    const strata = s.strata.map(({ N: population, n: sampled, ...rest }) => ({
      ...rest,
      population,
      sampled,
    }))
    const result = combinedEstimate(strata, s.conf)
    expect(result.degreesOfFreedom).toBe(s.df)
    expectNear(result.rate, s.estimate)
    expectNear(result.standardError, s.se)
    expectNear(result.pooledRate, s.unweighted_pooled)
    expectNear(result.meanOfRates, s.mean_of_stratum_rates)
    expectNear(result.applicablePopulation, s.estimated_applicable_population)
    expectNear(result.kishSize, s.kish_n)
    expectNear(result.rawEffectiveSize, s.n_eff_raw)
    expectNear(result.adjustedEffectiveSize, s.n_eff_df_adjusted)
    expectNear(result.effectiveSize, s.n_eff_used)
    expectNear(result.low, s.recommended.lo)
    expectNear(result.high, s.recommended.hi)
  })

  const full: StratumSample = { key: 'BD', population: 1571, sampled: 15, applicable: 15, yes: 13 }

  test('nothing applicable anywhere: no number', () => {
    expect(combinedEstimate([{ ...full, applicable: 0, yes: 0 }], 0.95)).toMatchObject({
      outcome: 'nothing applicable',
      rate: null,
      low: null,
      high: null,
    })
  })

  test('one case from a stratum of many: a rate without a range, and the stratum is named', () => {
    const result = combinedEstimate([full, { population: 37, sampled: 1, applicable: 1, yes: 0 }], 0.95)
    expect(result).toMatchObject({ outcome: 'lonely stratum', lonely: ['stratum 2'], low: null, high: null })
    expect(result.rate).toBeGreaterThan(0.84)
    const whole = combinedEstimate([full, { population: 1, sampled: 1, applicable: 1, yes: 0 }], 0.95)
    expect(whole.outcome).toBe('estimated')
  })

  test('a stratum that gave no case is left out of the figure and named; one that holds none is not missed', () => {
    const missing = { key: 'CD', population: 565, sampled: 0, applicable: 0, yes: 0 }
    const result = combinedEstimate([full, missing, { ...missing, key: 'none', population: 0 }], 0.95)
    expect(result).toEqual({ ...combinedEstimate([full], 0.95), leftOut: ['CD'] })
    expect(combinedEstimate([missing], 0.95)).toMatchObject({ outcome: 'nothing sampled', leftOut: ['CD'] })
  })

  test('strata that are uniform but differ: no variance in the formula, and a range all the same', () => {
    const result = combinedEstimate(
      [full, { ...full, yes: 0 }].map((s, i) => ({ ...s, yes: i * 15 })),
      0.95,
    )
    expect(result.standardError).toBe(0)
    expect(result.effectiveSize).toBe(result.kishSize)
    expect(result.low).toBeGreaterThan(0.3)
    expect(result.high).toBeLessThan(0.7)
  })

  test('one yes and one no as all that is applicable: anything is possible', () => {
    const one = { population: 500, sampled: 15, applicable: 1, yes: 1 }
    expect(combinedEstimate([one, { ...one, yes: 0 }], 0.95)).toMatchObject({ rate: 0.5, low: 0, high: 1 })
  })

  test('the limits lie on both sides of the rate, and within 0 and 1', () => {
    const stratum = fc
      .tuple(fc.integer({ min: 2, max: 90 }), fc.nat(), fc.nat(), fc.nat())
      .map(([population, n, m, x]) => {
        const sampled = 2 + (n % (population - 1))
        const applicable = m % (sampled + 1)
        return { population, sampled, applicable, yes: x % (applicable + 1) }
      })
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (strata) => {
        const { rate, low, high, outcome } = combinedEstimate(strata, 0.95)
        if (rate === null || low === null || high === null) {
          expect(outcome).toBe('nothing applicable')
          return
        }
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(rate)
        expect(high).toBeGreaterThanOrEqual(rate)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a population without end: Clopper and Pearson', () => {
  type Row = Record<'x' | 'n' | 'conf' | 'cp_lo' | 'cp_hi', number>
  const { rows } = vectors<{ rows: Row[] }>('intervals')

  test.each(rows.map((r) => [`${r.x} of ${r.n} at ${r.conf}`, r] as const))('%s', (_, r) => {
    const { low, high } = clopperPearson(r.x, r.n, r.conf)
    expectNear(low, r.cp_lo)
    expectNear(high, r.cp_hi)
  })
})
