import { expect, test } from 'vitest'
import { agreementOf } from './agreement'
import { figuresOf } from './audit-figures'
import { forDistricts, type WriteUp } from './snapshot'
import { changesBetween } from './snapshot-changes'
import { tallyOf, type Tally } from './tally'

const tally = (answers: Partial<Tally>): Tally => ({ ...tallyOf([]), ...answers })

const finding = {
  id: 'f1',
  criterionId: 'c1',
  district: 'LD',
  kind: 'finding',
  text: 'Weak.',
  writtenBy: '',
} as const
const recommendation = {
  ...{ id: 'r1', reference: 'A/LD/01', district: 'LD', criterionId: null, findingId: null, wording: 'Do.' },
  ...{
    priority: 'high' as const,
    ownerRole: '',
    ownerName: '',
    dueOn: null,
    closingTest: '',
    evidenceRequired: '',
  },
}

function issue(leeds: Partial<Tally>, wakefield: Partial<Tally>, rest: Partial<WriteUp> = {}): WriteUp {
  const criterion = {
    id: 'c1',
    key: 'risk',
    name: 'Risk',
    question: '',
    yesMeans: '',
    noMeans: '',
    critical: true,
  }
  const districts = [
    { code: 'LD', name: 'Leeds' },
    { code: 'WD', name: 'Wakefield' },
  ]
  const strata = [
    { district: 'LD', kind: 'all' as const, population: 2088, outOfScope: 0, tallies: { c1: tally(leeds) } },
    {
      district: 'WD',
      kind: 'all' as const,
      population: 886,
      outOfScope: 0,
      tallies: { c1: tally(wakefield) },
    },
  ]
  const method = {
    population: { sha256: 'a' },
    draw: { number: 1 },
    strata: [],
  } as unknown as WriteUp['method']
  return {
    audit: {} as WriteUp['audit'],
    ...{ method, districts, figures: figuresOf({ criteria: [criterion], districts, strata }) },
    ...{ findings: [finding], recommendations: [recommendation], ...rest },
  }
}

const sentences = (a: WriteUp, b: WriteUp) => changesBetween(a, b).map(({ sentence }) => sentence)

test('an issue that says the same has no changes', () => {
  expect(sentences(issue({ yes: 9, no: 6 }, { yes: 3 }), issue({ yes: 9, no: 6 }, { yes: 3 }))).toEqual([])
})

test('a figure is named with what it was and what it is, and the force’s with it', () => {
  expect(
    sentences(issue({ yes: 9, no: 6 }, { yes: 3 }), issue({ yes: 10, no: 4, notApplicable: 1 }, { yes: 3 })),
  ).toEqual([
    'Risk, Leeds: 9 of 15 before, 10 of 14 (1 not applicable) now.',
    'Risk, the force: 12 of 18 before, 13 of 17 (1 not applicable) now.',
  ])
})

test('findings and recommendations are new, worded anew or gone', () => {
  const before = issue({ yes: 3 }, { yes: 3 }, { recommendations: [] })
  const after = issue(
    { yes: 3 },
    { yes: 3 },
    {
      findings: [
        { ...finding, text: 'Better.' },
        { ...finding, id: 'f2', criterionId: null, district: null, kind: 'good practice' },
      ],
    },
  )
  expect(sentences(before, after)).toEqual([
    'The finding on Risk, Leeds is worded anew.',
    'The good practice on the force is new.',
    'Recommendation A/LD/01 is new.',
  ])
  expect(sentences(after, before)).toContain('The good practice on the force was taken out.')
})

test('a district reads nothing of what changed in another', () => {
  const own = (one: WriteUp) => forDistricts(one, ['WD'])
  const [before, after] = [
    issue({ yes: 9, no: 6 }, { yes: 3 }),
    issue({ yes: 10, no: 5 }, { yes: 3 }, { findings: [] }),
  ]
  expect(sentences(own(before), own(after))).toEqual(['Risk, the force: 12 of 18 before, 13 of 18 now.'])
})

test('agreement that counts otherwise is told where both issues kept it', () => {
  const alike = (same: number): WriteUp['agreement'] => ({
    cases: { twice: 3, in: 3 },
    pooled: { same, of: 3 },
    criteria: [
      {
        ...{ criterionId: 'c1', name: 'Risk', offered: ['yes', 'no'] },
        agreement: agreementOf([
          [same, 3 - same],
          [0, 0],
        ]),
      },
    ],
  })
  const at = (agreement: WriteUp['agreement']) => issue({ yes: 1 }, { yes: 1 }, agreement && { agreement })
  expect(changesBetween(at(alike(2)), at(alike(3)))).toEqual([
    { about: 'method', sentence: 'Risk, answered alike by two auditors: 2 of 3 before, 3 of 3 now.' },
  ])
  expect(changesBetween(at(alike(2)), at(alike(2)))).toEqual([])
  expect(changesBetween(at(undefined), at(alike(3)))).toEqual([])
})
