import { expect, test } from 'vitest'
import type { Answer } from './checklist'
import { countsInWords, driftOf, type OrderedAnswer } from './drift'

const run = (answers: readonly Answer[], more: Partial<OrderedAnswer> = {}): OrderedAnswer[] =>
  answers.map((answer) => ({ answer, changed: false, moderated: null, ...more }))
const times = (count: number, answer: Answer): Answer[] => Array<Answer>(count).fill(answer)

test('the earlier half is held against the later one, in the order of scoring', () => {
  const { earlier, later, change, clear } = driftOf(run([...times(10, 'no'), ...times(10, 'yes')]))
  expect(earlier).toEqual({ yes: 0, no: 10, notApplicable: 0, cannotTell: 0 })
  expect(later).toEqual({ yes: 10, no: 0, notApplicable: 0, cannotTell: 0 })
  // Newcombe 1998, method 10, of 10/10 and 0/10: Wilson's limits are 0.722 to 1 and 0 to 0.278.
  expect(change).toBe('Clear rise, by 61 to 100 points.')
  expect(clear).toBe(true)
})

test('an odd answer belongs to the later half, and a small difference is no change', () => {
  const { earlier, later, change } = driftOf(run([...times(7, 'yes'), ...times(7, 'yes'), 'no']))
  expect([earlier.yes, later.yes, later.no]).toEqual([7, 7, 1])
  expect(change).toMatch(/^No clear change; could be anything from -\d+ to \+\d+ points\.$/)
})

test('fewer than six yes or no in a half are too few to say, however far apart they are', () => {
  expect(driftOf(run([...times(5, 'no'), ...times(5, 'yes')]))).toMatchObject({
    change: 'Too few to say.',
    clear: false,
  })
  const mostlyElse = [...times(5, 'no'), ...times(5, 'cannot tell'), ...times(10, 'yes')]
  expect(driftOf(run(mostlyElse)).change).toBe('Too few to say.')
  expect(driftOf([])).toMatchObject({ answers: [], change: 'Too few to say.', changed: 0 })
})

test('changed answers and those that moderation bore out are counted', () => {
  const { changed, borneOut } = driftOf([
    ...run(['yes', 'no'], { changed: true, moderated: 'yes' }),
    ...run(['cannot tell']),
  ])
  expect(changed).toBe(2)
  expect(borneOut).toEqual({ same: 1, of: 2 })
})

test('counts lead, the range follows where six or more can carry it, and what left the rate stands beside', () => {
  const counts = { yes: 7, no: 3, notApplicable: 0, cannotTell: 1 }
  expect(countsInWords(counts)).toBe('7 of 10 yes, likely between 35% and 93%; 1 cannot tell')
  expect(countsInWords({ ...counts, yes: 1 })).toBe('1 of 4 yes, too few for a range; 1 cannot tell')
  expect(countsInWords({ ...counts, yes: 0, no: 0 })).toBe('None answered yes or no; 1 cannot tell')
})
