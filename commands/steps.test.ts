import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { issuedAnswers } from '../db/issued-sheets'
import { caseFor, casesIn } from '../db/samples'
import { criteria, rulings } from '../db/schema'
import { scoreRows } from '../db/score-rows'
import { progressIn } from '../db/scores'
import { talliesOf } from '../db/tallies'
import { carryOut, drawnAudit, fullAnswer, issueTime, passAgreed, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { figuresOf } from '../domain/audit-figures'
import { criteriaLibrary } from '../domain/criteria-library'
import { perform } from './command'
import { finishCase } from './finish-case'
import { issueAudit } from './issue-audit'
import { ruleOnDisagreement } from './rule-on-disagreement'
import { saveAnswer } from './save-answer'

/*
 * A small audit in whose checklist the second criterion asks how far a protection order went. Two districts with five
 * cases each, one of them scored twice.
 */

const quotas = { domestic: 3, nonDomestic: 2 }
const plan = { districts: ['LD', 'WD'], quotas: { LD: quotas, WD: quotas }, secondScores: 1 }
const at = (step: string, why = '') => ({ 'order-step': step, ...(why && { 'order-step_stopped': why }) })

let w: World
let audit: string
let order: string

beforeEach(async () => {
  w = await world()
  order = w.criterionIds[1] ?? ''
  const { subCodes } = criteriaLibrary.find(({ key }) => key === 'protection-order') ?? {}
  await w.database.write(
    async (writer) =>
      void (await writer
        .update(criteria)
        .set({ subCodes: subCodes ?? null })
        .where(eq(criteria.id, order))),
  )
  audit = await drawnAudit(w, plan)
})

/** Every case scored; what the turn gives for the order is asked of `given`. */
async function scoreAll(
  given: (found: { district: string; number: number }, turn: string) => Record<string, string> | null,
) {
  const cases = new Map((await casesIn(w.database.reader, audit)).map((found) => [found.id, found]))
  for (const { caseId, scorerId, turn } of await progressIn(w.database.reader, audit)) {
    for (const criterion of w.criterionIds) {
      const steps = given(cases.get(caseId)!, turn)
      const answer = criterion === order && steps === null ? 'no' : 'yes'
      const full = fullAnswer(answer, 'not-recorded')
      await carryOut(w, scorerId, saveAnswer, {
        ...{ case: caseId, criterion, revision: 0 },
        ...full,
        sub: criterion === order ? (steps ?? {}) : full.sub,
      })
    }
    await carryOut(w, scorerId, finishCase, { case: caseId })
  }
}

const funnels = async () => {
  const tallies = (await talliesOf(w.database.reader, audit))!
  const found = figuresOf(tallies).find(({ criterion }) => criterion.id === order)!
  const reached = (of: typeof found.funnel) => of?.steps.map((step) => step.reached)
  return {
    found,
    force: reached(found.funnel),
    LD: reached(found.districts.find(({ code }) => code === 'LD')?.funnel),
    WD: reached(found.districts.find(({ code }) => code === 'WD')?.funnel),
  }
}

describe('how far a case went', () => {
  test('is needed with a yes, refused where no list knows it, and kept half', async () => {
    const [{ caseId, scorerId } = { caseId: '', scorerId: '' }] = await progressIn(w.database.reader, audit)
    const save = (sub: object, revision: number) =>
      perform(saveAnswer, {
        database: w.database,
        person: w.person(scorerId),
        input: { case: caseId, criterion: order, revision, answer: 'yes', sub },
        now: storyTime,
        requestId: 'r1',
      })
    expect(await save(at('flown'), 0)).toMatchObject({
      errors: [{ field: 'sub.order-step', message: 'Furthest step: choose from the list' }],
    })
    expect(await save(at('applied'), 0)).toMatchObject({ done: true })
    const finish = await perform(finishCase, {
      database: w.database,
      person: w.person(scorerId),
      input: { case: caseId },
      now: storyTime,
      requestId: 'r2',
    })
    expect(finish.done ? [] : finish.errors).toContainEqual({
      field: 'cumulative-risk-sub.order-step_stopped',
      message: 'Cumulative risk: choose why it went no further',
    })
  })

  test('is counted by district and for the force, from the answers that count', async () => {
    await scoreAll(({ district, number }) => {
      if (district === 'WD') return number === 1 ? at('legal-asked', 'evidence') : null
      return number < 4 ? at('considered', number === 1 ? 'time' : 'complexity') : at('granted')
    })
    await passAgreed(w, audit)
    const { found, force, LD, WD } = await funnels()
    expect({ force, LD, WD }).toEqual({ force: [6, 3, 2, 2], LD: [5, 2, 2, 2], WD: [1, 1, 0, 0] })
    expect(found.funnel?.steps[0]?.stops.map(({ code, count }) => [code, count])).toEqual([
      ['complexity', 2],
      ['time', 1],
    ])
    expect(found.funnel).toMatchObject({ of: 10, noes: 4 })
    expect(found.reasons).toEqual([expect.objectContaining({ code: 'not-recorded', count: 4 })])
    const rows = (await scoreRows(w.database.reader, audit)).filter((row) => row.criterionId === order)
    expect(rows.filter(({ step }) => step === 'granted')).toHaveLength(2)
    expect(rows.filter(({ stopped }) => stopped === 'complexity')).toHaveLength(2)
    expect(rows.filter(({ answer, step }) => answer === 'no' && step !== null)).toEqual([])
  })

  test('is ruled on with the answer where two scores differ, and issued as it was ruled', async () => {
    await scoreAll((_, turn) => (turn === 'first' ? at('granted') : null))
    const twice = (await casesIn(w.database.reader, audit)).filter(({ second }) => second)
    const rule = (caseId: string, input: object) =>
      perform(ruleOnDisagreement, {
        database: w.database,
        person: w.person('lead'),
        input: { case: caseId, criterion: order, answer: 'yes', reason: 'The file is there', rulings: 0, ...input },
        now: storyTime,
        requestId: 'r3',
      }) // prettier-ignore
    const [one] = twice
    expect(await rule(one!.id, {})).toMatchObject({
      errors: [{ field: 'sub.order-step', message: 'Cumulative risk: choose the furthest step' }],
    })
    expect(await rule(one!.id, { sub: at('applied', 'weather') })).toMatchObject({
      errors: [{ field: 'sub.order-step_stopped' }],
    })
    expect(await w.database.reader.select().from(rulings)).toEqual([])
    expect((await funnels()).force).toEqual([8, 8, 8, 8])
    for (const { id } of twice)
      expect(await rule(id, { sub: at('applied', 'court') })).toMatchObject({ done: true })
    const { found, force } = await funnels()
    expect(force).toEqual([10, 10, 10, 8])
    expect(found.funnel?.steps[2]?.stops).toEqual([
      { code: 'court', label: 'Refused by the court', count: 2 },
    ])
    await passAgreed(w, audit)
    await carryOut(w, 'lead', issueAudit, { audit }, issueTime)
    const subject = await caseFor(w.database.reader, one!.id, w.person('lead'))
    expect((await issuedAnswers(w.database.reader, subject!)).get(order)).toMatchObject({
      moderated: true,
      subCodes: at('applied', 'court'),
    })
  })
})
