import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { moderationLeft } from '../db/moderation-left'
import { moderationOf, notPassed } from '../db/moderation'
import { examplesIn, waitingExamples } from '../db/ruling-examples'
import { insertRuling } from '../db/rulings'
import { casesIn } from '../db/samples'
import { agreementPasses, auditAuditors, checklistVersions, rulings, scores } from '../db/schema'
import { progressIn } from '../db/scores'
import { carryOut, drawnAudit, fullAnswer, passAgreed, scoreCase, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import type { Subject } from '../domain/subject'
import { addExample } from './add-example'
import { perform, type Command } from './command'
import { draftChecklistVersion } from './draft-checklist-version'
import { finishCase } from './finish-case'
import { passAgreedAnswers } from './pass-agreed-answers'
import { reopenCase } from './reopen-case'
import { ruleOnDisagreement } from './rule-on-disagreement'
import { saveAnswer } from './save-answer'
import { leaveExampleOut, takeExample } from './take-example'

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
  await w.database.write(
    async (writer) =>
      void (await writer
        .insert(auditAuditors)
        .values({ auditId: audit, userId: 'second-lead', addedAt: storyTime })),
  )
})

/** The two differ on the first criterion and agree on the three others. */
async function scoreTwice() {
  await scoreCase(w, { caseId, scorerId: first }, () => 'yes')
  await scoreCase(w, { caseId, scorerId: second }, (_, place) => (place === 0 ? 'no' : 'yes'))
}

const send = <I extends z.ZodType, R, S extends Subject, P>(
  key: string,
  command: Command<I, R, S, P>,
  input: object,
) =>
  perform(command, {
    database: w.database, person: w.person(key), now: storyTime, requestId: 'r1', input,
  }) // prettier-ignore
const messageOf = (outcome: { done: boolean; errors?: { message: string }[] }) => outcome.errors?.[0]?.message

describe('agreed answers', () => {
  const pass = (key = 'lead', answers = 3) => send(key, passAgreedAnswers, { audit, answers })

  test('pass in one act, with who and when; what differs is not among them', async () => {
    expect(messageOf(await pass())).toBe('There is nothing to pass: no agreed answer waits for it.')
    await scoreTwice()
    expect(await moderationLeft(w.database.reader, audit)).toEqual({ notPassed: 3, openQueries: 0 })
    expect(await pass()).toMatchObject({ done: true })
    const { agreed, disagreements } = await moderationOf(w.database.reader, audit)
    expect(agreed).toMatchObject([
      { passed: { passedBy: 'lead', passedAt: storyTime, answers: 3, number: 1 } },
    ])
    expect(disagreements).toMatchObject([{ ruled: false }])
    expect(await moderationLeft(w.database.reader, audit)).toEqual({ notPassed: 0, openQueries: 0 })
    expect(messageOf(await pass())).toMatch(/^There is nothing to pass/)
  })

  test('are the lead auditor’s to pass, and none is passed unseen', async () => {
    await scoreTwice()
    for (const key of [first, second, 'second-lead'])
      expect(await pass(key), key).toMatchObject({ refusal: 'not permitted' })
    for (const key of ['district', 'governance', 'administrator'])
      expect(await pass(key), key).toMatchObject({ done: false })
    expect(messageOf(await pass('lead', 2))).toMatch(/: 3 agreed answers wait now\. Look at them first\.$/)
    expect(await w.database.reader.select().from(agreementPasses)).toEqual([])
  })

  test('wait again once a score is reopened; the pass before stays', async () => {
    await scoreTwice()
    await passAgreed(w, audit)
    await carryOut(w, 'lead', reopenCase, { case: caseId, turn: 'first', reason: 'The log has come in' })
    const later = '2021-11-09T09:00:00.000Z'
    await carryOut(w, first, finishCase, { case: caseId }, later)
    expect(notPassed(await moderationOf(w.database.reader, audit))).toEqual({ cases: 1, answers: 3 })
    await passAgreed(w, audit, '2021-11-09T10:00:00.000Z')
    const passes = await w.database.reader.select().from(agreementPasses)
    expect(passes.map(({ number }) => number).sort()).toEqual([1, 2])
  })
})

test('the store itself takes no ruling of a scorer on their own case, and changes none', async () => {
  await scoreTwice()
  const ruling = {
    ...{ caseId, criterionId: w.criterionIds[0]!, number: 1, answer: 'yes' as const, reasonCode: null },
    ...{ reason: 'Mine is right', ruledAt: storyTime },
  }
  for (const ruledBy of [first, second])
    await expect(w.database.write((writer) => insertRuling(writer, { ...ruling, ruledBy }))).rejects.toThrow()
  await w.database.write((writer) => insertRuling(writer, { ...ruling, ruledBy: 'lead' }))
  await expect(
    w.database.write(
      async (writer) => void (await writer.update(rulings).set({ answer: 'no' }).where(eq(rulings.caseId, caseId))), // prettier-ignore
    ),
  ).rejects.toThrow()
  expect(await w.database.reader.select().from(rulings)).toMatchObject([{ ruledBy: 'lead', answer: 'yes' }])
})

