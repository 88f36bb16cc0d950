import { beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { auditFor } from '../db/audits'
import { calibrationFor, calibrationsIn, calibrationsWaitingFor, sameAsAgreed } from '../db/calibrations'
import { calibrationSet, publishedSets } from '../db/calibration-sets'
import { audits, trail } from '../db/schema'
import { carryOut, planOf, plannedAudit } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import type { Subject } from '../domain/subject'
import { subCodesApart } from '../domain/calibration'
import type { Answer } from '../domain/checklist'
import { coreChecklist } from '../domain/core-checklist'
import { changePlan } from './change-plan'
import { perform, type Command } from './command'
import { planAudit } from './plan-audit'
import { copyCalibrationSet, startCalibrationSet } from './start-calibration-set'
import { finishCalibration, scoreCalibrationCase, startCalibration } from './take-calibration'
import {
  addCalibrationCase,
  caseFingerprint,
  changeCalibrationCase,
  publishCalibrationSet,
  removeCalibrationCase,
} from './write-calibration-case'

let w: World

beforeEach(async () => {
  w = await world()
})

const send = <I extends z.ZodType, R, S extends Subject, P>(
  key: string,
  command: Command<I, R, S, P>,
  input: object,
) =>
  perform(command, {
    database: w.database, person: w.person(key), now: '2021-11-08T09:00:00.000Z', requestId: 'r1', input,
  }) // prettier-ignore
const messageOf = (outcome: { done: boolean; errors?: { message: string }[] }) => outcome.errors?.[0]?.message

/** Every criterion answered alike; a no for the first reason of the risk assessment's. */
const all = (answer: Answer) =>
  Object.fromEntries(
    w.criterionIds.map((id) => [
      id,
      { answer, reasonCode: answer === 'no' ? 'not-recorded' : '', why: 'That is how the policy reads.' },
    ]),
  )
const given = (answer: Answer, but: Partial<Record<number, Answer>> = {}) =>
  Object.fromEntries(
    w.criterionIds.map((id, place) => [id, { answer: but[place] ?? answer, reasonCode: '' }]),
  )
const written = (title: string, answer: Answer = 'yes') => ({
  ...{ title, kind: 'non-DA' as const, text: 'Nothing happened, and all of it is recorded.' },
  agreed: all(answer),
})
const started = async () =>
  (await carryOut(w, 'lead', startCalibrationSet, { title: 'Ten twists', checklistVersionId: w.checklistVersionId })).set // prettier-ignore
const published = async () => {
  const set = await started()
  for (const title of ['One', 'Two'])
    await carryOut(w, 'lead', addCalibrationCase, { set, ...written(title) })
  await carryOut(w, 'lead', publishCalibrationSet, { set })
  return set
}

describe('a calibration set', () => {
  test('is written half and whole, and published once every asked criterion has an agreed answer and why', async () => {
    const set = await started()
    expect(messageOf(await send('lead', publishCalibrationSet, { set }))).toBe(
      'The set has no case yet. Add at least one',
    )
    const half = { set, title: 'Half', kind: 'DA', text: '' }
    expect(await send('lead', addCalibrationCase, half)).toMatchObject({ done: true })
    expect(await send('lead', publishCalibrationSet, { set })).toMatchObject({
      errors: expect.arrayContaining([
        { field: '', message: '‘Half’: what is in the records is missing' },
        { field: '', message: '‘Half’: the agreed answer to ‘Referral’ is missing' },
      ]),
    })
    const [story] = (await calibrationSet(w.database.reader, set))!.cases
    const change = { set, story: story!.id, revision: caseFingerprint(story!), ...written('Whole') }
    expect(await send('lead', changeCalibrationCase, change)).toMatchObject({ done: true })
    expect(messageOf(await send('second-lead', changeCalibrationCase, change))).toMatch(
      /^While this page was open, Robin Hale changed the set|^While this page was open/,
    )
    expect(await publishedSets(w.database.reader)).toEqual([])
    expect(await send('lead', publishCalibrationSet, { set })).toMatchObject({ done: true })
    expect(await publishedSets(w.database.reader)).toMatchObject([{ id: set, title: 'Ten twists' }])
  })

  test('never changes once it is published; a copy of it does', async () => {
    const set = await published()
    const [story] = (await calibrationSet(w.database.reader, set))!.cases
    const named = { set, story: story!.id, revision: caseFingerprint(story!) }
    for (const outcome of [
      await send('lead', addCalibrationCase, { set, ...written('Three') }),
      await send('lead', changeCalibrationCase, { ...named, ...written('One, anew') }),
      await send('lead', removeCalibrationCase, named),
      await send('lead', publishCalibrationSet, { set }),
    ])
      expect(messageOf(outcome)).toMatch(/^‘Ten twists’ was published on .* and never changes/)
    expect(await send('lead', copyCalibrationSet, { set, title: 'Ten twists' })).toMatchObject({
      errors: [{ field: 'title' }],
    })
    const { set: copy } = await carryOut(w, 'lead', copyCalibrationSet, { set, title: 'Again' })
    const [copied] = (await calibrationSet(w.database.reader, copy))!.cases
    expect(copied).toMatchObject({ title: 'One', agreed: story!.agreed })
    const revision = caseFingerprint(copied!)
    await carryOut(w, 'lead', removeCalibrationCase, { set: copy, story: copied!.id, revision })
    expect((await calibrationSet(w.database.reader, copy))!.cases.map(({ number }) => number)).toEqual([1])
    expect((await calibrationSet(w.database.reader, set))!.cases).toHaveLength(2)
  })

  test('takes no answer that its criterion does not offer, no bare no, no personal data unasked', async () => {
    const set = await started()
    const add = (agreed: object, more: object = {}) =>
      send('lead', addCalibrationCase, { set, ...written('One'), ...more, agreed })
    const [risk, cumulative] = w.criterionIds as [string, string]
    expect(await add({ [cumulative]: { answer: 'not applicable', why: 'None' } })).toMatchObject({
      errors: [{ field: `agreed.${cumulative}.answer` }],
    })
    expect(await add({ [risk]: { answer: 'no', why: 'None' } })).toMatchObject({
      errors: [{ field: `agreed.${risk}.reasonCode` }],
    })
    expect(await add({ [risk]: { why: 'None' } })).toMatchObject({
      errors: [{ field: `agreed.${risk}.answer` }],
    })
    expect(await add({}, { text: 'Mrs Kestrel rang.' })).toMatchObject({
      errors: [{ field: 'text' }, { field: 'keep' }],
    })
    expect((await calibrationSet(w.database.reader, set))!.cases).toEqual([])
  })

  test('is written by lead auditors and seen by nobody who is to score it', async () => {
    const set = await published()
    for (const key of ['auditor', 'district', 'governance', 'administrator'])
      expect(await send(key, addCalibrationCase, { set, ...written('X') }), key).toMatchObject({
        refusal: 'not permitted',
      })
  })
})

describe('an audit', () => {
  test('asks for a published set of its own checklist, or for none, which is the default', async () => {
    const set = await started()
    const plan = (calibrationSetId: string) => send('lead', planAudit, { ...planOf(w), calibrationSetId })
    expect(await plan(set)).toMatchObject({ errors: [{ field: 'calibrationSetId' }] })
    expect(await plan('nothing')).toMatchObject({ errors: [{ field: 'calibrationSetId' }] })
    await carryOut(w, 'lead', addCalibrationCase, { set, ...written('One') })
    await carryOut(w, 'lead', publishCalibrationSet, { set })
    const audit = await plannedAudit(w)
    expect(await w.database.reader.select().from(audits)).toMatchObject([{ calibrationSetId: null }])
    const change = { audit, revision: 1, ...planOf(w), calibrationSetId: set }
    await carryOut(w, 'lead', changePlan, change)
    expect(await w.database.reader.select().from(audits)).toMatchObject([{ calibrationSetId: set }])
    expect((await w.database.reader.select().from(trail)).at(-1)?.details).toContain('calibration')
  })
})

describe('sub-codes of a fictional case', () => {
  test('are agreed and given where the criterion has them, and told apart where they differ', async () => {
    const set = await started()
    const [risk = ''] = w.criterionIds
    const agreed = (sub: object) => ({ ...all('yes'), [risk]: { answer: 'yes', why: 'A form', sub } })
    const add = (sub: object) =>
      send('lead', addCalibrationCase, { set, ...written('One'), agreed: agreed(sub) })
    expect(await add({ grade: 'made-up' })).toMatchObject({ errors: [{ field: `agreed.${risk}.sub.grade` }] })
    expect(await add({ 'assessed-on': '2031-01-01' })).toMatchObject({
      errors: [{ field: `agreed.${risk}.sub.assessed-on` }],
    })
    expect(await add({ tool: 'dash', grade: 'high', 'assessed-on': '' })).toMatchObject({ done: true })
    await carryOut(w, 'lead', publishCalibrationSet, { set })
    const audit = await plannedAudit(w, { calibrationSetId: set })
    const { calibration } = await carryOut(w, 'auditor', startCalibration, { audit })
    const score = (sub: object) =>
      send('auditor', scoreCalibrationCase, {
        ...{ calibration, number: 1 },
        answers: { ...given('yes'), [risk]: { answer: 'yes', sub } },
      })
    expect(await score({ tool: 'made-up' })).toMatchObject({
      errors: [{ field: `answers.${risk}.sub.tool` }],
    })
    expect(await score({ tool: 'dash', grade: 'medium', services: ['idva'] })).toMatchObject({ done: true })
    const subject = (await calibrationFor(w.database.reader, calibration, w.person('auditor')))!
    const [story] = subject.set.cases
    const said = subject.given.get(story!.id)?.get('risk-assessment')
    expect(said).toMatchObject({ answer: 'yes', subCodes: { tool: 'dash', grade: 'medium' } })
    const right = story!.agreed.get('risk-assessment')
    expect(right).toMatchObject({ subCodes: { tool: 'dash', grade: 'high' } })
    const asked = coreChecklist.criteria[0]!.subCodes!
    expect(subCodesApart(said?.subCodes, right?.subCodes, asked)).toEqual(['Grade'])
    expect(subCodesApart(null, right?.subCodes, asked)).toEqual(['Risk tool used', 'Grade'])
    expect(subCodesApart(said?.subCodes, null, asked)).toEqual([])
  })
})

describe('taking a calibration', () => {
  let audit: string
  let calibration: string
  beforeEach(async () => {
    audit = await plannedAudit(w, { calibrationSetId: await published() })
    calibration = (await carryOut(w, 'auditor', startCalibration, { audit })).calibration
  })
  const score = (number: number, answers: object, key = 'auditor') =>
    send(key, scoreCalibrationCase, { calibration, number, answers })
  const seenBy = async (key: string) =>
    (await calibrationFor(w.database.reader, calibration, w.person(key))) !== undefined
  const progress = async () => {
    const subject = (await auditFor(w.database.reader, audit, w.person('lead')))!
    return (await calibrationsIn(w.database.reader, subject))!.people.find(
      ({ userId }) => userId === 'auditor',
    )
  }

  test('every case is scored whole, then finished; the result is told question by question', async () => {
    expect(await calibrationsWaitingFor(w.database.reader, w.person('auditor'))).toMatchObject([
      { reference: 'STK-2021-11', set: 'Ten twists', begun: true },
    ])
    expect(await score(1, {})).toMatchObject({ refusal: 'invalid' })
    const [risk] = w.criterionIds as [string]
    expect(await score(1, { ...given('yes'), [risk]: { answer: 'no', reasonCode: '' } })).toMatchObject({
      errors: [{ field: `answers.${risk}.reasonCode` }],
    })
    expect(await score(1, given('yes', { 1: 'cannot tell' }))).toMatchObject({ result: { next: 2 } })
    expect(messageOf(await send('auditor', finishCalibration, { calibration }))).toBe(
      'Case 2: not scored yet.',
    )
    expect(await progress()).toMatchObject({ scored: 1, result: null, finishedAt: null })
    expect(await score(2, given('yes'))).toMatchObject({ result: { next: null } })
    await carryOut(w, 'auditor', finishCalibration, { calibration })
    expect(await progress()).toMatchObject({ result: { same: 7, of: 8 } })
    const taken = (await calibrationFor(w.database.reader, calibration, w.person('auditor')))!
    expect(sameAsAgreed(taken.set, taken.given, 'cumulative-risk')).toEqual({ same: 1, of: 2 })
    expect(await calibrationsWaitingFor(w.database.reader, w.person('auditor'))).toEqual([])
    expect(messageOf(await score(1, given('yes')))).toMatch(/^This calibration is finished/)
  })

  test('its result is its taker’s and the lead auditor’s, who sees nothing before it is finished', async () => {
    expect([await seenBy('auditor'), await seenBy('lead')]).toEqual([true, false])
    for (const number of [1, 2]) await score(number, given('yes'))
    await carryOut(w, 'auditor', finishCalibration, { calibration })
    expect([await seenBy('auditor'), await seenBy('lead')]).toEqual([true, true])
    for (const key of ['auditor-two', 'second-lead', 'district', 'governance', 'administrator'])
      expect(await seenBy(key), key).toBe(false)
    const events = JSON.stringify(await w.database.reader.select().from(trail))
    expect(events).not.toMatch(/"(yes|cannot tell)"|same/)
  })

  test('is one’s own to score, and begun once', async () => {
    for (const key of ['auditor-two', 'lead', 'second-lead'])
      expect(await score(1, given('yes'), key), key).toMatchObject({ refusal: 'not found' })
    expect(messageOf(await send('auditor', startCalibration, { audit }))).toMatch(
      /^You have begun this calibration already/,
    )
    expect(await send('auditor-leeds', startCalibration, { audit })).toMatchObject({
      refusal: 'not found',
    })
    const other = await plannedAudit(w, { reference: 'STK-2021-12' })
    expect(messageOf(await send('auditor', startCalibration, { audit: other }))).toBe(
      'This audit asks for no calibration.',
    )
  })
})
