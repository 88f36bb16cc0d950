import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { finalAnswers } from '../db/final-answers'
import { casesIn } from '../db/samples'
import { auditAuditors, rulings, scores } from '../db/schema'
import { progressIn } from '../db/scores'
import { carryOut, drawnAudit, fullAnswer, scoreCase, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { perform } from './command'
import { finishCase } from './finish-case'
import { reopenCase } from './reopen-case'
import { ruleOnDisagreement } from './rule-on-disagreement'
import { saveAnswer } from './save-answer'

let w: World
let audit: string
let caseId: string
let first: string
let second: string

beforeEach(async () => {
  w = await world()
  audit = await drawnAudit(w)
  caseId = (await casesIn(w.database.reader, audit)).find((found) => found.second)!.id
  const scorers = (await progressIn(w.database.reader, audit)).filter((score) => score.caseId === caseId)
  first = scorers.find(({ turn }) => turn === 'first')!.scorerId
  second = scorers.find(({ turn }) => turn === 'second')!.scorerId
})

/** The two differ on the first criterion: yes and no. */
async function scoreTwice() {
  await scoreCase(w, { caseId, scorerId: first }, () => 'yes')
  await scoreCase(w, { caseId, scorerId: second }, (_, place) => (place === 0 ? 'no' : 'yes'))
}

const ruling = {
  answer: 'no',
  reasonCode: 'not-recorded',
  reason: 'The form is of an earlier incident',
  rulings: 0,
}
const rule = (input: object = {}, key = 'lead', now = storyTime) =>
  perform(ruleOnDisagreement, {
    database: w.database, person: w.person(key), now, requestId: 'r1',
    input: { case: caseId, criterion: w.criterionIds[0], ...ruling, ...input },
  }) // prettier-ignore
const messageOf = (outcome: { done: boolean; errors?: { message: string }[] }) => outcome.errors?.[0]?.message
const finalOne = async () =>
  (await finalAnswers(w.database.reader, audit)).answers.find(
    (row) => row.caseId === caseId && row.criterionId === w.criterionIds[0],
  )

describe('ruling on a disagreement', () => {
  test('decides the answer; both scores stay as they are', async () => {
    await scoreTwice()
    expect(await finalOne()).toMatchObject({ answer: null })
    expect(await rule()).toMatchObject({ done: true })
    expect(await finalOne()).toMatchObject({ answer: 'no', reasonCode: 'not-recorded', by: 'ruling' })
  })

  test('waits until both scores are finished', async () => {
    expect(messageOf(await rule())).toBe('There is nothing to rule on before both scores are finished.')
    await scoreCase(w, { caseId, scorerId: first }, () => 'yes')
    expect(messageOf(await rule())).toBe('There is nothing to rule on before both scores are finished.')
  })

  test('is refused where both agree, where the answer is half, and for a second ruling that did not see the first', async () => {
    await scoreTwice()
    expect(messageOf(await rule({ criterion: w.criterionIds[1] }))).toBe(
      'Cumulative risk: both scores say yes, so there is nothing to rule on.',
    )
    expect(await rule({ reasonCode: '' })).toMatchObject({
      errors: [{ field: 'reasonCode', message: 'Risk assessment: choose why the answer is no' }],
    })
    expect(await rule({ reason: '' })).toMatchObject({ errors: [{ field: 'reason' }] })
    expect(await rule({ answer: 'not applicable', reason: 'It is non-DA' })).toMatchObject({
      errors: [{ field: 'reason' }],
    })
    await rule()
    expect(messageOf(await rule({ answer: 'yes' }))).toMatch(
      /somebody ruled on this after you opened the page/,
    )
    expect(await rule({ answer: 'yes', rulings: 1 })).toMatchObject({ done: true })
    const kept = await w.database.reader.select().from(rulings).orderBy(rulings.number)
    expect(kept.map(({ number, answer }) => [number, answer])).toEqual([
      [1, 'no'],
      [2, 'yes'],
    ])
    expect(await finalOne()).toMatchObject({ answer: 'yes' })
  })

  test('is never on own score: another lead auditor of the audit stands in', async () => {
    await w.database.write(async (writer) => {
      await writer
        .update(scores)
        .set({ scorerId: 'lead' })
        .where(and(eq(scores.caseId, caseId), eq(scores.turn, 'second')))
      await writer.insert(auditAuditors).values({ auditId: audit, userId: 'second-lead', addedAt: storyTime })
    })
    second = 'lead'
    await scoreTwice()
    expect(await rule()).toMatchObject({
      refusal: 'not permitted',
      errors: [
        {
          message:
            'You scored this case yourself. Another lead auditor who works on this audit must rule on it.',
        },
      ],
    })
    expect(await rule({}, 'auditor')).toMatchObject({ refusal: 'not permitted' })
    expect(await rule({}, 'second-lead')).toMatchObject({ done: true })
  })

  test('by a lead auditor who does not lead the audit is refused where its own lead can rule', async () => {
    await w.database.write(
      async (writer) =>
        void (await writer
          .insert(auditAuditors)
          .values({ auditId: audit, userId: 'second-lead', addedAt: storyTime })),
    )
    await scoreTwice()
    expect(await rule({}, 'second-lead')).toMatchObject({ refusal: 'not permitted' })
  })
})

describe('reopening a finished score', () => {
  const reopen = (turn: string, reason = 'The log has come in', key = 'lead') =>
    perform(reopenCase, {
      database: w.database,
      person: w.person(key),
      input: { case: caseId, turn, reason },
      now: storyTime,
      requestId: 'r1',
    })

  test('unlocks it with a reason; the ruling on it has to be made again', async () => {
    await scoreTwice()
    await rule()
    expect(await reopen('first')).toMatchObject({ done: true })
    expect(await finalOne()).toMatchObject({ answer: null })
    await carryOut(w, first, saveAnswer, {
      case: caseId,
      criterion: w.criterionIds[0]!,
      revision: 1,
      ...fullAnswer('cannot tell'),
    })
    await carryOut(w, first, finishCase, { case: caseId }, '2021-11-09T09:00:00.000Z')
    expect(await finalOne()).toMatchObject({ answer: null })
    expect(await rule({ answer: 'yes', rulings: 1 }, 'lead', '2021-11-09T10:00:00.000Z')).toMatchObject({
      done: true,
    })
    expect(await finalOne()).toMatchObject({ answer: 'yes', by: 'ruling' })
  })

  test('needs a reason, a finished score, and the lead of the audit', async () => {
    expect(messageOf(await reopen('first'))).toBe('Only a finished case can be reopened.')
    expect(await reopen('first', '')).toMatchObject({ refusal: 'invalid', errors: [{ field: 'reason' }] })
    expect(await reopen('third')).toMatchObject({ refusal: 'invalid', errors: [{ field: 'turn' }] })
    expect(await reopen('first', 'x', first)).toMatchObject({ refusal: 'not permitted' })
    await w.database.write(
      async (writer) => void (await writer.delete(scores).where(eq(scores.caseId, caseId))),
    )
    expect(messageOf(await reopen('second'))).toBe('Nobody has the second score of this case.')
  })
})
