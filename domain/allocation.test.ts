import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, lonelyStrata, type Allocation, type SharingRule } from './allocation'

interface AllocationCase {
  name: string
  n: number
  strata: { key: string; N: number }[]
  mode: SharingRule['mode']
  minimum?: number
  fixed?: Record<string, number>
  expected: Record<string, number>
  warnings: string[]
  total: number
}

const file = new URL('../vectors/allocation.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: AllocationCase[] }

function ruleOf(c: AllocationCase): SharingRule {
  if (c.mode === 'fixed') return { mode: 'fixed', quotas: new Map(Object.entries(c.fixed ?? {})) }
  return c.mode === 'equal'
    ? { mode: 'equal', size: c.n }
    : { mode: 'proportional', size: c.n, minimum: c.minimum ?? 0 }
}

function allocated(rule: SharingRule, sizes: Record<string, number>): Allocation {
  const result = allocate(
    rule,
    Object.entries(sizes).map(([key, population]) => ({ key, population })),
  )
  if ('sentence' in result) throw new Error(result.sentence)
  return result
}

const quotasOf = (allocation: Allocation) =>
  Object.fromEntries(allocation.quotas.map((q) => [q.key, q.quota]))

test.each(cases.map((c) => [c.name, c] as const))('the published vector %s', (_, c) => {
  const result = allocated(ruleOf(c), Object.fromEntries(c.strata.map((s) => [s.key, s.N])))
  expect(quotasOf(result)).toEqual(c.expected)
  expect(result.warnings).toEqual(c.warnings)
  expect(result.total).toBe(c.total)
})

describe('what the rules promise', () => {
  const sizes = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.nat(200), {
    minKeys: 1,
    maxKeys: 8,
    noNullPrototype: true,
  })
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

  test('every place is given, no stratum gives more than it holds, and the order of the strata does not matter', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.nat(400),
        fc.nat(9),
        fc.constantFrom('equal', 'proportional'),
        (held, size, minimum, mode) => {
          const rule: SharingRule =
            mode === 'equal' ? { mode, size } : { mode: 'proportional', size, minimum }
          const strata = Object.entries(held).map(([key, population]) => ({ key, population }))
          const result = allocate(rule, strata)
          const least = sum(strata.map((s) => Math.min(minimum, s.population)))
          if ('sentence' in result) {
            expect(mode === 'proportional' && least > size).toBe(true)
            expect(result.sentence).toContain(`needs a sample of ${least}`)
            return
          }
          expect(result.total).toBe(Math.min(size, sum(Object.values(held))))
          for (const q of result.quotas) {
            expect(q.quota).toBeLessThanOrEqual(q.population)
            if (mode === 'proportional')
              expect(q.quota).toBeGreaterThanOrEqual(Math.min(minimum, q.population))
          }
          const reversed = allocate(rule, [...strata].reverse())
          expect('quotas' in reversed && quotasOf(reversed)).toEqual(quotasOf(result))
        },
      ),
    )
  })

  test('a proportional share differs from the exact one by less than one case', () => {
    fc.assert(
      fc.property(sizes, fc.nat(400), (held, size) => {
        const population = sum(Object.values(held))
        fc.pre(population > size)
        for (const q of allocated({ mode: 'proportional', size }, held).quotas) {
          expect(Math.abs(q.quota - (size * q.population) / population)).toBeLessThan(1)
        }
      }),
    )
  })
})

describe('the edges', () => {
  test('minimums that do not fit name the sample that would', () => {
    const strata = ['BD', 'CD', 'KD', 'LD'].map((key) => ({ key, population: 100 }))
    expect(allocate({ mode: 'proportional', size: 15, minimum: 5 }, strata)).toEqual({
      sentence:
        'At least 5 from each stratum needs a sample of 20, and the sample is 15. Ask for 20 or more, or for a smaller minimum.',
    })
  })

  test('a sample as large as the population is a census, and says so', () => {
    for (const mode of ['equal', 'proportional'] as const) {
      expect(allocated({ mode, size: 25 }, { a: 8, b: 12 })).toMatchObject({ census: true, total: 20 })
    }
    expect(allocated({ mode: 'fixed', quotas: new Map([['a', 8]]) }, { a: 8 }).census).toBe(true)
    expect(allocated({ mode: 'equal', size: 19 }, { a: 8, b: 12 }).census).toBe(false)
  })

  test('a fixed quota above its stratum takes the stratum, and nobody gets the rest', () => {
    const result = allocated({ mode: 'fixed', quotas: new Map([['DA', 10], ['non-DA', 5]]) }, { DA: 500, 'non-DA': 3 }) // prettier-ignore
    expect(quotasOf(result)).toEqual({ DA: 10, 'non-DA': 3 })
    expect(result.warnings).toEqual(['non-DA: only 3 exist; all taken'])
  })

  test('what cannot be read is answered with a sentence', () => {
    const strata = [{ key: 'DA', population: 9 }]
    expect(allocate({ mode: 'fixed', quotas: new Map() }, strata)).toEqual({
      sentence: "The stratum 'DA' needs a quota: a whole number, 0 or more.",
    })
    expect(allocate({ mode: 'equal', size: 1.5 }, strata)).toHaveProperty('sentence')
    expect(allocate({ mode: 'equal', size: 2 }, [...strata, ...strata])).toHaveProperty('sentence')
  })

  test('one case from a stratum that holds more is refused', () => {
    expect(lonelyStrata([{ key: 'non-DA', population: 37, quota: 1 }])).toEqual([
      'non-DA: one case cannot show how far its 37 cases differ. Draw at least 2, or none.',
    ])
    expect(lonelyStrata([{ key: 'a', population: 1, quota: 1 }, { key: 'b', population: 9, quota: 0 }])).toEqual([]) // prettier-ignore
  })
})
