import { eq, ne } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { conflictsIn } from '../db/conflicts'
import { replaceOfficerKeys } from '../db/officer-keys'
import { auditFor } from '../db/audits'
import { caseFor, casesIn } from '../db/samples'
import { answers, answerVersions, sampleCases, scores, trail } from '../db/schema'
import { ownCases, progressIn } from '../db/scores'
import { crimesOf, freezeByHand } from '../db/testing/hand-made-population'
import {
  carryOut,
  drawnAudit,
  fullAnswer,
  plannedAudit,
  scoreCase,
  storySeed,
  storyTime,
} from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { workBoard, wronglyHeld } from '../db/work-board'
import { yourWork } from '../db/your-work'
import { allows } from '../domain/permissions'
import type { Subject } from '../domain/subject'
import { allocateCases } from './allocate-cases'
import { askForSpare } from './ask-for-spare'
import { askToVoid } from './ask-to-void'
import { perform, type Command } from './command'
import { declareConflict } from './declare-conflict'
import { drawSample } from './draw-sample'
import { replaceCase } from './replace-case'
import { saveAnswer } from './save-answer'
import { voidDraw } from './void-draw'

let w: World
let audit: string

const small = {
  districts: ['LD', 'WD'],
  quotas: { LD: { domestic: 3, nonDomestic: 2 }, WD: { domestic: 3, nonDomestic: 2 } },
  secondScores: 1,
}
const because = 'I know the family.'

const attempt = <I extends z.ZodType, R, S extends Subject, P>(
  key: string,
  command: Command<I, R, S, P>,
  input: object,
) =>
  perform(command, {
    database: w.database,
    person: w.person(key),
    input,
    now: storyTime,
    requestId: 'r1',
  })
const answerTo = (caseId: string, revision = 0) => ({
  case: caseId,
  criterion: w.criterionIds[0] ?? '',
  revision,
  ...fullAnswer('yes'),
})
const scoresOfAuditor = async () =>
  (await progressIn(w.database.reader, audit)).filter(({ scorerId }) => scorerId === 'auditor')
const board = async () =>
  workBoard(w.database.reader, (await auditFor(w.database.reader, audit, w.person('lead')))!)

beforeEach(async () => {
  w = await world()
  audit = await drawnAudit(w, small)
})

