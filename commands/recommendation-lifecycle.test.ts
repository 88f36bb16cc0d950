import { describe, expect, test } from 'vitest'
import type { Command } from './command'
import { acceptRisk } from './accept-risk'
import { addAction } from './add-action'
import { agreeExtension } from './agree-extension'
import { askForExtension } from './ask-for-extension'
import { changeDueDate } from './change-due-date'
import { declineExtension } from './decline-extension'
import { finishAction } from './finish-action'
import { proposeClosure } from './propose-closure'
import { recordProgress } from './record-progress'
import { reopenRecommendation } from './reopen-recommendation'
import { respondToRecommendation } from './respond-to-recommendation'
import { returnClosure } from './return-closure'
import { supersedeRecommendation } from './supersede-recommendation'
import { response, signed } from './testing/recommendation-attempts'
import { attempt, given, state, trials, type Trial } from './testing/recommendation-trials'
import { verifyClosure } from './verify-closure'
import type { Recommendation } from '../db/recommendations'
import { storyTime } from '../db/testing/stories'

const named = (command: unknown) => command as Command

describe('a closure', () => {
  test.each(trials.filter(({ command }) => [verifyClosure, returnClosure].map(named).includes(command)))(
    'is not for its proposer to judge: $command.name',
    async (trial) => {
      const there = await given('closure proposed', { closureProposedBy: 'governance' })
      const before = await state(there)
      expect(await attempt(there, trial)).toMatchObject({
        refusal: 'not permitted',
        errors: [{ message: 'You proposed this closure yourself. Somebody else must verify or return it.' }],
      })
      expect(await state(there)).toEqual({ ...before, events: ['access refused'] })
    },
  )

  test('that is returned can be proposed again, and everything that was said stays', async () => {
    const there = await given('in progress')
    const [propose, giveBack, verify] = ['propose closure', 'return closure', 'verify closure'].map(
      (action) => trials.find((trial) => trial.action === action),
    )
    for (const trial of [propose, giveBack, propose, verify]) if (trial) await attempt(there, trial)
    const { recommendation, history } = await state(there)
    expect(recommendation).toMatchObject({ status: 'closed verified', closedAt: storyTime })
    expect(history.updates.map(({ kind }) => kind).sort()).toEqual([
      'closure proposed',
      'closure proposed',
      'closure returned',
      'closure verified',
    ])
  })
})

