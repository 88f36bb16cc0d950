import { expect, test } from 'vitest'
import { reopenCase } from '../commands/reopen-case'
import { caseProgress } from './case-progress'
import { moderationOf } from './moderation'
import { casesIn } from './samples'
import { nextOpenCase, ownCases, progressIn } from './scores'
import { carryOut, drawnAudit, scoreCase, scoredAudit } from './testing/stories'
import { world } from './testing/world'

test('moderation counts what agrees and shows what differs, once both scores of a case are in', async () => {
  const w = await world()
  const audit = await drawnAudit(w)
  const { reader } = w.database
  const twice = (await casesIn(reader, audit)).filter(({ second }) => second)
  const scores = (await progressIn(reader, audit)).filter(({ caseId }) => caseId === twice[0]!.id)
  const scored = (turn: string) => scores.find((score) => score.turn === turn)!
  await scoreCase(w, scored('first'), () => 'yes')
  expect(await moderationOf(reader, audit)).toMatchObject({
    cases: { twice: 15, bothIn: 0 },
    disagreements: [],
  })
  expect((await caseProgress(reader, audit)).find(({ id }) => id === twice[0]!.id)?.state).toBe(
    'second awaited',
  )

  await scoreCase(w, scored('second'), (_, place) => (place === 2 ? 'no' : 'yes'))
  const { cases, answers, disagreements } = await moderationOf(reader, audit)
  expect([cases, answers]).toEqual([
    { twice: 15, bothIn: 1 },
    { compared: 4, agreed: 3 },
  ])
  expect(disagreements.map(({ criterion, ruled }) => [criterion.name, ruled])).toEqual([
    ['Trained investigator', false],
  ])
  expect((await caseProgress(reader, audit)).find(({ id }) => id === twice[0]!.id)?.state).toBe(
    'to be ruled on',
  )
})

test('a ruling closes a disagreement until one of its scores is reopened', async () => {
  const w = await world()
  const audit = await scoredAudit(w)
  const { reader } = w.database
  const { answers, disagreements } = await moderationOf(reader, audit)
  expect(answers).toEqual({ compared: 60, agreed: 55 })
  expect(disagreements.map(({ ruled, rulings }) => [ruled, rulings.length])).toEqual(Array(5).fill([true, 1]))
  const states = (await caseProgress(reader, audit)).map(({ state }) => state)
  expect(new Set(states)).toEqual(new Set(['final']))

  const { sampleCase } = disagreements[0]!
  await carryOut(w, 'lead', reopenCase, { case: sampleCase.id, turn: 'first', reason: 'The log has come in' })
  expect((await moderationOf(reader, audit)).cases.bothIn).toBe(14)
}, 60_000)

test('everybody works through their own cases, by district and number, and is led to the first that is open', async () => {
  const w = await world()
  const audit = await drawnAudit(w)
  const { reader } = w.database
  const listed = (await casesIn(reader, audit)).map(({ id }) => id)
  const own = await ownCases(reader, audit, { id: 'auditor' })
  expect(own).toHaveLength(45)
  expect(own.map(({ caseId }) => listed.indexOf(caseId))).toEqual(
    own.map(({ caseId }) => listed.indexOf(caseId)).sort((a, b) => a - b),
  )
  await scoreCase(w, { caseId: own[0]!.caseId, scorerId: 'auditor' }, () => 'yes')
  expect(await nextOpenCase(reader, audit, { id: 'auditor' })).toBe(own[1]!.caseId)
  expect(await nextOpenCase(reader, audit, { id: 'lead' })).toBeNull()
})
