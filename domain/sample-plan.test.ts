import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  defaultPlan,
  planFaults,
  quotasOfPlan,
  strataOfPlan,
  whyNotOne,
  type DistrictPlan,
  type SamplePlan,
  type Sharing,
} from './sample-plan'

const district = (domestic: number, other: number, name = 'Leeds', all = 15): DistrictPlan => ({
  code: name.slice(0, 2).toUpperCase(),
  name,
  quotas: { DA: domestic, 'non-DA': other, all },
})
const apart = (...districts: DistrictPlan[]): SamplePlan => ({
  strata: 'apart',
  sharing: { mode: 'fixed' },
  districts,
})
const shared = (sharing: Sharing, changes: Partial<SamplePlan> = {}): SamplePlan => ({
  strata: 'apart',
  sharing,
  districts: [district(Number.NaN, Number.NaN), district(0, 0, 'Wakefield')],
  ...changes,
})
const sentences = (plan: SamplePlan, second = 0) => planFaults(plan, second).map((fault) => fault.sentence)

describe('the numbers of a plan', () => {
  test('as they come by default are in order', () => {
    const { DA, 'non-DA': other } = defaultPlan.quotas
    expect(planFaults(apart(district(DA, other)), defaultPlan.secondScores)).toEqual([])
  })

  test('may leave a stratum out, and may reach the largest quota', () => {
    const plan = apart(district(15, 0), district(0, 0, 'Wakefield'), district(500, 500, 'Bradford'))
    expect(planFaults(plan, 3)).toEqual([])
  })

  test('never ask for a single case of a stratum, and the place of the fault is named', () => {
    expect(planFaults(apart(district(10, 1)), 3)).toEqual([
      { code: 'LE', kind: 'non-DA', about: 'quota', sentence: `Leeds, non-DA cases: ${whyNotOne}` },
    ])
  })

  test.each([-1, 501, 2.5, Number.NaN])('refuse a quota of %s', (quota) => {
    expect(sentences(apart(district(quota, 5)))).toContain(
      'Leeds, DA cases must be a whole number from 0 to 500.',
    )
  })

  test('must draw something somewhere', () => {
    expect(sentences(apart(district(0, 0), district(0, 0, 'Wakefield')))).toEqual([
      'Every quota is 0, so no case would be drawn. Enter at least one quota.',
    ])
  })

  test('cannot score more cases a second time than a district has', () => {
    expect(sentences(apart(district(10, 5), district(2, 0, 'Wakefield')), 3)).toEqual([
      'Cases scored a second time cannot be more than a district’s quota (Wakefield 2). Enter fewer.',
    ])
    expect(planFaults(apart(district(2, 2)), 4)).toEqual([])
    expect(sentences(shared({ mode: 'in each district', size: 4, minimum: 2 }), 5)).toHaveLength(1)
  })

  test('of a way of drawing that is not chosen are no fault', () => {
    const whole = { ...apart(district(Number.NaN, 1, 'Leeds', 15)), strata: 'together' as const }
    expect(planFaults(whole, 3)).toEqual([])
    expect(sentences({ ...whole, districts: [district(10, 5, 'Leeds', 1)] })).toEqual([
      `Leeds, cases: ${whyNotOne}`,
    ])
    expect(planFaults(shared({ mode: 'proportional', size: 75, minimum: 5 }), 3)).toEqual([])
  })

  test('of a rule must be able to give every stratum its least', () => {
    expect(planFaults(shared({ mode: 'proportional', size: 19, minimum: 5 }), 0)).toEqual([
      {
        about: 'size',
        sentence:
          'At least 5 from each of 4 strata needs 20 cases in all, and 19 are planned. Enter 20 or more, or a smaller minimum.',
      },
    ])
    expect(sentences(shared({ mode: 'equal', size: 7 }))).toEqual([
      'At least 2 from each of 4 strata needs 8 cases in all, and 7 are planned. Enter 8 or more.',
    ])
    expect(sentences(shared({ mode: 'in each district', size: 8, minimum: 5 }))).toEqual([
      'At least 5 from each of 2 strata needs 10 cases in each district, and 8 are planned. Enter 10 or more, or a smaller minimum.',
    ])
    expect(planFaults(shared({ mode: 'proportional', size: 75, minimum: 1 }), 0)[0]?.about).toBe('minimum')
    expect(planFaults(shared({ mode: 'proportional', size: Number.NaN, minimum: 5 }), 0)[0]?.about).toBe(
      'size',
    )
    const together = shared({ mode: 'in each district', size: 15, minimum: 5 }, { strata: 'together' })
    expect(planFaults(together, 0)[0]?.about).toBe('sharing')
  })
})