describe('bad input', () => {
  const cases: [string, Recommendation['status'], Pick<Trial, 'command' | 'by' | 'input'>, string, string][] = [
    ['no decision', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response } }, 'decision', 'Choose whether the district accepts the recommendation'],
    ['refused without a reason', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response, decision: 'not accepted', reason: ' ', reviewOn: '2022-05-31' } }, 'reason', 'Enter why the district does not accept the recommendation'],
    ['in part without saying which', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response, decision: 'accepted in part', reason: '' } }, 'reason', 'Enter which part the district accepts, and why not the rest'],
    ['refused without a day of review', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response, decision: 'not accepted' } }, 'reviewOn', 'Enter the day on which the refusal is looked at again'],
    ['refused until a day that is past', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response, decision: 'not accepted', reviewOn: '2021-11-08' } }, 'reviewOn', 'The day of review must be after today'],
    ['refused and acted on', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response, decision: 'not accepted', reviewOn: '2022-05-31', action: 'x', actionOwner: 'y', actionDueOn: '2022-01-31' } }, 'action', 'Leave the action out, or accept the recommendation at least in part'],
    ['an action in the same step that nobody does', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response, decision: 'accepted', action: 'x', actionDueOn: '2022-01-31' } }, 'actionOwner', 'Enter who does it'],
    ['an action in the same step without a day', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response, decision: 'accepted', action: 'x', actionOwner: 'y' } }, 'actionDueOn', 'Enter the day it is due'],
    ['nobody signs', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response, decision: 'accepted', signedName: '' } }, 'signedName', 'Enter the name of the person who signs'],
    ['an action without a day', 'accepted', { command: named(addAction), by: 'district', input: { what: 'x', ownerName: 'y', dueOn: '2022-02-31' } }, 'dueOn', 'The day it is due must be a real date, like 27 3 2022'],
    ['a due date in the past', 'accepted', { command: named(changeDueDate), by: 'district', input: { revision: 7, dueOn: '2021-11-07', reason: 'x' } }, 'dueOn', 'The new due date must be today or later'],
    ['the same due date', 'accepted', { command: named(changeDueDate), by: 'district', input: { revision: 7, dueOn: '2022-02-28', reason: 'x' } }, 'dueOn', 'The due date is 28 February 2022 already'],
    ['a due date without a reason', 'accepted', { command: named(changeDueDate), by: 'district', input: { revision: 7, dueOn: '2022-03-31', reason: '' } }, 'reason', 'Enter the reason'],
    ['a closure without evidence', 'accepted', { command: named(proposeClosure), by: 'district', input: { text: 'Done.' } }, 'evidence', 'Enter where the evidence is'],
    ['a return without a reason', 'closure proposed', { command: named(returnClosure), by: 'governance', input: {} }, 'reason', 'Enter why the closure is returned'],
    ['superseded by nothing', 'accepted', { command: named(supersedeRecommendation), by: 'governance', input: { by: '', reason: 'x' } }, 'by', 'Enter the reference of the recommendation that takes its place'],
    ['superseded by itself', 'accepted', { command: named(supersedeRecommendation), by: 'governance', input: { by: 'STK-2021-11/LD/01', reason: 'x' } }, 'by', 'Enter the reference of another recommendation'],
    ['superseded by what is not there', 'accepted', { command: named(supersedeRecommendation), by: 'governance', input: { by: 'STK-2021-11/LD/77', reason: 'x' } }, 'by', 'There is no issued recommendation STK-2021-11/LD/77'],
    ['superseded without a reason', 'accepted', { command: named(supersedeRecommendation), by: 'governance', input: { by: 'STK-2021-11/LD/99', reason: '' } }, 'reason', 'Enter the reason'],
    ['a risk that nobody accepts', 'accepted', { command: named(acceptRisk), by: 'governance', input: { reason: 'x', signedRank: 'ACC', reviewOn: '2022-06-30' } }, 'signedName', 'Enter the name of the person who accepts the risk'],
    ['a risk accepted without a rank', 'accepted', { command: named(acceptRisk), by: 'governance', input: { reason: 'x', signedName: 'Kim Lowe', reviewOn: '2022-06-30' } }, 'signedRank', 'Enter the rank or role of the person who accepts the risk'],
    ['a risk accepted for ever', 'accepted', { command: named(acceptRisk), by: 'governance', input: { reason: 'x', signedName: 'Kim Lowe', signedRank: 'ACC' } }, 'reviewOn', 'Enter the day of review'],
    ['a risk to be reviewed today', 'accepted', { command: named(acceptRisk), by: 'governance', input: { reason: 'x', signedName: 'Kim Lowe', signedRank: 'ACC', reviewOn: '2021-11-08' } }, 'reviewOn', 'The day of review must be after today'],
    ['reopened without a reason', 'closed verified', { command: named(reopenRecommendation), by: 'governance', input: { dueOn: '2022-06-30' } }, 'reason', 'Enter why it is reopened'],
    ['reopened without a day', 'closed verified', { command: named(reopenRecommendation), by: 'governance', input: { reason: 'x' } }, 'dueOn', 'Enter the new due date'],
    ['reopened to a day that is past', 'closed verified', { command: named(reopenRecommendation), by: 'governance', input: { reason: 'x', dueOn: '2021-11-07' } }, 'dueOn', 'The new due date must be today or later'],
    ['a verification without the test', 'closure proposed', { command: named(verifyClosure), by: 'governance', input: { evidence: 'x' } }, 'text', 'Enter how the closing test was met'],
  ] // prettier-ignore

  test.each(cases)(
    '%s is refused at its field and changes nothing',
    async (_, status, trial, field, message) => {
      const there = await given(status)
      const before = await state(there)
      expect(await attempt(there, trial)).toMatchObject({ refusal: 'invalid', errors: [{ field, message }] })
      expect(await state(there)).toEqual(before)
    },
  )

  test('a change over a newer version is refused, and names who made that', async () => {
    const there = await given('accepted')
    await attempt(there, { command: named(recordProgress), by: 'district', input: { text: 'Begun.' } })
    const stale = { revision: 7, dueOn: '2022-03-31', reason: 'The course is in March.' }
    const outcome = await attempt(there, { command: named(changeDueDate), by: 'district', input: stale })
    expect(outcome).toMatchObject({
      refusal: 'not now',
      errors: [{ message: expect.stringContaining('Chris Dunmore changed this recommendation') }],
    })
  })

  test('an action of another recommendation is not there, and none is done twice', async () => {
    const there = await given('in progress')
    const finish = (action: string) =>
      attempt(there, { command: named(finishAction), by: 'district', input: { action } })
    expect(await finish('another')).toMatchObject({ refusal: 'not found' })
    expect(await finish('open-action')).toMatchObject({ done: true })
    expect(await finish('open-action')).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'This action is already marked as done.' }],
    })
  })
})

