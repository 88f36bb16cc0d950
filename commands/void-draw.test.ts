import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { drawsOf, standingDraw } from '../db/draws'
import { finalAnswers } from '../db/final-answers'
import { casesIn } from '../db/samples'
import { answers, audits } from '../db/schema'
import { progressIn } from '../db/scores'
import { carryOut, drawnAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { askToVoid } from './ask-to-void'
import { perform } from './command'
import { drawSample } from './draw-sample'
import { saveAnswer } from './save-answer'
import { declineVoid } from './decline-void'
import { voidDraw } from './void-draw'

const ask = (w: World, audit: string, key = 'lead', reason = 'The witness saw the wrong list') =>
  perform(askToVoid, {
    database: w.database,
    person: w.person(key),
    input: { audit, reason },
    now: storyTime,
    requestId: 'r1',
  })
const decide = (w: World, audit: string, draw: string, key = 'second-lead') =>
  perform(voidDraw, {
    database: w.database,
    person: w.person(key),
    input: { audit, draw },
    now: storyTime,
    requestId: 'r1',
  })
const messageOf = (outcome: { done: boolean; errors?: { message: string }[] }) => outcome.errors?.[0]?.message

test('a draw is voided by a second lead auditor on request, and a new one follows; nothing is lost', async () => {
  const w = await world()
  const audit = await drawnAudit(w)
  const { reader } = w.database
  const [score] = await progressIn(reader, audit)
  await carryOut(w, score!.scorerId, saveAnswer, {
    case: score!.caseId,
    criterion: w.criterionIds[0]!,
    answer: 'yes',
    revision: 0,
  })
  const draw = (await standingDraw(reader, audit))!

  // Before anybody asks, a lead auditor who does not work on the audit knows nothing of it.
  expect(await decide(w, audit, draw.id)).toMatchObject({ refusal: 'not found' })
  expect(await ask(w, audit)).toMatchObject({ done: true })
  expect(messageOf(await ask(w, audit))).toMatch(/asked already/)
  expect(messageOf(await decide(w, audit, draw.id, 'lead'))).toBe(
    'A draw is voided by a second lead auditor, not by the one who leads the audit.',
  )
  expect(await decide(w, audit, draw.id, 'auditor')).toMatchObject({ refusal: 'not permitted' })
  expect(messageOf(await decide(w, audit, 'another'))).toMatch(/voided meanwhile/)
  expect(await decide(w, audit, draw.id)).toMatchObject({ done: true })

  const [row] = await reader.select().from(audits).where(eq(audits.id, audit))
  expect(row?.status).toBe('frozen')
  expect(await standingDraw(reader, audit)).toBeUndefined()
  expect([await casesIn(reader, audit), await progressIn(reader, audit)]).toEqual([[], []])
  expect((await finalAnswers(reader, audit)).answers).toEqual([])
  expect(await reader.select().from(answers)).toHaveLength(1)
  expect(
    messageOf(
      await perform(saveAnswer, {
        database: w.database,
        person: w.person(score!.scorerId),
        now: storyTime,
        requestId: 'r1',
        input: { case: score!.caseId, criterion: w.criterionIds[0]!, answer: 'no', revision: 1 },
      }),
    ),
  ).toBe('Draw 1, to which this case belonged, was voided. Its scores are kept and count nowhere.')

  await carryOut(w, 'lead', drawSample, { audit, how: 'generated' })
  expect(
    (await drawsOf(reader, audit)).map(({ number, standing, voidReason, voidedBy }) => [
      number,
      standing,
      voidReason,
      voidedBy,
    ]),
  ).toEqual([
    [1, null, 'The witness saw the wrong list', 'second-lead'],
    [2, true, null, null],
  ])
  expect(await casesIn(reader, audit)).toHaveLength(75)
})

test('nobody asks without a reason, or decides on what they asked for themselves', async () => {
  const w = await world()
  const audit = await drawnAudit(w)
  const draw = (await standingDraw(w.database.reader, audit))!
  expect(await ask(w, audit, 'lead', ' ')).toMatchObject({
    refusal: 'invalid',
    errors: [{ field: 'reason' }],
  })
  expect(await ask(w, audit, 'auditor')).toMatchObject({ refusal: 'not permitted' })
  await ask(w, audit)
  // The audit changes hands between the request and the decision.
  await w.database.write(
    async (writer) =>
      void (await writer.update(audits).set({ leadId: 'second-lead' }).where(eq(audits.id, audit))),
  )
  expect(messageOf(await decide(w, audit, draw.id, 'lead'))).toBe(
    'You asked for it yourself. A second lead auditor has to decide.',
  )
  expect(await standingDraw(w.database.reader, audit)).toBeDefined()
})

test('a second lead auditor may also decide that the draw stands, with a reason; then it can be asked again', async () => {
  const w = await world()
  const audit = await drawnAudit(w)
  const { reader } = w.database
  const { id: draw } = (await standingDraw(reader, audit))!
  const decline = (key: string, reason = 'The list was right') =>
    perform(declineVoid, {
      database: w.database,
      person: w.person(key),
      input: { audit, draw, reason },
      now: storyTime,
      requestId: 'r1',
    })
  expect(await decline('second-lead')).toMatchObject({ refusal: 'not found' })
  await ask(w, audit)
  expect(messageOf(await decline('second-lead', ' '))).toBe('Enter why the draw stands')
  expect(await decline('lead')).toMatchObject({ refusal: 'not permitted' })
  expect(await decline('second-lead')).toMatchObject({ done: true })
  expect(await standingDraw(reader, audit)).toMatchObject({ id: draw, voidAskedBy: null, voidReason: null })
  expect(await decide(w, audit, draw)).toMatchObject({ refusal: 'not found' })
  expect(await ask(w, audit)).toMatchObject({ done: true })
})
