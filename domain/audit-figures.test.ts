import { expect, test } from 'vitest'
import { figuresOf, type AuditTallies } from './audit-figures'
import { tallyOf } from './tally'

const yesOf = (yes: number, n: number) =>
  tallyOf(Array.from({ length: n }, (_, i) => (i < yes ? ('yes' as const) : ('no' as const))))

const criterion = (id: string, critical: boolean) => ({
  ...{ id, key: id, name: id, question: '', yesMeans: '', noMeans: '', critical },
})

const twoDistricts: AuditTallies = {
  criteria: [criterion('risk', true), criterion('referral', false)],
  districts: [
    { code: 'LD', name: 'Leeds' },
    { code: 'WD', name: 'Wakefield' },
  ],
  strata: [
    { district: 'LD', kind: 'DA', population: 1926, outOfScope: 0, tallies: { risk: yesOf(9, 10) } },
    { district: 'LD', kind: 'non-DA', population: 162, outOfScope: 0, tallies: { risk: yesOf(1, 5) } },
    { district: 'WD', kind: 'DA', population: 833, outOfScope: 0, tallies: { risk: yesOf(4, 10) } },
    { district: 'WD', kind: 'non-DA', population: 0, outOfScope: 0, tallies: {} },
  ],
}

test('domestic and other crimes stand apart, and a district is weighted back to its population', () => {
  const [risk] = figuresOf(twoDistricts)
  const leeds = risk?.districts[0]?.figures
  expect(leeds?.DA.words).toMatch(/^9 of 10\. Likely between 56% and over 99% of all 1,926/)
  expect(leeds?.['non-DA'].words).toMatch(/^1 of 5\./)
  // (1926 x 9/10 + 162 x 1/5) / 2088 = 84.57%
  expect(leeds?.all.rate).toBeCloseTo(0.8457, 4)
  expect(leeds?.all.percent).toBe('85%')
})

test('a stratum without crimes plays no part', () => {
  const [risk] = figuresOf(twoDistricts)
  const wakefield = risk?.districts[1]?.figures
  expect(wakefield?.['non-DA'].outcome).toBe('nothing sampled')
  expect(wakefield?.all).toEqual(wakefield?.DA)
})

test('the force is made of every stratum and tells no district’s counts', () => {
  const [risk, referral] = figuresOf(twoDistricts)
  expect(risk?.force.all.words).toMatch(/^14 of 25 in 3 strata\. .*\(14 of 25, 56%, unweighted\)\.$/)
  for (const figure of [risk?.force.DA, risk?.force.all]) expect(figure?.words).not.toMatch(/Leeds|Wakefield/)
  expect(referral?.force.all.outcome).toBe('nothing sampled')
})

test('the reasons behind the noes are counted for each place, most frequent first', () => {
  const reasons = [
    { code: 'none', label: 'No form' },
    { code: 'late', label: 'Too late' },
    { code: 'partial', label: 'Half filled in' },
  ]
  const [first, second] = twoDistricts.strata
  const [risk] = figuresOf({
    ...twoDistricts,
    criteria: [{ ...criterion('risk', true), reasons }],
    strata: [
      { ...first!, noes: { risk: { partial: 1 } } },
      { ...second!, noes: { risk: { none: 2, late: 2 } } },
      { ...twoDistricts.strata[2]!, noes: { risk: { late: 3, none: 3 } } },
    ],
  })
  const shown = (counts: { code: string; count: number }[] | undefined) =>
    counts?.map(({ code, count }) => `${code} ${count}`)
  expect(shown(risk?.districts[0]?.reasons)).toEqual(['none 2', 'late 2', 'partial 1'])
  expect(shown(risk?.districts[1]?.reasons)).toEqual(['none 3', 'late 3'])
  expect(shown(risk?.reasons)).toEqual(['none 5', 'late 5', 'partial 1'])
})
