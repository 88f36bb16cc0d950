import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { finalAnswers } from '../db/final-answers'
import { casesIn } from '../db/samples'
import { answers, answerVersions, criteria, trail } from '../db/schema'
import { progressIn } from '../db/scores'
import { carryOut, drawnAudit, fullAnswer, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { toolNotesFor } from '../db/risk-tool-notes'
import { scoringCriteria } from '../db/scoring-criteria'
import { addRiskTool } from './add-risk-tool'
import { perform } from './command'
import { finishCase } from './finish-case'
import { reopenCase } from './reopen-case'
import { saveAnswer } from './save-answer'

/*
 * A checklist in which the referral is asked of domestic crimes alone, and the trained investigator only where the
 * cumulative risk was considered.
 */

let w: World
let audit: string

beforeEach(async () => {
  w = await world()
  const condition = (at: number, askedWhen: (typeof criteria.$inferInsert)['askedWhen']) =>
    w.database.write(
      async (writer) =>
        void (await writer
          .update(criteria)
          .set({ askedWhen })
          .where(eq(criteria.id, w.criterionIds[at] ?? ''))),
    )
  await condition(2, { answer: { criterion: 'cumulative-risk', is: ['yes'] } })
  await condition(3, { kind: 'DA' })
  audit = await drawnAudit(w)
})

/** A case of one scorer, of this kind, and who has it. */
async function aCase(kind: 'DA' | 'non-DA') {
  const found = (await casesIn(w.database.reader, audit)).find((one) => !one.second && one.kind === kind)
  const id = found?.id ?? ''
  const score = (await progressIn(w.database.reader, audit)).find(({ caseId }) => caseId === id)
  return { id, scorer: score?.scorerId ?? '' }
}

const act = (found: { id: string; scorer: string }, place: number, input: object) =>
  perform(saveAnswer, {
    database: w.database,
    person: w.person(found.scorer),
    input: { case: found.id, criterion: w.criterionIds[place], revision: 0, ...input },
    now: storyTime,
    requestId: 'r1',
  })
const finish = ({ id, scorer }: { id: string; scorer: string }) =>
  perform(finishCase, {
    database: w.database,
    person: w.person(scorer),
    input: { case: id },
    now: storyTime,
    requestId: 'r1',
  })
const no = fullAnswer('no', 'not-recorded')
const stored = async (place: number) =>
  (
    await w.database.reader
      .select()
      .from(answers)
      .where(eq(answers.criterionId, w.criterionIds[place] ?? ''))
  )[0]

describe('a question that is not asked of a case', () => {
  test('of domestic crimes alone cannot be answered for another, and nothing is kept', async () => {
    const found = await aCase('non-DA')
    expect(await act(found, 3, fullAnswer('yes'))).toEqual({
      done: false,
      refusal: 'invalid',
      errors: [
        {
          field: 'answer',
          message:
            'Referral is not asked of this case: it is asked of DA crimes only, and this one is non-DA',
        },
      ],
    })
    expect(await stored(3)).toBeUndefined()
    expect(await act(await aCase('DA'), 3, fullAnswer('yes'))).toMatchObject({ done: true })
  })

  test('that hangs on another answer is kept as a draft until that one says otherwise', async () => {
    const found = await aCase('DA')
    expect(await act(found, 2, fullAnswer('yes'))).toMatchObject({ done: true })
    await act(found, 1, no)
    expect(await act(found, 2, { ...fullAnswer('yes'), note: 'again', revision: 1 })).toMatchObject({
      refusal: 'invalid',
      errors: [
        { message: expect.stringMatching(/it is asked only where ‘Cumulative risk’ is yes/) as string },
      ],
    })
    expect(await act(found, 1, { ...fullAnswer('yes'), revision: 1 })).toMatchObject({ done: true })
    expect(await act(found, 2, { ...fullAnswer('yes'), note: 'again', revision: 1 })).toMatchObject({
      done: true,
    })
  })

  test('is not missed at the finish and is not applicable by rule, whatever was drafted before', async () => {
    const found = await aCase('non-DA')
    await act(found, 0, fullAnswer('yes'))
    await act(found, 2, fullAnswer('yes'))
    await act(found, 1, no)
    expect(await finish(found)).toMatchObject({ done: true })
    expect(await stored(2)).toMatchObject({
      answer: 'not applicable',
      reasonCode: 'not-asked',
      reason: 'Not asked: it is asked only where ‘Cumulative risk’ is yes',
      evidence: '',
      revision: 2,
    })
    expect(await stored(3)).toMatchObject({ answer: 'not applicable', reasonCode: 'not-asked', revision: 1 })
    const versions = await w.database.reader.select().from(answerVersions)
    expect(versions.filter(({ criterionId }) => criterionId === w.criterionIds[2])).toHaveLength(2)
    const [event] = await w.database.reader.select().from(trail).where(eq(trail.event, 'case finished'))
    expect(JSON.parse(event!.details)).toMatchObject({ notAsked: 'trained-investigator, referral' })
    const final = (await finalAnswers(w.database.reader, audit)).answers.filter(
      ({ caseId }) => caseId === found.id,
    )
    expect(final.map(({ answer }) => answer)).toEqual(['yes', 'no', 'not applicable', 'not applicable'])
  })

  test('is asked again after the score is reopened and the other answer changed', async () => {
    const found = await aCase('DA')
    await act(found, 0, fullAnswer('yes'))
    await act(found, 1, no)
    await act(found, 3, fullAnswer('yes'))
    await finish(found)
    await carryOut(w, 'lead', reopenCase, { case: found.id, turn: 'first', reason: 'The log was found' })
    await act(found, 1, { ...fullAnswer('yes'), revision: 1 })
    expect(await finish(found)).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'trained-investigator-answer', message: 'Trained investigator: choose an answer' }],
    })
    expect(await act(found, 2, { ...fullAnswer('yes'), revision: 1 })).toMatchObject({ done: true })
    expect(await finish(found)).toMatchObject({ done: true })
    expect(await stored(2)).toMatchObject({ answer: 'yes', reasonCode: null })
  })
})