describe('declaring a conflict', () => {
  test('takes the case away at once with what was answered, tells the lead, and offers it to them no more', async () => {
    const [score] = await scoresOfAuditor()
    const caseId = score!.caseId
    await carryOut(w, 'auditor', saveAnswer, answerTo(caseId))
    await carryOut(w, 'auditor', declareConflict, { case: caseId, because })

    expect(await attempt('auditor', saveAnswer, answerTo(caseId, 1))).toMatchObject({
      refusal: 'not permitted',
      errors: [{ message: expect.stringMatching(/declared a conflict with it/) as string }],
    })
    const { reader } = w.database
    expect((await ownCases(reader, audit, w.person('auditor'))).map((own) => own.caseId)).not.toContain(
      caseId,
    )
    expect((await progressIn(reader, audit)).some(({ id }) => id === score!.id)).toBe(false)
    expect(await reader.select().from(answers).where(eq(answers.scoreId, score!.id))).toEqual([])
    expect(await reader.select().from(answerVersions)).toHaveLength(1)
    expect(await conflictsIn(reader, audit)).toMatchObject([{ caseId, userId: 'auditor', reason: because }])
    const [led] = (await yourWork(reader, w.person('lead'), '2021-11-08')).leading
    expect(led).toMatchObject({ takenAway: 1 })

    const rows = await reader.select().from(trail).where(eq(trail.event, 'conflict declared'))
    expect(rows.map(({ details }) => JSON.parse(details) as object)).toEqual([
      { turn: score!.turn, answers: 1 },
    ])
    expect(JSON.stringify(await reader.select().from(trail))).not.toContain(because)
  })

  test('lets the next scorer begin afresh, with every saved state of the first still there', async () => {
    const score = (await scoresOfAuditor()).find(({ turn }) => turn === 'first')!
    await carryOut(w, 'auditor', saveAnswer, answerTo(score.caseId))
    await carryOut(w, 'auditor', declareConflict, { case: score.caseId, because })
    expect(await attempt('lead', allocateCases, { audit, how: 'even', people: ['auditor'] })).toMatchObject({
      refusal: 'not now',
    })
    const named = { audit, how: 'named', duties: [`${score.caseId} first`], reason: 'A conflict' }
    expect(await attempt('lead', allocateCases, { ...named, person: 'auditor' })).toMatchObject({
      errors: [{ message: expect.stringMatching(/declared a conflict with this case/) as string }],
    })
    await carryOut(w, 'lead', allocateCases, { ...named, how: 'named', person: 'lead' })
    const saved = await carryOut(w, 'lead', saveAnswer, answerTo(score.caseId))
    expect(saved.revision).toBe(2)
    const versions = await w.database.reader
      .select()
      .from(answerVersions)
      .where(eq(answerVersions.scoreId, score.id))
    expect(versions.map(({ savedBy, revision }) => [savedBy, revision])).toEqual([
      ['auditor', 1],
      ['lead', 2],
    ])
  })

  test('takes a finished score away too, and that of nobody where the person has none', async () => {
    const score = (await scoresOfAuditor()).find(({ turn }) => turn === 'first')!
    await scoreCase(w, score, () => 'yes')
    await carryOut(w, 'auditor', declareConflict, { case: score.caseId, because })
    const [row] = await w.database.reader.select().from(scores).where(eq(scores.id, score.id))
    expect(row).toMatchObject({ status: 'to do', finishedAt: null, takenAwayAt: storyTime })

    const other = (await progressIn(w.database.reader, audit)).find(({ scorerId }) => scorerId !== 'lead')!
    await carryOut(w, 'lead', declareConflict, { case: other.caseId, because })
    expect((await progressIn(w.database.reader, audit)).some(({ id }) => id === other.id)).toBe(true)
  })

  test('holds for the crime: after a new draw too, whichever case it is there', async () => {
    const [score] = await scoresOfAuditor()
    const [before] = await w.database.reader
      .select()
      .from(sampleCases)
      .where(eq(sampleCases.id, score!.caseId))
    await carryOut(w, 'auditor', declareConflict, { case: score!.caseId, because })
    await carryOut(w, 'lead', askToVoid, { audit, reason: 'The wrong seed was typed' })
    await carryOut(w, 'second-lead', voidDraw, { audit, draw: before!.drawId })
    await carryOut(w, 'lead', drawSample, {
      ...{ audit, how: 'typed', seed: storySeed, witnesses: 'Devi Prior' },
    })
    const drawn = await w.database.reader
      .select()
      .from(sampleCases)
      .where(ne(sampleCases.drawId, before!.drawId))
    const again = drawn.find(({ reference }) => reference === before!.reference)!
    await carryOut(w, 'lead', allocateCases, { audit, how: 'even', people: ['auditor', 'auditor-two'] })
    expect((await scoresOfAuditor()).map(({ caseId }) => caseId)).not.toContain(again.id)
    expect((await caseFor(w.database.reader, again.id, w.person('auditor')))?.conflicted).toEqual(['auditor'])
    expect(await conflictsIn(w.database.reader, audit)).toMatchObject([
      { caseId: again.id, userId: 'auditor' },
    ])
  })

  test('is done once, with a reason, by somebody who works on the audit', async () => {
    const [score] = await scoresOfAuditor()
    const input = { case: score!.caseId, because }
    expect(await attempt('auditor', declareConflict, { ...input, because: ' ' })).toMatchObject({
      errors: [{ field: 'because', message: 'Enter why you should not judge this case' }],
    })
    for (const key of ['district', 'governance', 'administrator', 'second-lead'])
      expect(await attempt(key, declareConflict, input)).toMatchObject({ refusal: 'not found' })
    await carryOut(w, 'auditor', declareConflict, input)
    expect(await attempt('auditor', declareConflict, input)).toMatchObject({ refusal: 'not now' })
    expect(await conflictsIn(w.database.reader, audit)).toHaveLength(1)
  })
})

