import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { finalAnswers } from './final-answers'
import { casesIn } from './samples'
import { sampleCases, scores } from './schema'
import { drawnAudit, scoredAudit } from './testing/stories'
import { world } from './testing/world'

test('a scored audit has a final answer for every case and criterion, the ruled ones too', async () => {
  const w = await world()
  const audit = await scoredAudit(w)
  const { complete, answers } = await finalAnswers(w.database.reader, audit)
  expect(complete).toBe(true)
  expect(answers).toHaveLength(75 * 4)
  for (const { number, criterionId, answer } of answers) {
    const place = w.criterionIds.indexOf(criterionId)
    expect(answer).toBe((number + place + 1) % 3 === 0 ? 'no' : 'yes')
  }
  const by = (how: string) => answers.filter((row) => row.by === how).length
  expect([by('one score'), by('agreement'), by('ruling')]).toEqual([60 * 4, 15 * 4 - 5, 5])
  expect(answers.slice(0, 60).every(({ district }) => district === 'BD')).toBe(true)
}, 60_000)

test('a score that is opened again, or a case out of scope, takes its answers with it', async () => {
  const w = await world()
  const audit = await scoredAudit(w)
  const [once] = (await casesIn(w.database.reader, audit)).filter(({ second }) => !second)
  const [twice] = (await casesIn(w.database.reader, audit)).filter(({ second }) => second)
  await w.database.write(async (writer) => {
    await writer
      .update(scores)
      .set({ status: 'in work', finishedAt: null })
      .where(and(eq(scores.caseId, twice!.id), eq(scores.turn, 'second')))
    await writer
      .update(sampleCases)
      .set({ outOfScopeAt: '2021-11-09T09:00:00.000Z' })
      .where(eq(sampleCases.id, once!.id))
  })
  const { complete, answers } = await finalAnswers(w.database.reader, audit)
  expect(complete).toBe(false)
  expect(answers.filter(({ caseId }) => caseId === once!.id)).toEqual([])
  expect(answers.filter(({ caseId }) => caseId === twice!.id).map(({ answer }) => answer)).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect(answers.filter(({ answer }) => answer === null)).toHaveLength(4)
}, 60_000)

test('an audit that is only drawn has every case and no answer', async () => {
  const w = await world()
  const { complete, answers } = await finalAnswers(w.database.reader, await drawnAudit(w))
  expect(complete).toBe(false)
  expect(answers).toHaveLength(300)
  expect(answers.every(({ answer, by }) => answer === null && by === null)).toBe(true)
})