describe('sub-codes', () => {
  test('are saved half, named at the finish, and kept with every version', async () => {
    const found = await aCase('DA')
    await act(found, 0, { answer: 'yes', sub: { tool: 'dash' } })
    expect(await stored(0)).toMatchObject({ subCodes: { tool: 'dash' }, revision: 1 })
    const outcome = await finish(found)
    expect(outcome.done ? [] : outcome.errors.slice(0, 2)).toEqual([
      { field: 'risk-assessment-sub.grade', message: 'Risk assessment: choose the grade' },
      {
        field: 'risk-assessment-sub.assessed-on',
        message: 'Risk assessment: enter the date of the assessment',
      },
    ])
    const sub = { tool: 'dash', grade: 'high', 'assessed-on': '2021-03-03' }
    await act(found, 0, { answer: 'yes', sub, revision: 1 })
    const kept = await w.database.reader.select().from(answerVersions).orderBy(answerVersions.revision)
    expect(kept.map(({ subCodes }) => subCodes)).toEqual([{ tool: 'dash' }, sub])
  })

  test('stay as they are where a page from before there were any saves the answer', async () => {
    const found = await aCase('DA')
    await act(found, 3, { answer: 'yes', sub: { services: ['idva'] } })
    await act(found, 3, { answer: 'yes', note: 'typed later', revision: 1 })
    expect(await stored(3)).toMatchObject({ subCodes: { services: ['idva'] }, note: 'typed later' })
  })

  test('that no list knows, or from tomorrow, are refused by their field, and nothing is kept', async () => {
    const found = await aCase('DA')
    for (const [sub, field] of [
      [{ tool: 'made-up' }, 'sub.tool'],
      [{ 'assessed-on': '2031-01-01' }, 'sub.assessed-on'],
    ] as const)
      expect(await act(found, 0, { answer: 'yes', sub })).toMatchObject({
        refusal: 'invalid',
        errors: [{ field }],
      })
    expect(await stored(0)).toBeUndefined()
  })

  test('offer every risk tool that is entered, and tell which was not in use when the crime was recorded', async () => {
    const found = await aCase('DA')
    const later = { answer: 'yes', sub: { tool: 'new-tool' } }
    expect(await act(found, 0, later)).toMatchObject({ errors: [{ field: 'sub.tool' }] })
    const notes = async () => {
      const criteria = await scoringCriteria(w.database.reader, audit)
      const sampleCase = (await casesIn(w.database.reader, audit)).find(({ id }) => id === found.id)!
      return Object.fromEntries(await toolNotesFor(w.database.reader, sampleCase, criteria))
    }
    expect(await notes()).toEqual({})
    const days = { district: '', note: '', inForceTo: '' }
    await carryOut(w, 'administrator', addRiskTool, { name: 'DASH', inForceFrom: '', ...days })
    await carryOut(w, 'administrator', addRiskTool, { name: 'New tool', inForceFrom: '2021-11-01', ...days })
    expect(await act(found, 0, later)).toMatchObject({ done: true })
    expect(await stored(0)).toMatchObject({ subCodes: { tool: 'new-tool' } })
    expect(await notes()).toMatchObject({
      'new-tool': expect.stringMatching(
        /^New tool was not in use when the crime was recorded, .*, but from 1 November 2021\. In use then: DASH\.$/,
      ) as string,
      sst: expect.stringMatching(/^SST is not entered as a tool in use when/) as string,
    })
    expect(await notes()).not.toHaveProperty('dash')
  })

  test('of two windows meet like any other part of an answer', async () => {
    const found = await aCase('DA')
    await act(found, 3, { answer: 'yes', sub: { services: ['idva'] } })
    expect(await act(found, 3, { answer: 'yes', sub: { services: ['marac'] } })).toMatchObject({
      refusal: 'not now',
      current: { subCodes: { services: ['idva'] }, revision: 1 },
    })
    expect(await act(found, 3, { answer: 'yes', sub: { services: ['idva'] } })).toMatchObject({ done: true })
  })
})
