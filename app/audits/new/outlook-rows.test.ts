import { describe, expect, test } from 'vitest'
import type { KnownSizes } from '@/db/last-known-sizes'
import type { SamplePlan } from '@/domain/sample-plan'
import { otherSizes, outlookRows, sizesForMargins } from './outlook-rows'

const district = (code: string, DA = 10, other = 5, all = 15) => ({
  code,
  name: code,
  quotas: { DA, 'non-DA': other, all },
})
const plan = (changes: Partial<SamplePlan> = {}): SamplePlan => ({
  strata: 'apart',
  sharing: { mode: 'fixed' },
  districts: [district('LD'), district('CD')],
  ...changes,
})
const unknown: KnownSizes = { sizes: new Map(), from: null }
const known: KnownSizes = {
  from: 'the extract of this audit',
  sizes: new Map([
    ['LD/DA', 1926],
    ['LD/non-DA', 162],
    ['LD/all', 2088],
    ['CD/DA', 528],
    ['CD/non-DA', 3],
    ['CD/all', 531],
  ]),
}
const told = (rows: ReturnType<typeof outlookRows>) =>
  rows.map(({ name, crimes, drawn, warning }) => [name, crimes, drawn, warning])

describe('what is told of each district', () => {
  test('stands in one row where it is the same, as while no size is known', () => {
    expect(told(outlookRows(plan(), unknown, 0.8))).toEqual([
      ['LD, CD', null, '10 DA + 5 non-DA', null],
      ['Force', null, '30', null],
    ])
  })

  test('says where a stratum is taken whole, and where everything is', () => {
    expect(told(outlookRows(plan(), known, 0.8))).toEqual([
      ['LD', 2088, '10 DA + 5 non-DA', null],
      ['CD', 531, '10 DA + 3 non-DA', 'a stratum is smaller than its number and is taken whole'],
      ['Force', 2619, '28', 'a stratum is smaller than its number and is taken whole'],
    ])
    const few = { ...known, sizes: new Map([['LD/all', 12]]) }
    const whole = plan({ strata: 'together', districts: [district('LD')] })
    expect(told(outlookRows(whole, few, 0.8))).toEqual([['LD', 12, '12', 'all there are: a census']])
  })

  test('follows the rule that shares out, and tells of the force alone while it cannot be followed', () => {
    const sharing = { mode: 'proportional', size: 30, minimum: 2 } as const
    expect(told(outlookRows(plan({ sharing }), known, 0.8)).map((row) => row[2])).toEqual([
      '20 DA + 2 non-DA',
      '6 DA + 2 non-DA',
      '30',
    ])
    expect(told(outlookRows(plan({ sharing }), unknown, 0.8)).map((row) => row[0])).toEqual(['Force'])
    const inEach = plan({ sharing: { mode: 'in each district', size: 15, minimum: 5 } })
    expect(told(outlookRows(inEach, unknown, 0.8))).toEqual([
      ['LD, CD', null, '15', null],
      ['Force', null, '30', null],
    ])
  })

  test('is nothing where the numbers are no plan', () => {
    expect(outlookRows(plan({ districts: [] }), known, 0.8)).toEqual([])
    expect(outlookRows(plan({ districts: [district('LD', Number.NaN)] }), known, 0.8)).toEqual([])
    expect(outlookRows(plan({ districts: [district('LD', 1)] }), known, 0.8)).toEqual([])
  })
})

test('other sizes are told for the district of middle size, and only such as it has', () => {
  const other = otherSizes(
    plan({ districts: [district('CD')] }),
    { ...known, sizes: new Map([['CD/all', 25]]) },
    0.8,
  )
  expect(other?.place).toBe('CD (25 crimes), drawn as one')
  expect(other?.rows.map(({ outlook }) => outlook.size)).toEqual([10, 15, 20])
  expect(otherSizes(plan(), unknown, 0.8)?.rows).toHaveLength(7)
  // Cochran's sizes for 10 and 5 points at one half of 565, from the published vectors.
  expect(sizesForMargins(565, 0.5)).toBe(
    'A range of about 10 points to either side would need 83 cases, and one of 5 points 229.',
  )
})
