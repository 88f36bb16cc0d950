import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Command } from './command'
import { perform } from './command'
import { addAction } from './add-action'
import { changeDueDate } from './change-due-date'
import { changeRecommendation } from './change-recommendation'
import { finishAction } from './finish-action'
import { proposeClosure } from './propose-closure'
import { recordProgress } from './record-progress'
import { removeRecommendation } from './remove-recommendation'
import { respondToRecommendation } from './respond-to-recommendation'
import { returnClosure } from './return-closure'
import { verifyClosure } from './verify-closure'
import { historyOf, insertAction } from '../db/recommendation-history'
import { insertRecommendation, type Recommendation } from '../db/recommendations'
import { recommendations, trail } from '../db/schema'
import { plannedAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import type { EventName } from '../domain/events'
import {
  recommendationStatuses,
  recommendationSteps,
  type RecommendationAction,
} from '../domain/recommendation'

const wording = {
  wording: 'Record a risk assessment for every stalking crime.',
  priority: 'high',
  ownerRole: 'Detective Chief Inspector, Leeds',
  ownerName: 'Chris Dunmore',
  dueOn: '2022-02-28',
  closingTest: 'At least 12 of 15 at the re-audit.',
  evidenceRequired: 'The re-audit.',
} as const

const response = { reason: 'The system is being replaced.', signedName: 'Chris Dunmore', signedRank: 'DCI' }

interface Trial {
  command: Command
  action: RecommendationAction
  by: string
  input: Record<string, unknown>
  event: EventName
}

const named = (command: unknown) => command as Command

/** One sound attempt for each command; together they cover every step of the table but the issue of the whole audit. */
const trials: Trial[] = [
  { command: named(changeRecommendation), action: 'change', by: 'lead', input: { ...wording, priority: 'low', revision: 7 }, event: 'recommendation changed' },
  { command: named(removeRecommendation), action: 'remove', by: 'lead', input: {}, event: 'recommendation removed' },
  { command: named(respondToRecommendation), action: 'accept', by: 'district', input: { ...response, decision: 'accepted' }, event: 'response given' },
  { command: named(respondToRecommendation), action: 'accept in part', by: 'district', input: { ...response, decision: 'accepted in part' }, event: 'response given' },
  { command: named(respondToRecommendation), action: 'not accept', by: 'district', input: { ...response, decision: 'not accepted' }, event: 'response given' },
  { command: named(addAction), action: 'act', by: 'district', input: { what: 'Brief every team.', ownerName: 'DS Ray', dueOn: '2022-01-31' }, event: 'action added' },
  { command: named(finishAction), action: 'act', by: 'district', input: { action: 'open-action' }, event: 'action done' },
  { command: named(recordProgress), action: 'act', by: 'district', input: { text: 'Two teams are briefed.' }, event: 'progress recorded' },
  { command: named(changeDueDate), action: 'change the due date', by: 'district', input: { dueOn: '2022-03-31', reason: 'The course is in March.', revision: 7 }, event: 'due date changed' },
  { command: named(proposeClosure), action: 'propose closure', by: 'district', input: { text: 'All are briefed.', evidence: 'Niche log 12, 3 January' }, event: 'closure proposed' },
  { command: named(returnClosure), action: 'return closure', by: 'governance', input: { reason: 'The log names two teams of four.' }, event: 'closure returned' },
  { command: named(verifyClosure), action: 'verify closure', by: 'governance', input: { text: '14 of 15 at the re-audit.', evidence: 'STK-2022-05' }, event: 'closure verified' },
] // prettier-ignore

async function given(status: Recommendation['status'], changes: Partial<Recommendation> = {}) {
  const there = await world()
  const auditId = await plannedAudit(there)
  const recommendation: Recommendation = {
    id: 'r1',
    reference: 'STK-2021-11/LD/01',
    auditId,
    findingId: null,
    criterionId: there.criterionIds[0] ?? null,
    district: 'LD',
    ...wording,
    originalDueOn: wording.dueOn,
    status,
    writtenBy: 'lead',
    writtenAt: storyTime,
    issuedAt: status === 'draft' ? null : storyTime,
    closureProposedBy: status === 'closure proposed' ? 'district' : null,
    closedAt: null,
    revision: 7,
    ...changes,
  }
  await there.database.write(async (writer) => {
    await insertRecommendation(writer, recommendation)
    if (status === 'draft') return
    await insertAction(writer, {
      id: 'open-action',
      recommendationId: 'r1',
      what: 'Train two officers.',
      ownerName: 'DS Ray',
      dueOn: '2022-01-31',
      doneAt: null,
      addedBy: 'district',
      addedAt: storyTime,
    })
  })
  return there
}

async function attempt(there: World, { command, by, input }: Pick<Trial, 'command' | 'by' | 'input'>) {
  return perform(command, {
    database: there.database,
    person: there.person(by),
    input: { recommendation: 'r1', ...input },
    now: storyTime,
    requestId: 'q1',
  })
}

async function state({ database: { reader } }: World) {
  const [recommendation] = await reader.select().from(recommendations).where(eq(recommendations.id, 'r1'))
  const events = await reader.select({ event: trail.event }).from(trail)
  return {
    recommendation,
    history: await historyOf(reader, 'r1'),
    events: events.map(({ event }) => event).filter((event) => event !== 'audit planned'),
  }
}

test('every step of the table but the issue is tried here', () => {
  const tried = new Set(trials.map(({ action }) => action))
  expect(recommendationSteps.map(({ action }) => action).filter((action) => !tried.has(action))).toEqual([
    'issue',
  ])
})

describe.each(trials)('$command.name ($action)', (trial) => {
  const step = recommendationSteps.find(({ action }) => action === trial.action)

  test.each(recommendationStatuses)('when %s', async (status) => {
    const there = await given(status)
    const before = await state(there)
    const outcome = await attempt(there, trial)
    const after = await state(there)
    if (step?.from.includes(status)) {
      expect(outcome.done).toBe(true)
      expect(after.events).toEqual([trial.event])
      if (step.to === 'removed') expect(after.recommendation).toBeUndefined()
      else
        expect(after.recommendation).toMatchObject({
          status: step.to === 'unchanged' ? status : step.to,
          revision: 8,
        })
    } else if (status === 'draft' && trial.by !== 'lead') {
      expect(outcome).toMatchObject({ done: false, refusal: 'not found' })
      expect(after).toEqual(before)
    } else {
      expect(outcome).toMatchObject({
        done: false,
        refusal: 'not now',
        errors: [{ field: '', message: expect.stringMatching(/^This recommendation is .+, so .+\.$/) }],
      })
      expect(after).toEqual(before)
    }
  })

  test('is not there for another district, an auditor of other audits or an administrator', async () => {
    const there = await given(step?.from[0] ?? 'issued')
    const before = await state(there)
    for (const by of ['district-wd', 'second-lead', 'auditor-leeds', 'administrator'])
      expect(await attempt(there, { ...trial, by })).toMatchObject({ done: false, refusal: 'not found' })
    expect(await state(there)).toEqual(before)
  })

  test('is not permitted to those who may only read it', async () => {
    const status = step?.from[0] ?? 'issued'
    const readers = ['lead', 'auditor', ...(status === 'draft' ? [] : ['district', 'governance'])]
    for (const by of readers.filter((reader) => reader !== trial.by)) {
      const there = await given(status)
      const before = await state(there)
      expect(await attempt(there, { ...trial, by })).toMatchObject({ done: false, refusal: 'not permitted' })
      expect(await state(there)).toEqual({ ...before, events: ['access refused'] })
    }
  })
})

describe('a closure', () => {
  test.each(trials.filter(({ by }) => by === 'governance'))(
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
    const [propose, giveBack, verify] = trials.slice(-3)
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
    ['refused without a reason', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response, decision: 'not accepted', reason: ' ' } }, 'reason', 'Enter why the district does not accept the recommendation'],
    ['in part without saying which', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response, decision: 'accepted in part', reason: '' } }, 'reason', 'Enter which part the district accepts, and why not the rest'],
    ['nobody signs', 'issued', { command: named(respondToRecommendation), by: 'district', input: { ...response, decision: 'accepted', signedName: '' } }, 'signedName', 'Enter the name of the person who signs'],
    ['an action without a day', 'accepted', { command: named(addAction), by: 'district', input: { what: 'x', ownerName: 'y', dueOn: '2022-02-31' } }, 'dueOn', 'The day it is due must be a real date, like 27 3 2022'],
    ['a due date in the past', 'accepted', { command: named(changeDueDate), by: 'district', input: { revision: 7, dueOn: '2021-11-07', reason: 'x' } }, 'dueOn', 'The new due date must be today or later'],
    ['the same due date', 'accepted', { command: named(changeDueDate), by: 'district', input: { revision: 7, dueOn: '2022-02-28', reason: 'x' } }, 'dueOn', 'The due date is 28 February 2022 already'],
    ['a due date without a reason', 'accepted', { command: named(changeDueDate), by: 'district', input: { revision: 7, dueOn: '2022-03-31', reason: '' } }, 'reason', 'Enter the reason'],
    ['a closure without evidence', 'accepted', { command: named(proposeClosure), by: 'district', input: { text: 'Done.' } }, 'evidence', 'Enter where the evidence is'],
    ['a return without a reason', 'closure proposed', { command: named(returnClosure), by: 'governance', input: {} }, 'reason', 'Enter why the closure is returned'],
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

test('moving the due date keeps the date at issue, the reason and the count', async () => {
  const there = await given('accepted')
  const move = (dueOn: string, revision: number) =>
    attempt(there, {
      command: named(changeDueDate),
      by: 'district',
      input: { dueOn, revision, reason: 'The course is later.' },
    })
  await move('2022-03-31', 7)
  await move('2022-04-30', 8)
  const { recommendation, history } = await state(there)
  expect(recommendation).toMatchObject({ dueOn: '2022-04-30', originalDueOn: '2022-02-28' })
  expect(history.dueDateChanges.map(({ from, to }) => [from, to])).toEqual([
    ['2022-02-28', '2022-03-31'],
    ['2022-03-31', '2022-04-30'],
  ])
})
