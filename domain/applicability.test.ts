import { describe, expect, test } from 'vitest'
import { askedWhenInWords, conditionFaults, notAsked, type ConditionalCriterion } from './applicability'
import type { Answer } from './checklist'

const one = (key: string, askedWhen: ConditionalCriterion['askedWhen'] = null): ConditionalCriterion => ({
  key,
  name: key.toUpperCase(),
  askedWhen,
})
const criteria = [
  one('order'),
  one('marac', { kind: 'DA' }),
  one('breach', { answer: { criterion: 'order', is: ['yes'] } }),
  one('linked', { answer: { criterion: 'breach', is: ['yes', 'no'] } }),
]
const left = (kind: 'DA' | 'non-DA' | undefined, answers: Record<string, Answer | null> = {}) => [
  ...notAsked(criteria, { kind, answers: new Map(Object.entries(answers)) }).keys(),
]

describe('a question', () => {
  test('of domestic crimes alone is left out for others, and asked where the flag is blank', () => {
    expect(left('DA')).toEqual([])
    expect(left('non-DA')).toEqual(['marac'])
    expect(left(undefined)).toEqual([])
    expect(notAsked(criteria, { kind: 'non-DA', answers: new Map() }).get('marac')).toBe(
      'it is asked of DA crimes only, and this one is non-DA',
    )
  })

  test('that hangs on another is asked until that one is answered otherwise', () => {
    expect(left('DA', { order: null })).toEqual([])
    expect(left('DA', { order: 'yes' })).toEqual([])
    expect(left('DA', { order: 'no', breach: 'yes' })).toEqual(['breach', 'linked'])
    expect(notAsked(criteria, { kind: 'DA', answers: new Map([['order', 'no']]) }).get('breach')).toBe(
      'it is asked only where ‘ORDER’ is yes',
    )
  })

  test('says its condition in words', () => {
    expect(
      askedWhenInWords({ kind: 'DA', answer: { criterion: 'order', is: ['yes', 'cannot tell'] } }, criteria),
    ).toBe('Asked of DA crimes only. Asked only where ‘ORDER’ is yes or cannot tell')
    expect(askedWhenInWords(null, criteria)).toBe('')
  })
})

test('the risk assessment is asked of every kind of crime, and a condition looks up, never down or at itself', () => {
  expect(conditionFaults(criteria)).toEqual([])
  expect(conditionFaults([one('risk-assessment', { kind: 'DA' })])[0]).toMatch(
    /asked of every crime, DA and non-DA/,
  )
  expect(
    conditionFaults([
      one('a', { answer: { criterion: 'b', is: ['yes'] } }),
      one('b', { answer: { criterion: 'b', is: ['yes'] } }),
      one('c', { answer: { criterion: 'gone', is: ['yes'] } }),
    ]),
  ).toEqual([
    'A: ‘B’, on whose answer it depends, has to stand above it',
    'B: ‘B’, on whose answer it depends, has to stand above it',
    'C: the criterion on whose answer it depends is not in this version',
  ])
})
