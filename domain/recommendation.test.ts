import { describe, expect, test } from 'vitest'
import type { Person } from './permissions'
import {
  actionsNow,
  daysSlipped,
  isOverdue,
  missingForIssue,
  nextReference,
  rag,
  recommendationAfter,
  recommendationStatuses,
  recommendationSteps,
} from './recommendation'

describe('the life of a recommendation', () => {
  test('reaches every status from a draft, and closes only through verification', () => {
    const reached = new Set(['draft'])
    for (const _ of recommendationStatuses)
      for (const { from, to } of recommendationSteps)
        if (from.some((status) => reached.has(status)) && to !== 'unchanged' && to !== 'removed')
          reached.add(to)
    expect([...reached].sort()).toEqual([...recommendationStatuses].sort())
    expect(recommendationSteps.filter(({ to }) => to === 'closed verified')).toMatchObject([
      { action: 'verify closure', from: ['closure proposed'] },
    ])
  })

  test('allows exactly the cells of the table and says of every other why not', () => {
    for (const { action, from, to } of recommendationSteps)
      for (const status of recommendationStatuses) {
        const outcome = recommendationAfter(action, status)
        if (from.includes(status))
          expect(outcome).toEqual({ to: to === 'unchanged' || to === 'removed' ? status : to })
        else
          expect(outcome).toEqual({ sentence: expect.stringMatching(/^This recommendation is .+, so .+\.$/) })
      }
  })

  test('offers a person only what their role and the status allow', () => {
    const holding = (id: string, role: Person['roles'][number]): Person => ({
      id,
      name: id,
      homeDistrict: null,
      roles: [role],
    })
    const leeds = holding('d', { role: 'district lead', district: 'LD' })
    const wakefield = holding('w', { role: 'district lead', district: 'WD' })
    const governance = holding('g', { role: 'governance', district: null })
    const subject = {
      type: 'recommendation',
      id: 'r',
      leadId: 'l',
      district: 'LD',
      issued: true,
      judged: ['d'],
    } as const
    expect([...actionsNow(leeds, subject, 'issued')]).toEqual(['accept', 'accept in part', 'not accept'])
    expect([...actionsNow(leeds, subject, 'in progress')]).toEqual([
      'act',
      'change the due date',
      'propose closure',
    ])
    expect([...actionsNow(leeds, subject, 'closure proposed')]).toEqual([])
    expect([...actionsNow(wakefield, subject, 'in progress')]).toEqual([])
    expect([...actionsNow(governance, subject, 'closure proposed')]).toEqual([
      'return closure',
      'verify closure',
    ])
    const both = { ...governance, id: 'd' }
    expect([...actionsNow(both, subject, 'closure proposed')]).toEqual([])
  })
})

test('a colour follows from the status and the due date alone', () => {
  const due = (dueOn: string | null, status: (typeof recommendationStatuses)[number]) =>
    rag({ status, dueOn }, '2022-03-01')
  expect(due('2022-02-28', 'in progress')).toBe('red')
  expect(due('2022-03-01', 'in progress')).toBe('amber')
  expect(due('2022-02-28', 'closure proposed')).toBe('red')
  expect(due('2022-02-28', 'closed verified')).toBe('green')
  expect(due('2022-02-28', 'not accepted')).toBe('grey')
  expect(due('2022-02-28', 'draft')).toBe('grey')
  expect(isOverdue({ status: 'draft', dueOn: '2020-01-01' }, '2022-03-01')).toBe(false)
})

test('slippage is counted from the date at issue', () => {
  expect(daysSlipped({ dueOn: '2022-03-31', originalDueOn: '2022-02-28' })).toBe(31)
  expect(daysSlipped({ dueOn: '2022-02-28', originalDueOn: '2022-02-28' })).toBe(0)
  expect(daysSlipped({ dueOn: null, originalDueOn: null })).toBe(0)
})

test('references count on for each district, after gaps and past 99', () => {
  expect(nextReference('STK-2021-11', 'KD', [])).toBe('STK-2021-11/KD/01')
  expect(nextReference('STK-2021-11', 'KD', ['STK-2021-11/KD/01', 'STK-2021-11/KD/03'])).toBe(
    'STK-2021-11/KD/04',
  )
  expect(nextReference('STK-2021-11', 'KD', ['STK-2021-11/KD/99'])).toBe('STK-2021-11/KD/100')
})

test('what is missing before issue is named', () => {
  const nothing = { ownerRole: 'Detective Chief Inspector', ownerName: ' ', dueOn: null, closingTest: '' }
  expect(missingForIssue(nothing)).toEqual(['an owner with role and name', 'a due date', 'a closing test'])
  const all = { ...nothing, ownerName: 'Devi Prior', dueOn: '2022-03-31', closingTest: 'At least 12 of 15.' }
  expect(missingForIssue(all)).toEqual([])
})