describe('the quotas that a plan comes to', () => {
  const names = ['Bradford', 'Calderdale', 'Kirklees', 'Leeds', 'Wakefield']
  const five = names.map((name) => district(10, 5, name))
  const domestic = [1434, 528, 948, 1926, 833]
  const other = [137, 37, 71, 162, 53]
  const sizes = new Map(
    five.flatMap(({ code }, at) => [
      [`${code}/DA`, domestic[at] ?? 0] as const,
      [`${code}/non-DA`, other[at] ?? 0] as const,
      [`${code}/all`, (domestic[at] ?? 0) + (other[at] ?? 0)] as const,
    ]),
  )
  const quotas = (plan: Omit<SamplePlan, 'districts'>) => [
    ...quotasOfPlan({ ...plan, districts: five }, sizes).values(),
  ]

  test('are those entered, or the published shares of the five districts', () => {
    expect(quotas({ strata: 'apart', sharing: { mode: 'fixed' } })).toEqual([
      10, 5, 10, 5, 10, 5, 10, 5, 10, 5,
    ])
    expect(quotas({ strata: 'together', sharing: { mode: 'fixed' } })).toEqual([15, 15, 15, 15, 15])
    const inEach: Sharing = { mode: 'in each district', size: 15, minimum: 5 }
    expect(quotas({ strata: 'apart', sharing: inEach })).toEqual([10, 5, 10, 5, 10, 5, 10, 5, 10, 5])
    const proportional: Sharing = { mode: 'proportional', size: 75, minimum: 2 }
    expect(quotas({ strata: 'together', sharing: proportional })).toEqual([19, 7, 12, 26, 11])
    expect(quotas({ strata: 'together', sharing: { mode: 'equal', size: 75 } })).toEqual([15, 15, 15, 15, 15])
  })

  test('of any plan without a fault never leave one case of a larger stratum, nor exceed a stratum', () => {
    const size = fc.nat(60)
    fc.assert(
      fc.property(
        fc.constantFrom('apart', 'together'),
        fc.constantFrom<Sharing['mode']>('in each district', 'proportional', 'equal'),
        fc.integer({ min: 2, max: 90 }),
        fc.integer({ min: 2, max: 9 }),
        fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 6 }),
        (strata, mode, total, minimum, held) => {
          const sharing = { mode, size: total, minimum } as Sharing
          const districts = held.map((_, at) => ({ ...district(0, 0), code: `D${at}` }))
          const plan: SamplePlan = { strata, sharing, districts }
          fc.pre(planFaults(plan, 0).length === 0)
          const holds = new Map<string, number>(
            held.flatMap(([a, b], at) => [
              [`D${at}/DA`, a],
              [`D${at}/non-DA`, b],
              [`D${at}/all`, a + b],
            ]),
          )
          const result = quotasOfPlan(plan, holds)
          const strataHeld = strataOfPlan(plan).map(({ key }) => holds.get(key) ?? 0)
          const given = strataOfPlan(plan).map(({ key }) => result.get(key) ?? -1)
          for (const [at, quota] of given.entries()) {
            expect(quota).toBeGreaterThanOrEqual(0)
            expect(quota).toBeLessThanOrEqual(strataHeld[at] ?? 0)
            if (quota === 1) expect(strataHeld[at]).toBe(1)
          }
          if (mode !== 'in each district') {
            const all = strataHeld.reduce((sum, n) => sum + n, 0)
            expect(given.reduce((sum, n) => sum + n, 0)).toBe(Math.min(total, all))
          }
        },
      ),
    )
  })
})