describe('a crime of their own', () => {
  async function auditOfKnownOfficers(): Promise<string> {
    const plan = { ...small, reference: 'STK-2', secondScores: 0, auditors: ['auditor', 'auditor-two'] }
    const id = await plannedAudit(w, plan)
    const list = crimesOf(['LD', 'WD'], { domestic: 8, nonDomestic: 4 })
    await freezeByHand(
      w,
      id,
      list.map((crime) => ({ ...crime, officerKey: crime.district === 'LD' ? 'pc 417 ' : 'PC 9' })),
    )
    await carryOut(w, 'lead', drawSample, {
      ...{ audit: id, how: 'typed', seed: storySeed, witnesses: 'Devi Prior' },
    })
    return id
  }
  const give = (keys: readonly string[]) =>
    w.database.write((writer) => replaceOfficerKeys(writer, 'auditor', keys))

  test('is never given to somebody whose officer key it carries, however it is written', async () => {
    await give(['PC 417'])
    audit = await auditOfKnownOfficers()
    await carryOut(w, 'lead', allocateCases, { audit, how: 'even', people: ['auditor', 'auditor-two'] })
    const cases = new Map((await casesIn(w.database.reader, audit)).map(({ id, district }) => [id, district]))
    const held = (await scoresOfAuditor()).map(({ caseId }) => cases.get(caseId))
    expect(held.length).toBe(5)
    expect(new Set(held)).toEqual(new Set(['WD']))
    const leeds = [...cases].find(([, district]) => district === 'LD')?.[0]
    expect(
      await attempt('lead', allocateCases, {
        ...{ audit, how: 'named', duties: [`${leeds} first`], person: 'auditor', reason: 'Try' },
      }),
    ).toMatchObject({ errors: [{ message: expect.stringMatching(/dealt with this crime/) as string }] })
  })

  test('cannot be scored from the moment that the key is known, and the lead is shown where it lies', async () => {
    audit = await auditOfKnownOfficers()
    await carryOut(w, 'lead', allocateCases, { audit, how: 'even', people: ['auditor'] })
    const leeds = (await casesIn(w.database.reader, audit)).find(({ district }) => district === 'LD')!
    await carryOut(w, 'auditor', saveAnswer, answerTo(leeds.id))
    await give(['PC 417'])
    expect(await attempt('auditor', saveAnswer, answerTo(leeds.id, 1))).toMatchObject({
      refusal: 'not permitted',
      errors: [{ message: expect.stringMatching(/dealt with this crime yourself/) as string }],
    })
    const held = wronglyHeld(await board())
    expect(held.map(({ name, because: why }) => [name, why])).toEqual(
      Array.from({ length: 5 }, () => [w.person('auditor').name, 'own crime']),
    )
    await carryOut(w, 'lead', allocateCases, {
      ...{ audit, how: 'named', person: 'everybody else', reason: 'Own crimes' },
      duties: held.map(({ duty }) => `${duty.caseId} ${duty.turn}`),
    })
    expect(wronglyHeld(await board())).toEqual([])
  })

  test('is not passed on to them with a spare either', async () => {
    audit = await auditOfKnownOfficers()
    await carryOut(w, 'lead', allocateCases, { audit, how: 'even', people: ['auditor'] })
    await give(['PC 417'])
    const leeds = (await casesIn(w.database.reader, audit)).find(({ district }) => district === 'LD')!
    await carryOut(w, 'lead', askForSpare, { case: leeds.id, reason: 'duplicate', note: '' })
    const { spare } = await carryOut(w, 'lead', replaceCase, { case: leeds.id })
    expect((await scoresOfAuditor()).map(({ caseId }) => caseId)).not.toContain(spare)
  })

  test('is not ruled on or replaced by the lead auditor, in whose place another one stands in', async () => {
    audit = await auditOfKnownOfficers()
    await w.database.write((writer) => replaceOfficerKeys(writer, 'lead', ['Pc 9']))
    const { reader } = w.database
    const wakefield = (await casesIn(reader, audit)).find(({ district }) => district === 'WD')!
    const subject = (await caseFor(reader, wakefield.id, w.person('lead')))!
    for (const permission of ['rule on a disagreement', 'replace a case'] as const) {
      expect(allows(permission, w.person('lead'), subject)).toBe(false)
      const standsIn = { ...subject, auditorIds: [...subject.auditorIds, 'second-lead'] }
      expect(allows(permission, w.person('second-lead'), standsIn)).toBe(true)
      expect(allows(permission, w.person('second-lead'), subject)).toBe(false)
    }
  })
})

test('everything that somebody has is given on evenly to all the others, and can be given back', async () => {
  const before = await scoresOfAuditor()
  const duties = before.map(({ caseId, turn }) => `${caseId} ${turn}`)
  const { left } = await carryOut(w, 'lead', allocateCases, {
    ...{ audit, how: 'named', duties, person: 'everybody else', reason: 'Ill until March' },
  })
  // What the other auditor cannot take, because they give the other score of the case, stays where it is.
  expect(await scoresOfAuditor()).toHaveLength(left)
  const taken = (await progressIn(w.database.reader, audit)).filter(
    ({ scorerId }) => scorerId === 'auditor-two',
  )
  const moved = before.filter(({ id }) => taken.some((score) => score.id === id))
  expect(moved.length).toBe(before.length - left)
  await carryOut(w, 'lead', allocateCases, {
    ...{ audit, how: 'named', person: 'auditor', reason: 'Back at work' },
    duties: moved.map(({ caseId, turn }) => `${caseId} ${turn}`),
  })
  expect((await scoresOfAuditor()).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
})
