import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { perform } from '../commands/command'
import { finishCase } from '../commands/finish-case'
import { reopenCase } from '../commands/reopen-case'
import { ruleOnDisagreement } from '../commands/rule-on-disagreement'
import { saveAnswer } from '../commands/save-answer'
import type { Answer } from '../domain/checklist'
import { caseProgress } from './case-progress'
import { moderationOf } from './moderation'
import { moderationLeft } from './moderation-left'
import { casesIn } from './samples'
import { criteria } from './schema'
import { nextOpenCase, ownCases, progressIn } from './scores'
import {
  carryOut,
  drawnAudit,
  fullAnswer,
  passAgreed,
  scoreCase,
  scoredAudit,
  storyTime,
} from './testing/stories'
import { world } from './testing/world'

test('moderation counts what agrees and shows what differs, once both scores of a case are in', async () => {
  const w = await world()
  const audit = await drawnAudit(w)
  const { reader } = w.database
  const twice = (await casesIn(reader, audit)).filter(({ second }) => second)
  const scores = (await progressIn(reader, audit)).filter(({ caseId }) => caseId === twice[0]!.id)
  const scored = (turn: string) => scores.find((score) => score.turn === turn)!
  await scoreCase(w, scored('first'), () => 'yes')
  expect(await moderationOf(reader, audit)).toMatchObject({
    cases: { twice: 15, bothIn: 0 },
    disagreements: [],
  })
  expect((await caseProgress(reader, audit)).find(({ id }) => id === twice[0]!.id)?.state).toBe(
    'second awaited',
  )

  await scoreCase(w, scored('second'), (_, place) => (place === 2 ? 'no' : 'yes'))
  const { cases, answers, disagreements } = await moderationOf(reader, audit)
  expect([cases, answers]).toEqual([
    { twice: 15, bothIn: 1 },
    { compared: 4, agreed: 3 },
  ])
  expect(disagreements.map(({ criterion, ruled }) => [criterion.name, ruled])).toEqual([
    ['Trained investigator', false],
  ])
  expect((await caseProgress(reader, audit)).find(({ id }) => id === twice[0]!.id)?.state).toBe(
    'to be ruled on',
  )
})

test('a ruling closes a disagreement until one of its scores is reopened', async () => {
  const w = await world()
  const audit = await scoredAudit(w)
  const { reader } = w.database
  const { answers, disagreements } = await moderationOf(reader, audit)
  expect(answers).toEqual({ compared: 60, agreed: 55 })
  expect(disagreements.map(({ ruled, rulings }) => [ruled, rulings.length])).toEqual(Array(5).fill([true, 1]))
  const states = (await caseProgress(reader, audit)).map(({ state }) => state)
  expect(new Set(states)).toEqual(new Set(['final']))

  const { sampleCase } = disagreements[0]!
  await carryOut(w, 'lead', reopenCase, { case: sampleCase.id, turn: 'first', reason: 'The log has come in' })
  expect((await moderationOf(reader, audit)).cases.bothIn).toBe(14)
}, 60_000)

test('everybody works through their own cases, by district and number, and is led to the first that is open', async () => {
  const w = await world()
  const audit = await drawnAudit(w)
  const { reader } = w.database
  const listed = (await casesIn(reader, audit)).map(({ id }) => id)
  const own = await ownCases(reader, audit, { id: 'auditor' })
  expect(own).toHaveLength(45)
  expect(own.map(({ caseId }) => listed.indexOf(caseId))).toEqual(
    own.map(({ caseId }) => listed.indexOf(caseId)).sort((a, b) => a - b),
  )
  await scoreCase(w, { caseId: own[0]!.caseId, scorerId: 'auditor' }, () => 'yes')
  expect(await nextOpenCase(reader, audit, { id: 'auditor' })).toBe(own[1]!.caseId)
  expect(await nextOpenCase(reader, audit, { id: 'lead' })).toBeNull()
})