describe('a due date', () => {
  const move = (dueOn: string, revision: number): Pick<Trial, 'command' | 'by' | 'input'> => ({
    command: named(changeDueDate),
    by: 'district',
    input: { dueOn, revision, reason: 'The course is later.' },
  })
  const ask = (dueOn: string, revision: number) => ({
    ...{ command: named(askForExtension), by: 'district' },
    input: { dueOn, revision, reason: 'The course is later again.' },
  })
  const notNow = (message: string) => ({
    refusal: 'not now',
    errors: [{ message: expect.stringContaining(message) }],
  })

  test('is extended once by the district; the second time governance agrees, and the date at issue stays', async () => {
    const there = await given('accepted')
    expect(await attempt(there, ask('2022-03-31', 7))).toMatchObject(
      notNow('The first extension needs nobody'),
    )
    await attempt(there, move('2022-03-31', 7))
    const before = await state(there)
    expect(await attempt(there, move('2022-04-30', 8))).toMatchObject(
      notNow('needs the agreement of governance'),
    )
    expect(await state(there)).toEqual(before)
    expect(await attempt(there, ask('2022-04-30', 8))).toMatchObject({ done: true })
    expect(await attempt(there, ask('2022-05-31', 9))).toMatchObject(notNow('An extension to 30 April 2022'))
    expect(await attempt(there, move('2022-03-01', 9))).toMatchObject(notNow('until governance has decided'))
    const { history } = await state(there)
    const request = history.requests[0]?.id ?? ''
    const decide = { by: 'governance', input: { request, reason: 'The provider moved the course.' } }
    expect(await attempt(there, { ...decide, command: named(agreeExtension) })).toMatchObject({ done: true })
    expect(await attempt(there, { ...decide, command: named(agreeExtension) })).toMatchObject(
      notNow('No extension'),
    )
    const after = await state(there)
    expect(after.recommendation).toMatchObject({ dueOn: '2022-04-30', originalDueOn: '2022-02-28' })
    expect(after.history.dueDateChanges.map(({ from, to, because }) => [from, to, because])).toEqual([
      ['2022-02-28', '2022-03-31', 'district'],
      ['2022-03-31', '2022-04-30', 'agreed'],
    ])
    expect(after.history.requests).toMatchObject([
      { decision: 'agreed', decisionReason: 'The provider moved the course.', decidedBy: 'governance' },
    ])
  })

  test('stays where governance declines, and can be asked for again', async () => {
    const there = await given('in progress', { after: 'a request' })
    const decline = { request: 'open-request', reason: 'There is a course in February.' }
    const by = { command: named(declineExtension), by: 'governance' }
    expect(await attempt(there, { ...by, input: { ...decline, request: 'another' } })).toMatchObject(
      notNow('Another extension'),
    )
    expect(await attempt(there, { ...by, input: { ...decline, reason: '' } })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'reason', message: 'Enter the reason for the decision' }],
    })
    expect(await attempt(there, { ...by, input: decline })).toMatchObject({ done: true })
    expect(await state(there)).toMatchObject({ recommendation: { dueOn: '2022-02-28', revision: 8 } })
    expect(await attempt(there, ask('2022-03-15', 8))).toMatchObject({ done: true })
  })

  test('may be brought forward without anybody’s agreement', async () => {
    const there = await given('accepted', { after: 'an extension' })
    expect(await attempt(there, move('2022-01-31', 7))).toMatchObject({ done: true })
  })

  test('that is asked for must be later, and of the version that was read', async () => {
    const there = await given('accepted', { after: 'an extension' })
    const fault = {
      refusal: 'invalid',
      errors: [{ field: 'dueOn', message: expect.stringMatching(/^Ask for/) }],
    }
    expect(await attempt(there, ask('2022-02-28', 7))).toMatchObject(fault)
    expect(await attempt(there, ask('2022-03-31', 6))).toMatchObject({ refusal: 'not now' })
  })

  test('that waits to be agreed is withdrawn by a proposal to close', async () => {
    const there = await given('in progress', { after: 'a request' })
    const proposal = trials.find(({ action }) => action === 'propose closure')
    if (proposal) await attempt(there, proposal)
    expect(await state(there)).toMatchObject({
      recommendation: { status: 'closure proposed', dueOn: '2022-02-28' },
      history: { requests: [{ decision: 'withdrawn', waiting: null }] },
    })
  })
})

