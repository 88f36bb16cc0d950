import { expect, test } from 'vitest'
import { mostUrgentFirst, urgencyOfDue, type Urgency } from './urgency'

const today = '2021-11-20'
const item = (name: string, urgency: Urgency, when: string | null = null) => ({ name, urgency, when })

test.each([
  ['2021-11-19', 'late'],
  ['2021-11-20', 'due soon'],
  ['2021-12-04', 'due soon'],
  ['2021-12-05', 'in its own time'],
  [null, 'in its own time'],
])('what is due %s is %s', (dueOn, urgency) => {
  expect(urgencyOfDue(dueOn, today)).toEqual({ urgency, when: dueOn })
})

test('a risk comes before anything late, the latest before the rest, and what has no day last of its kind', () => {
  const sorted = mostUrgentFirst([
    item('score', 'own work'),
    item('late a little', 'late', '2021-11-19'),
    item('query', 'others wait for it', '2021-11-18T10:00:00.000Z'),
    item('late for long', 'late', '2021-09-01'),
    item('plan', 'in its own time'),
    item('due', 'in its own time', '2022-03-01'),
    item('conduct', 'passed on at once', '2021-11-20T09:00:00.000Z'),
    item('risk', 'somebody may be at risk', '2021-11-20T12:00:00.000Z'),
    item('older risk', 'somebody may be at risk', '2021-11-20T08:00:00.000Z'),
    item('second score', 'own work'),
  ]).map(({ name }) => name)
  expect(sorted).toEqual([
    'older risk', 'risk', 'conduct', 'late for long', 'late a little', 'query', 'score', 'second score', 'due', 'plan',
  ]) // prettier-ignore
})
