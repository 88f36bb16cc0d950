import { expect, test } from 'vitest'
import {
  changeBetween,
  comparedCriteria,
  whyNotComparable,
  type AuditRound,
  type ComparedCriterion,
} from './audit-comparison'
import { figuresOf } from './audit-figures'
import { figureOf } from './figures'
import { tallyOf, type Tally } from './tally'

const tally = (answers: Partial<Tally>): Tally => ({ ...tallyOf([]), ...answers })
const district = (answers: Partial<Tally>) =>
  figureOf([{ label: 'all crimes', population: 565, outOfScope: 0, tally: tally(answers) }])

interface Wording {
  id?: string
  key?: string
  question?: string
}

function round(
  reference: string,
  periodTo: string,
  { id = 'c1', key = 'risk', question = 'Is it there?' }: Wording = {},
): AuditRound {
  const criterion = { id, key, name: 'Risk', question, yesMeans: 'A form', noMeans: 'None', critical: true }
  const strata = (['DA', 'non-DA'] as const).map((kind) => ({
    ...{ district: 'LD', kind, population: 500, outOfScope: 0 },
    tallies: { [id]: tally({ yes: 8, no: 2 }) },
  }))
  const figures = figuresOf({ criteria: [criterion], districts: [{ code: 'LD', name: 'Leeds' }], strata })
  return { reference, theme: 'Stalking', periodFrom: '2020-10-01', periodTo, choice: null, figures }
}

const [now, before] = [round('B', '2021-09-30'), round('A', '2020-09-30')]

test('two audits by one rule can be compared', () => {
  expect(whyNotComparable(now, before)).toBeUndefined()
  const choice = { offencesLeftOut: [], statusesLeftOut: [], auditedWithinMonths: null }
  expect(whyNotComparable(now, { ...before, choice, theme: 'stalking' })).toBeUndefined()
})

test.each<[Partial<AuditRound>, RegExp]>([
  [{ periodTo: '2021-09-30' }, /not earlier/],
  [{ theme: 'Harassment' }, /about ‘Harassment’/],
  [
    { choice: { offencesLeftOut: ['8/69'], statusesLeftOut: [], auditedWithinMonths: null } },
    /left out others/,
  ],
])('another rule is refused', (other, sentence) => {
  expect(whyNotComparable(now, { ...before, ...other })).toMatch(sentence)
})

test('a criterion is held against the one of its key while it means the same', () => {
  const [same] = comparedCriteria(now.figures, round('A', '2020-09-30', { id: 'older' }).figures, [])
  expect(same?.before?.criterion.id).toBe('older')
  const other = round('A', '2020-09-30', { id: 'older', question: 'Is a form there in time?' })
  const [refused] = comparedCriteria(now.figures, other.figures, [])
  expect(refused).toMatchObject({
    before: null,
    nearest: { id: 'older' },
    refusal: expect.stringMatching('otherwise') as string,
  })
  const recorded = { criterionId: 'c1', earlierCriterionId: 'older', reason: 'Only the wording changed.' }
  const [matched] = comparedCriteria(now.figures, other.figures, [recorded])
  expect(matched).toMatchObject({ because: 'Only the wording changed.' } satisfies Partial<ComparedCriterion>)
})

test('a criterion that was asked of other cases is not held against it', () => {
  const older = round('A', '2020-09-30', { id: 'older' }).figures
  const narrowed = older.map((one) => ({
    ...one,
    criterion: { ...one.criterion, askedWhen: { kind: 'DA' as const } },
  }))
  expect(comparedCriteria(now.figures, narrowed, [])).toMatchObject([
    { before: null, nearest: { id: 'older' } },
  ])
})

test('a criterion that was not asked has nothing to be held against', () => {
  const other = round('A', '2020-09-30', { id: 'older', key: 'referral' })
  expect(comparedCriteria(now.figures, other.figures, [])).toMatchObject([{ before: null, nearest: null }])
})

test('the change of a district drawn as one is Newcombe’s', () => {
  // Newcombe 1998, method 10, as in vectors/change.json: 14/15 against 9/15 is +3 to +58 points.
  const { words } = changeBetween(district({ yes: 14, no: 1 }), district({ yes: 9, no: 6 }))
  expect(words).toBe('Clear rise, by 3 to 58 points.')
  expect(changeBetween(district({ yes: 12, no: 3 }), district({ yes: 9, no: 6 })).words).toMatch(
    /^No clear change; could be anything from -\d+ to \+\d+ points\.$/,
  )
})

test('without a range on both sides nothing is said of a change', () => {
  const unscored = district({ yes: 5, unscored: 10 })
  expect(changeBetween(district({ yes: 14, no: 1 }), unscored).words).toBe(
    'No comparison: cases are unscored then.',
  )
  expect(changeBetween(unscored, district({ notApplicable: 15 })).words).toBe(
    'No comparison: cases are unscored now, and no sampled case was applicable then.',
  )
})