describe('a question that hangs on another one', () => {
  /** The trained investigator is asked only where the cumulative risk was considered; both scores of a DA case are in. */
  async function scoredTwice(first: (Answer | null)[], second: (Answer | null)[]) {
    const w = await world()
    const [, above = '', below = ''] = w.criterionIds
    await w.database.write(
      async (writer) =>
        void (await writer
          .update(criteria)
          .set({ askedWhen: { answer: { criterion: 'cumulative-risk', is: ['yes'] } } })
          .where(eq(criteria.id, below))),
    )
    const audit = await drawnAudit(w)
    const { reader } = w.database
    const caseId = (await casesIn(reader, audit)).find((one) => one.second)!.id
    for (const { turn, scorerId } of (await progressIn(reader, audit)).filter((s) => s.caseId === caseId)) {
      for (const [place, answer] of (turn === 'first' ? first : second).entries())
        if (answer)
          await carryOut(w, scorerId, saveAnswer, {
            ...{ case: caseId, criterion: w.criterionIds[place] ?? '', revision: 0 },
            ...fullAnswer(answer, 'not-recorded'),
          })
      await carryOut(w, scorerId, finishCase, { case: caseId })
    }
    const rule = (criterion: string, answer: Answer) =>
      perform(ruleOnDisagreement, {
        ...{ database: w.database, person: w.person('lead'), now: storyTime, requestId: 'r1' },
        input: {
          ...{ case: caseId, criterion, answer, reasonCode: 'not-recorded' },
          ...{ reason: 'Entry 14 settles it', rulings: 0 },
        },
      })
    const seen = async () => {
      const { answers, disagreements } = await moderationOf(reader, audit)
      return {
        answers,
        listed: disagreements.map(({ criterion, ruled, waitsFor }) => [criterion.key, ruled, waitsFor]),
        left: (await moderationLeft(reader, audit)).notPassed,
        state: (await caseProgress(reader, audit)).find(({ id }) => id === caseId)?.state,
      }
    }
    return { above, below, rule, seen, pass: () => passAgreed(w, audit) }
  }

  test('is no disagreement any more once a ruling leaves it unasked, and nothing waits for it', async () => {
    const story = await scoredTwice(['yes', 'yes', 'yes', 'yes'], ['yes', 'no', null, 'yes'])
    expect(await story.seen()).toEqual({
      answers: { compared: 4, agreed: 2 },
      listed: [
        ['cumulative-risk', false, null],
        ['trained-investigator', false, 'Cumulative risk'],
      ],
      left: 2,
      state: 'to be ruled on',
    })
    expect(await story.rule(story.above, 'no')).toMatchObject({ done: true })
    expect(await story.seen()).toEqual({
      answers: { compared: 3, agreed: 2 },
      listed: [['cumulative-risk', true, null]],
      left: 2,
      state: 'final',
    })
    expect(await story.rule(story.below, 'yes')).toMatchObject({
      refusal: 'not now',
      errors: [
        {
          message:
            'Trained investigator is not asked of this case: it is asked only where ‘Cumulative risk’ is yes. There is nothing to rule on.',
        },
      ],
    })
    await story.pass()
    expect((await story.seen()).left).toBe(0)
  })

  test('stays one where the ruling asks for it', async () => {
    const story = await scoredTwice(['yes', 'yes', 'yes', 'yes'], ['yes', 'no', null, 'yes'])
    await story.rule(story.above, 'yes')
    expect((await story.seen()).listed).toEqual([
      ['cumulative-risk', true, null],
      ['trained-investigator', false, null],
    ])
    expect(await story.rule(story.below, 'yes')).toMatchObject({ done: true })
    expect(await story.seen()).toMatchObject({ answers: { compared: 4, agreed: 2 }, state: 'final' })
  })

  test('that neither score was asked is nothing both say alike, and is ruled on where a ruling asks it', async () => {
    const story = await scoredTwice(['yes', 'no', null, 'yes'], ['yes', 'cannot tell', null, 'yes'])
    expect(await story.seen()).toMatchObject({
      answers: { compared: 3, agreed: 2 },
      listed: [['cumulative-risk', false, null]],
    })
    await story.rule(story.above, 'yes')
    expect(await story.seen()).toMatchObject({
      answers: { compared: 4, agreed: 2 },
      listed: [
        ['cumulative-risk', true, null],
        ['trained-investigator', false, null],
      ],
      state: 'to be ruled on',
    })
    expect(await story.rule(story.below, 'yes')).toMatchObject({ done: true })
    expect(await story.seen()).toMatchObject({ state: 'final' })
  })
})