test('an answer may bring what is done about it, and is then in progress', async () => {
  const there = await given('issued')
  const action = { action: 'Brief every team.', actionOwner: 'DS Ray', actionDueOn: '2022-01-31' }
  const answer = {
    decision: 'accepted in part',
    reason: 'Where a suspect is named.',
    ...signed,
    onBehalfOf: 'Ch Supt Lowe',
  }
  await attempt(there, {
    ...{ command: named(respondToRecommendation), by: 'district' },
    input: { ...answer, ...action },
  })
  const { recommendation, history, events } = await state(there)
  expect(recommendation).toMatchObject({ status: 'in progress' })
  expect(history.responses).toMatchObject([{ decision: 'accepted in part', onBehalfOf: 'Ch Supt Lowe' }])
  expect(history.actions.map(({ what, dueOn }) => [what, dueOn])).toContainEqual([
    'Brief every team.',
    '2022-01-31',
  ])
  expect(events).toEqual(['response given', 'action added'])
})

test('what was refused carries its day of review until it is reopened with a new due date', async () => {
  const there = await given('issued')
  const [refuse, reopen, accept] = ['not accept', 'reopen', 'accept'].map((action) =>
    trials.find((trial) => trial.action === action),
  )
  if (refuse) await attempt(there, refuse)
  expect((await state(there)).recommendation).toMatchObject({
    status: 'not accepted',
    reviewOn: '2022-05-31',
  })
  if (reopen) await attempt(there, reopen)
  const reopened = await state(there)
  expect(reopened.recommendation).toMatchObject({
    ...{ status: 'reopened', reviewOn: null, dueOn: '2022-06-30', originalDueOn: '2022-02-28' },
  })
  expect(reopened.history.dueDateChanges).toMatchObject([{ because: 'reopened' }])
  if (accept) await attempt(there, accept)
  const { recommendation, history } = await state(there)
  expect(recommendation).toMatchObject({ status: 'accepted' })
  expect(history.responses.map(({ decision }) => decision).sort()).toEqual(['accepted', 'not accepted'])
  expect(history.responses.every(({ respondedAt }) => respondedAt === storyTime)).toBe(true)
})
