import { describe, expect, test } from 'vitest'
import { whyNot } from './permissions'
import type { Person } from './person'
import type { Subject } from './subject'
import {
  actionsNow,
  recommendationAfter,
  recommendationStatuses,
  recommendationSteps,
} from './recommendation'
import { extensionsIn, missingForIssue, nextReference } from './recommendation-facts'
import { daysSlipped, forceStanding, isOverdue, isToReview, rag } from './recommendation-standing'

describe('the life of a recommendation', () => {
  test('reaches every status from a draft, and is verified only as closed by somebody else than the district', () => {
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

  test('says something else for each action and each status', () => {
    const sentences = recommendationSteps.flatMap(({ action }) =>
      recommendationStatuses.flatMap((status) => {
        const outcome = recommendationAfter(action, status)
        return 'sentence' in outcome ? [outcome.sentence] : []
      }),
    )
    expect(sentences.length).toBeGreaterThan(100)
    expect(new Set(sentences).size).toBe(sentences.length)
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
      'ask for an extension',
      'propose closure',
    ])
    expect([...actionsNow(leeds, subject, 'closed verified')]).toEqual([])
    expect([...actionsNow(governance, subject, 'closed verified')]).toEqual(['reopen'])
    expect([...actionsNow(leeds, subject, 'closure proposed')]).toEqual([])
    expect([...actionsNow(wakefield, subject, 'in progress')]).toEqual([])
    expect([...actionsNow(governance, subject, 'closure proposed')]).toEqual([
      'return closure',
      'verify closure',
      'supersede',
      'accept the risk',
    ])
  })

  test('lets nobody of governance judge what is their own: as proposer, as owner, as asker or as lead of the district', () => {
    const governance = (changes: Partial<Person> = {}): Person => ({
      ...{
        id: 'g',
        name: 'Morgan Vale',
        homeDistrict: null,
        roles: [{ role: 'governance', district: null }],
      },
      ...changes,
    })
    const subject: Subject = {
      ...{ type: 'recommendation', id: 'r', district: 'LD', issued: true },
      ...{ judged: ['proposer'], askedBy: 'asker', ownerName: 'Chris  Dunmore' },
    }
    const may = (person: Person, status: (typeof recommendationStatuses)[number]) => [
      ...actionsNow(person, subject, status),
    ]
    const others = ['supersede', 'accept the risk']
    expect(may(governance({ id: 'proposer' }), 'closure proposed')).toEqual(others)
    expect(may(governance({ name: 'chris dunmore' }), 'closure proposed')).toEqual(others)
    expect(may(governance({ id: 'asker' }), 'in progress')).toEqual(others)
    expect(may(governance(), 'in progress')).toEqual([
      'agree an extension',
      'decline an extension',
      ...others,
    ])
    const both = governance({
      roles: [
        { role: 'governance', district: null },
        { role: 'district lead', district: 'LD' },
      ],
    })
    expect(may(both, 'closure proposed')).toEqual([])
    expect(whyNot('verify closure', both, subject)).toMatch(/^You lead this district yourself\./)
    expect(whyNot('verify closure', governance({ name: 'Chris Dunmore' }), subject)).toMatch(/as the owner/)
    expect(whyNot('agree an extension', governance({ id: 'asker' }), subject)).toMatch(/^You asked for/)
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
  expect(due('2022-02-28', 'closed superseded')).toBe('grey')
  expect(due('2022-02-28', 'closed risk accepted')).toBe('grey')
  expect(due('2022-02-28', 'reopened')).toBe('red')
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

test('a refusal and an accepted risk come up again on their day of review, and nothing else does', () => {
  const toReview = recommendationStatuses.filter((status) =>
    isToReview({ status, reviewOn: '2022-03-01' }, '2022-03-01'),
  )
  expect(toReview).toEqual(['not accepted', 'closed risk accepted'])
  expect(isToReview({ status: 'not accepted', reviewOn: '2022-03-02' }, '2022-03-01')).toBe(false)
  expect(isToReview({ status: 'not accepted', reviewOn: null }, '2022-03-01')).toBe(false)
})

test('an extension is a move to a later day that no reopening brought', () => {
  const change = (from: string, to: string, because: 'district' | 'agreed' | 'reopened') => ({
    ...{ from, to, because },
  })
  expect(extensionsIn([])).toBe(0)
  expect(extensionsIn([change('2022-02-28', '2022-02-20', 'district')])).toBe(0)
  expect(extensionsIn([change('2022-02-28', '2022-06-30', 'reopened')])).toBe(0)
  expect(
    extensionsIn([
      change('2022-02-28', '2022-03-31', 'district'),
      change('2022-03-31', '2022-04-30', 'agreed'),
    ]),
  ).toBe(2)
})

test('a force-wide recommendation stands where its districts stand', () => {
  const at = (...districts: [(typeof recommendationStatuses)[number], string][]) =>
    forceStanding(
      districts.map(([status, dueOn]) => ({ status, dueOn })),
      '2022-03-01',
    )
  const [late, soon] = ['2022-02-28', '2022-03-31']
  expect(at(['draft', soon], ['draft', soon])).toEqual({ words: 'Draft', rag: 'grey' })
  expect(at(['issued', soon], ['closed verified', late])).toEqual({
    words: 'Of 2 districts: 1 waiting for an answer, 1 closed and verified',
    rag: 'amber',
  })
  expect(at(['in progress', late], ['closed verified', late])).toMatchObject({ rag: 'red' })
  expect(at(['closed verified', late], ['closed verified', late])).toMatchObject({ rag: 'green' })
  expect(at(['not accepted', late], ['closed superseded', late])).toMatchObject({ rag: 'grey' })
  expect(at(['not accepted', late], ['closed verified', late])).toEqual({
    words: 'Of 2 districts: 1 closed and verified, 1 not accepted',
    rag: 'amber',
  })
})
