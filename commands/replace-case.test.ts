import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { standingDraw } from '../db/draws'
import { casesIn, casesOfDraw } from '../db/samples'
import { trail } from '../db/schema'
import { progressIn } from '../db/scores'
import { crimesOf, freezeByHand } from '../db/testing/hand-made-population'
import { carryOut, drawnAudit, plannedAudit, scoreCase, storySeed, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { drawOrder } from '../domain/sampling'
import { allocateCases } from './allocate-cases'
import { askForSpare } from './ask-for-spare'
import { perform, type Command } from './command'
import { drawSample } from './draw-sample'
import { refuseSpare } from './refuse-spare'
import { replaceCase } from './replace-case'
import type { z } from 'zod'
import type { Subject } from '../domain/subject'

const run = <I extends z.ZodType, R, S extends Subject, P>(
  w: World,
  key: string,
  command: Command<I, R, S, P>,
  input: object,
) => perform(command, { database: w.database, person: w.person(key), input, now: storyTime, requestId: 'r1' })

const messageOf = (outcome: { done: boolean; errors?: { message: string }[] }) => outcome.errors?.[0]?.message

async function oneCase(w: World, audit: string, wanted: { stratum: string; second: boolean }) {
  // The last one, whose number is not the one that a mistake would give.
  const found = (await casesIn(w.database.reader, audit)).findLast(
    ({ stratum, second }) => stratum === wanted.stratum && second === wanted.second,
  )!
  const scorers = (await progressIn(w.database.reader, audit)).filter(({ caseId }) => caseId === found.id)
  return { ...found, scorers, scorer: scorers[0]!.scorerId }
}

describe('a case out of scope', () => {
  test('makes way for the next ticket of its stratum: same number, same people, and it stays on record', async () => {
    const w = await world()
    const audit = await drawnAudit(w)
    const drawn = await oneCase(w, audit, { stratum: 'LD/DA', second: true })
    expect(
      await run(w, drawn.scorer, askForSpare, {
        case: drawn.id,
        reason: 'duplicate',
        note: 'Of the crime before',
      }),
    ).toMatchObject({ done: true })
    const outcome = await run(w, 'lead', replaceCase, { case: drawn.id })
    expect(outcome).toMatchObject({ done: true })

    const draw = (await standingDraw(w.database.reader, audit))!
    const stratum = (await casesOfDraw(w.database.reader, draw.id)).filter((c) => c.stratum === 'LD/DA')
    const ids = crimesOf(['LD'], { domestic: 60, nonDomestic: 0 }).map(({ reference }) => reference)
    expect(stratum.map(({ reference }) => reference)).toEqual(
      drawOrder(storySeed, ids)
        .slice(0, 11)
        .map(({ id }) => id),
    )
    const spare = stratum.at(-1)!
    expect(spare).toMatchObject({ rank: 11, number: drawn.number, second: true, replaces: drawn.id })
    expect(stratum.find(({ id }) => id === drawn.id)).toMatchObject({
      outOfScopeReason: 'duplicate',
      outOfScopeNote: 'Of the crime before',
      outOfScopeBy: 'lead',
      outOfScopeAt: storyTime,
    })
    const listed = await casesIn(w.database.reader, audit)
    expect(listed).toHaveLength(75)
    expect(listed.some(({ id }) => id === drawn.id)).toBe(false)
    const scorers = (await progressIn(w.database.reader, audit)).filter(({ caseId }) => caseId === spare.id)
    expect(scorers.map(({ turn, scorerId, status }) => [turn, scorerId, status]).sort()).toEqual(
      drawn.scorers.map(({ turn, scorerId }) => [turn, scorerId, 'to do']).sort(),
    )
    const events = (await w.database.reader.select().from(trail).where(eq(trail.subjectId, drawn.id))).map(
      ({ event, law }) => [event, law],
    )
    expect(events).toEqual([
      ['spare asked for', 'alteration'],
      ['case replaced', 'alteration'],
    ])
  })

  test('is asked for by whoever scores it and decided by the lead; a missing file is no reason', async () => {
    const w = await world()
    const audit = await drawnAudit(w)
    const drawn = await oneCase(w, audit, { stratum: 'LD/DA', second: false })
    const ask = (reason: string, key = drawn.scorer) => run(w, key, askForSpare, { case: drawn.id, reason })
    expect(messageOf(await ask('file missing'))).toMatch(
      /^A missing file is a finding, not a reason to replace the case/,
    )
    expect(messageOf(await ask(''))).toBe('Choose why the case is not in scope')
    const other = drawn.scorer === 'auditor' ? 'auditor-two' : 'auditor'
    expect(await ask('cancelled', other)).toMatchObject({ refusal: 'not permitted' })
    expect(messageOf(await run(w, 'lead', replaceCase, { case: drawn.id }))).toBe(
      'Nobody asks to take this case out.',
    )
    expect(await ask('cancelled')).toMatchObject({ done: true })
    expect(messageOf(await ask('cancelled'))).toMatch(/asked already/)
    expect(await run(w, drawn.scorer, replaceCase, { case: drawn.id })).toMatchObject({
      refusal: 'not permitted',
    })
    expect(await run(w, 'lead', refuseSpare, { case: drawn.id })).toMatchObject({ done: true })
    expect((await casesIn(w.database.reader, audit)).find(({ id }) => id === drawn.id)).toMatchObject({
      spareAsked: null,
    })
    expect(messageOf(await run(w, 'lead', refuseSpare, { case: drawn.id }))).toBe(
      'Nobody asks to take this case out.',
    )
  })

  test('is not replaced once it is finished', async () => {
    const w = await world()
    const audit = await drawnAudit(w)
    const drawn = await oneCase(w, audit, { stratum: 'LD/DA', second: false })
    await scoreCase(w, { caseId: drawn.id, scorerId: drawn.scorer }, () => 'no')
    expect(
      messageOf(await run(w, drawn.scorer, askForSpare, { case: drawn.id, reason: 'cancelled' })),
    ).toMatch(/^A finished case is not replaced/)
  })

  test('stays where its stratum has no ticket left', async () => {
    const w = await world()
    const audit = await plannedAudit(w)
    await freezeByHand(w, audit, crimesOf(['LD'], { domestic: 10, nonDomestic: 6 }))
    await carryOut(w, 'lead', drawSample, { audit, how: 'typed', seed: storySeed, witnesses: 'x' })
    await carryOut(w, 'lead', allocateCases, { audit, how: 'even', people: ['auditor', 'auditor-two'] })
    const take = async (stratum: string) => {
      const drawn = await oneCase(w, audit, { stratum, second: false })
      await carryOut(w, drawn.scorer, askForSpare, { case: drawn.id, reason: 'transferred' })
      return run(w, 'lead', replaceCase, { case: drawn.id })
    }
    expect(messageOf(await take('LD/DA'))).toBe(
      'LD/DA has no crime left that could take its place: every one is in the sample already. The case stays.',
    )
    expect(await take('LD/non-DA')).toMatchObject({ done: true })
    expect(messageOf(await take('LD/non-DA'))).toMatch(/^LD\/non-DA has no crime left/)
    expect(await casesIn(w.database.reader, audit)).toHaveLength(15)
  })

  test('two at once take two tickets', async () => {
    const w = await world()
    const audit = await drawnAudit(w)
    const two = (await casesIn(w.database.reader, audit))
      .filter(({ stratum }) => stratum === 'LD/DA')
      .slice(0, 2)
    for (const { id } of two) await carryOut(w, 'lead', askForSpare, { case: id, reason: 'cancelled' })
    const outcomes = await Promise.all(two.map(({ id }) => run(w, 'lead', replaceCase, { case: id })))
    expect(outcomes.map(({ done }) => done)).toEqual([true, true])
    const ranks = (
      await casesOfDraw(w.database.reader, (await standingDraw(w.database.reader, audit))!.id)
    ).filter(({ stratum }) => stratum === 'LD/DA')
    expect(ranks.map(({ rank }) => rank)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1))
  })
})