test('the reason of a ruling is asked about once where it reads like personal data', async () => {
  await scoreTwice()
  const ruling = {
    ...{ case: caseId, criterion: w.criterionIds[0], answer: 'yes', rulings: 0 },
    reason: 'PC Dunmore found the form',
  }
  expect(await send('lead', ruleOnDisagreement, ruling)).toMatchObject({
    errors: [{ field: 'reason' }, { field: 'keep' }],
  })
  expect(await send('lead', ruleOnDisagreement, { ...ruling, keep: 'yes' })).toMatchObject({
    done: true,
  })
})

describe('an example of a ruling', () => {
  const text = 'A form that the victim filled in alone is no assessment.'
  const example = (input: object = {}, key = 'lead') =>
    send(key, addExample, {
      ...{ case: caseId, criterion: w.criterionIds[0], ruling: 1, example: text },
      ...input,
    })
  const ruled = async () => {
    await scoreTwice()
    await carryOut(w, 'lead', ruleOnDisagreement, {
      ...{ case: caseId, criterion: w.criterionIds[0]!, answer: 'no', reasonCode: 'self-completed' },
      ...{ reason: 'The victim’s own form', rulings: 0 },
    })
  }
  const checklist = async () =>
    (await w.database.reader.select().from(checklistVersions).where(eq(checklistVersions.id, w.checklistVersionId)))[0]! // prettier-ignore
  const waiting = async () => waitingExamples(w.database.reader, (await checklist()).checklistId)
  const draft = async () =>
    (await carryOut(w, 'lead', draftChecklistVersion, { version: w.checklistVersionId })).version

  test('waits, is taken into the next version by one press, and goes along to the one after', async () => {
    await ruled()
    expect(await example()).toMatchObject({ done: true })
    expect(await waiting()).toMatchObject([{ text, answer: 'no', criterionKey: 'risk-assessment' }])
    expect(await examplesIn(w.database.reader, w.checklistVersionId)).toEqual([])
    const version = await draft()
    const [{ id } = { id: '' }] = await waiting()
    await carryOut(w, 'lead', takeExample, { version, example: id })
    expect(await waiting()).toEqual([])
    expect(await examplesIn(w.database.reader, version, 'risk-assessment')).toMatchObject([{ text }])
    expect(await examplesIn(w.database.reader, version, 'referral')).toEqual([])
    expect(await examplesIn(w.database.reader, w.checklistVersionId)).toEqual([])
  })

  test('can be left out, in a draft alone; what was published keeps it', async () => {
    await ruled()
    await example()
    const [{ id } = { id: '' }] = await waiting()
    const inPublished = { version: w.checklistVersionId, example: id }
    for (const command of [takeExample, leaveExampleOut])
      expect(messageOf(await send('lead', command, inPublished))).toMatch(/never changes/)
    const version = await draft()
    await carryOut(w, 'lead', takeExample, { version, example: id })
    await carryOut(w, 'lead', leaveExampleOut, { version, example: id })
    expect(await examplesIn(w.database.reader, version)).toEqual([])
    expect(await waiting()).toEqual([])
    expect(messageOf(await send('lead', takeExample, { version, example: id }))).toMatch(
      /^This example does not wait any more/,
    )
    expect(await send(first, takeExample, { version, example: id })).toMatchObject({
      refusal: 'not permitted',
    })
  })

  test('is made once, of the newest ruling, by a lead auditor, without personal data', async () => {
    expect(messageOf(await example())).toBe('There is no such ruling, or its scores are open again.')
    await ruled()
    expect(await example({}, first)).toMatchObject({ refusal: 'not permitted' })
    expect(await example({ ruling: 2 })).toMatchObject({ refusal: 'not now' })
    expect(await example({ example: '' })).toMatchObject({ errors: [{ field: 'example' }] })
    expect(await example({ example: 'Mr Vale rang on 07700 900123' })).toMatchObject({
      errors: [{ field: 'example' }, { field: 'keep' }],
    })
    expect(await waiting()).toEqual([])
    expect(await example()).toMatchObject({ done: true })
    expect(messageOf(await example())).toBe('An example was made of this ruling already.')
    expect(await waiting()).toHaveLength(1)
  })

  test('is not made while a score of the case is open again', async () => {
    await ruled()
    await carryOut(w, 'lead', reopenCase, { case: caseId, turn: 'first', reason: 'The log has come in' })
    expect(messageOf(await example())).toBe('There is no such ruling, or its scores are open again.')
    await carryOut(w, first, saveAnswer, {
      ...{ case: caseId, criterion: w.criterionIds[0]!, revision: 1 },
      ...fullAnswer('yes'),
    })
    const [row] = await w.database.reader
      .select()
      .from(scores)
      .where(and(eq(scores.caseId, caseId), eq(scores.turn, 'first')))
    expect(row?.status).toBe('in work')
  })
})
