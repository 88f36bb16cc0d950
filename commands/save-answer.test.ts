import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { casesIn } from '../db/samples'
import { answers, answerVersions, auditAuditors, sampleCases, scores, trail } from '../db/schema'
import { progressIn } from '../db/scores'
import { drawnAudit, fullAnswer, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { perform } from './command'
import { finishCase } from './finish-case'
import { saveAnswer } from './save-answer'

let w: World
let audit: string
let caseId: string
let scorer: string
let criterion: string

beforeEach(async () => {
  w = await world()
  audit = await drawnAudit(w)
  const cases = await casesIn(w.database.reader, audit)
  const single = cases.find(({ second, district }) => !second && district === 'LD')!
  caseId = single.id
  scorer = (await progressIn(w.database.reader, audit)).find((score) => score.caseId === caseId)!.scorerId
  criterion = w.criterionIds[0]!
})

const at = (second: number) => `2021-11-08T14:02:${String(second).padStart(2, '0')}.000Z`

const save = (
  input: object,
  { key = scorer, saveId, now = storyTime }: { key?: string; saveId?: string; now?: string } = {},
) =>
  perform(saveAnswer, {
    database: w.database,
    person: w.person(key),
    input: { case: caseId, criterion, revision: 0, ...input },
    saveId,
    now,
    requestId: 'r1',
  })

const kept = async () => {
  const [row] = await w.database.reader.select().from(answers)
  return row
}
const versions = () => w.database.reader.select().from(answerVersions).orderBy(answerVersions.revision)
const scoreNow = async () =>
  (
    await w.database.reader
      .select()
      .from(scores)
      .where(and(eq(scores.caseId, caseId), eq(scores.turn, 'first')))
  )[0]!

describe('saving an answer', () => {
  test('keeps half an answer, counts the save, and starts the score', async () => {
    expect(await save({ answer: 'no', evidence: 'Log ent' })).toEqual({
      done: true,
      result: { revision: 1, savedAt: storyTime },
    })
    expect(await kept()).toMatchObject({
      answer: 'no',
      reasonCode: null,
      evidence: 'Log ent',
      reason: '',
      revision: 1,
      savedBy: scorer,
    })
    expect(await scoreNow()).toMatchObject({ status: 'in work', startedAt: storyTime })
    const [last] = await w.database.reader.select().from(trail).where(eq(trail.event, 'answer saved'))
    expect(JSON.parse(last!.details)).toEqual({ criterion: 'Risk assessment', revision: 1, turn: 'first' })
  })

  test('keeps every saved state', async () => {
    await save({ answer: 'no', evidence: 'Log entry 14' })
    await save({ answer: 'yes', evidence: 'Log entry 14, form 3', revision: 1 }, { now: at(9) })
    expect((await versions()).map((v) => [v.revision, v.answer, v.evidence, v.savedAt])).toEqual([
      [1, 'no', 'Log entry 14', storyTime],
      [2, 'yes', 'Log entry 14, form 3', at(9)],
    ])
    expect(await kept()).toMatchObject({ answer: 'yes', revision: 2 })
  })

  test('that did not see the newest save is refused with both values, and nothing is overwritten', async () => {
    await save({ answer: 'yes', note: 'first window' }, { now: at(7) })
    const late = await save({ answer: 'no', note: 'second window' }, { now: at(8) })
    expect(late).toMatchObject({
      done: false,
      refusal: 'not now',
      current: { answer: 'yes', note: 'first window', revision: 1, savedAt: at(7) },
    })
    expect(late.done ? '' : late.errors[0]?.message).toMatch(
      /^Risk assessment: .* saved another answer at 14:02:07, .* choose which one stands$/,
    )
    expect(await kept()).toMatchObject({ answer: 'yes', note: 'first window', revision: 1 })
    expect(await save({ answer: 'no', note: 'second window', revision: 1 })).toMatchObject({
      result: { revision: 2 },
    })
  })

  test('sent again with the same save_id is one save, answered alike', async () => {
    const first = await save({ answer: 'yes' }, { saveId: 's1' })
    expect(await save({ answer: 'yes' }, { saveId: 's1' })).toEqual(first)
    expect(await versions()).toHaveLength(1)
  })

  test('drops the reasons of an earlier choice', async () => {
    await save({ answer: 'yes', reasonCode: 'not-recorded', reason: 'Restricted' })
    expect(await kept()).toMatchObject({ answer: 'yes', reasonCode: null, reason: '' })
  })

  test.each([
    [
      { answer: 'not applicable', reason: 'Not applicable because non-DA' },
      'reason',
      /non-DA does not make it not applicable/,
    ],
    [{ answer: 'no', reasonCode: 'made-up' }, 'reasonCode', /Choose a reason from the list/],
    [{ answer: 'partly' }, 'answer', /Choose one of the answers/],
    [{ answer: 'yes', note: 'x'.repeat(4_001) }, 'note', /4,000 characters or fewer/],
    [{ answer: 'yes', revision: 'x' }, 'revision', /Open the page again/],
  ])('%o is refused with its sentence', async (input, field, message) => {
    const outcome = await save(input)
    expect(outcome).toMatchObject({
      refusal: 'invalid',
      errors: [{ field, message: expect.stringMatching(message) as string }],
    })
    expect(await kept()).toBeUndefined()
    expect(await scoreNow()).toMatchObject({ status: 'to do' })
  })

  test('not applicable where the criterion never offers it is refused', async () => {
    const outcome = await save({
      criterion: w.criterionIds[1],
      answer: 'not applicable',
      reason: 'First report',
    })
    expect(outcome).toMatchObject({
      errors: [
        { field: 'answer', message: 'Cumulative risk: not applicable cannot be chosen for this criterion' },
      ],
    })
  })

  test('is for whoever has the case, never for somebody of the district, and a stranger finds nothing', async () => {
    const other = scorer === 'auditor' ? 'auditor-two' : 'auditor'
    expect(await save({ answer: 'yes' }, { key: other })).toMatchObject({ refusal: 'not permitted' })
    expect(await save({ answer: 'yes' }, { key: 'lead' })).toMatchObject({ refusal: 'not permitted' })
    expect(await save({ answer: 'yes' }, { key: 'district' })).toMatchObject({ refusal: 'not found' })
    expect(await save({ answer: 'yes' }, { key: 'second-lead' })).toMatchObject({ refusal: 'not found' })
    await w.database.write(
      async (writer) =>
        void (await writer
          .update(scores)
          .set({ scorerId: 'auditor-leeds' })
          .where(eq(scores.caseId, caseId))),
    )
    await w.database.write(
      async (writer) =>
        void (await writer
          .insert(auditAuditors)
          .values({ auditId: audit, userId: 'auditor-leeds', addedAt: storyTime })),
    )
    expect(await save({ answer: 'yes' }, { key: 'auditor-leeds' })).toMatchObject({
      refusal: 'not permitted',
      errors: [{ message: 'This case is of your own district. Somebody from elsewhere must score it.' }],
    })
    expect(await kept()).toBeUndefined()
  })

  test('of a case out of scope, or of a criterion of another checklist, is refused', async () => {
    expect(await save({ criterion: 'elsewhere', answer: 'yes' })).toMatchObject({ refusal: 'not found' })
    await w.database.write(
      async (writer) =>
        void (await writer
          .update(sampleCases)
          .set({ outOfScopeAt: storyTime })
          .where(eq(sampleCases.id, caseId))),
    )
    expect(await save({ answer: 'yes' })).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'This case was found out of scope and is no longer in the sample.' }],
    })
  })
})

