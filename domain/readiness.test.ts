import { expect, test } from 'vitest'
import { obstacles } from './readiness'

const complete = {
  id: 'r1',
  reference: 'STK-2021-11/LD/01',
  status: 'draft',
  ownerRole: 'DCI',
  ownerName: 'Chris Dunmore',
  dueOn: '2022-02-28',
  closingTest: 'At least 12 of 15 at the re-audit.',
} as const

const settled = { notPassed: 0, openQueries: 0 }

const sentences = (facts: Parameters<typeof obstacles>[0]) =>
  obstacles(facts, '2021-12-01').map(({ sentence }) => sentence)

test('nothing is in the way of an audit whose cases and recommendations are complete', () => {
  expect(
    sentences({ cases: 75, openCases: 0, moderation: settled, findings: [], recommendations: [complete] }),
  ).toEqual([])
  expect(
    sentences({ cases: 75, openCases: 0, moderation: settled, findings: [], recommendations: [] }),
  ).toEqual([])
})

test('everything that is missing is named at once', () => {
  const bare = { ...complete, ownerName: '', dueOn: null, closingTest: '' }
  const late = { ...complete, reference: 'STK-2021-11/LD/02', dueOn: '2021-11-30' }
  expect(
    sentences({ cases: 75, openCases: 3, moderation: settled, findings: [], recommendations: [bare, late] }),
  ).toEqual([
    '3 of 75 cases are not finished, or two scores differ and nobody has ruled yet.',
    'STK-2021-11/LD/01 lacks an owner with role and name, a due date and a closing test.',
    'STK-2021-11/LD/02 is due before it would be issued. Give it a later day.',
  ])
  expect(
    sentences({ cases: 0, openCases: 0, moderation: settled, findings: [], recommendations: [] }),
  ).toEqual(['No case is drawn. Draw the sample first.'])
})

test('what was issued before is not judged again', () => {
  const earlier = { ...complete, status: 'in progress', dueOn: '2021-10-01' } as const
  expect(
    sentences({ cases: 75, openCases: 0, moderation: settled, findings: [], recommendations: [earlier] }),
  ).toEqual([])
})

test('a finding whose numbers say other than the answers is named with what is wrong', () => {
  const findings = [
    {
      id: 'f1',
      about: 'Risk assessment, Leeds',
      faults: ['‘8 of 10’ is typed, and the answers say 9 of 10.'],
    },
    { id: 'f2', about: 'the force', faults: [] },
  ]
  expect(sentences({ cases: 75, openCases: 0, moderation: settled, findings, recommendations: [] })).toEqual([
    'Finding on Risk assessment, Leeds: ‘8 of 10’ is typed, and the answers say 9 of 10.',
  ])
})

test('agreed answers that nobody passed and open queries are named, one or many', () => {
  const facts = { cases: 75, openCases: 0, findings: [], recommendations: [] }
  expect(sentences({ ...facts, moderation: { notPassed: 1, openQueries: 1 } })).toEqual([
    '1 answer on which two scores agree is not passed. Pass them on the moderation page.',
    '1 query is open. Resolve it on the page of the case.',
  ])
  expect(sentences({ ...facts, moderation: { notPassed: 55, openQueries: 2 } })).toEqual([
    '55 answers on which two scores agree are not passed. Pass them on the moderation page.',
    '2 queries are open. Resolve them on the page of the case.',
  ])
})