describe('two windows that save as they please', () => {
  test('never overwrite a save that they have not seen', async () => {
    const seen = [0, 0]
    let stored = 0
    let random = 7
    for (let turn = 0; turn < 60; turn++) {
      random = (random * 1_103_515_245 + 12_345) % 2_147_483_648
      const window = (random >> 12) & 1
      const outcome = await save({
        answer: 'yes',
        note: `window ${window}, turn ${turn}`,
        revision: seen[window],
      })
      expect(outcome.done, `turn ${turn}`).toBe(seen[window] === stored)
      if (outcome.done) stored = outcome.result.revision
      seen[window] = stored
    }
    expect((await versions()).map(({ revision }) => revision)).toEqual(
      Array.from({ length: stored }, (_, n) => n + 1),
    )
    expect(stored).toBeGreaterThan(20)
  })
})

describe('finishing a case', () => {
  const finish = (key = scorer, keep = '') =>
    perform(finishCase, {
      database: w.database,
      person: w.person(key),
      input: { case: caseId, keep },
      now: storyTime,
      requestId: 'r1',
    })

  test('names everything that is missing, by the field of the page', async () => {
    expect(await finish()).toMatchObject({
      refusal: 'invalid',
      errors: w.criterionIds.map(() => ({ message: expect.stringMatching(/: choose an answer$/) as string })),
    })
    await save({ answer: 'no' })
    await save({ criterion: w.criterionIds[1], answer: 'cannot tell' })
    const outcome = await finish()
    expect(outcome.done ? [] : outcome.errors.map(({ field }) => field)).toEqual([
      'risk-assessment-reasonCode',
      'risk-assessment-evidence',
      'cumulative-risk-reason',
      'trained-investigator-answer',
      'referral-answer',
    ])
    expect(await scoreNow()).toMatchObject({ status: 'in work', finishedAt: null })
  })

  test('locks it: no save goes through afterwards, and it is finished once', async () => {
    for (const id of w.criterionIds) await save({ criterion: id, ...fullAnswer('yes') })
    expect(await finish()).toMatchObject({ done: true })
    expect(await scoreNow()).toMatchObject({ status: 'finished', finishedAt: storyTime })
    const locked = {
      refusal: 'not now',
      errors: [{ message: 'This case is finished and locked. Ask the lead auditor to reopen it.' }],
    }
    expect(await save({ answer: 'no', revision: 1 })).toMatchObject(locked)
    expect(await finish()).toMatchObject(locked)
    const events = await w.database.reader.select().from(trail).where(eq(trail.event, 'case finished'))
    expect(events.map(({ subjectId }) => subjectId)).toEqual([caseId])
  })

  test('asks once about what reads like personal data in the notes, and takes the answer', async () => {
    for (const id of w.criterionIds) await save({ criterion: id, ...fullAnswer('yes') })
    await save({ ...fullAnswer('yes'), note: 'Mr Hartley rang from 07700 900123', revision: 1 })
    expect(await finish()).toMatchObject({
      refusal: 'invalid',
      errors: [
        {
          field: 'risk-assessment-note',
          message: 'Risk assessment: ‘Hartley’ and ‘07700 900123’ read like personal data',
        },
        { field: 'keep' },
      ],
    })
    expect(await scoreNow()).toMatchObject({ status: 'in work' })
    expect(await finish(scorer, 'yes')).toMatchObject({ done: true })
  })
})
