import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { finishCase } from '../commands/finish-case'
import { reopenCase } from '../commands/reopen-case'
import { ruleOnDisagreement } from '../commands/rule-on-disagreement'
import { saveAnswer } from '../commands/save-answer'
import { agreementIn } from './agreement'
import { blindPairsIn } from './blind-pairs'
import { driftIn } from './drift'
import { casesIn } from './samples'
import { scores } from './schema'
import { progressIn } from './scores'
import { carryOut, drawnAudit, fullAnswer, scoreCase } from './testing/stories'
import { world, type World } from './testing/world'

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
})

const scoreFirst = () => scoreCase(w, { caseId, scorerId: first }, () => 'yes')
const scoreSecond = () =>
  scoreCase(w, { caseId, scorerId: second }, (_, place) => (place === 0 ? 'no' : 'yes'))

test('agreement is counted by criterion once both scores are in, over all answers that it offers', async () => {
  await scoreFirst()
  expect(await agreementIn(w.database.reader, audit)).toMatchObject({
    cases: { twice: 15, in: 0 },
    pooled: { same: 0, of: 0 },
  })
  await scoreSecond()
  const { cases, criteria, pooled } = await agreementIn(w.database.reader, audit)
  expect([cases, pooled]).toEqual([
    { twice: 15, in: 1 },
    { same: 3, of: 4 },
  ])
  expect(criteria.map(({ criterion, offered }) => [criterion.key, offered.length])).toEqual([
    ['risk-assessment', 4],
    ['cumulative-risk', 3],
    ['trained-investigator', 4],
    ['referral', 4],
  ])
  expect(criteria[0]?.table[0]).toEqual([0, 1, 0, 0])
  expect(criteria[0]?.agreement).toMatchObject({ cases: 1, same: 0, kappa: 0 })
})

test('neither a ruling nor an answer changed after both were in makes the two agree more', async () => {
  await scoreFirst()
  await scoreSecond()
  const before = await agreementIn(w.database.reader, audit)
  await carryOut(w, 'lead', ruleOnDisagreement, {
    ...{ case: caseId, criterion: w.criterionIds[0]!, answer: 'yes' },
    ...{ reason: 'Entry 3 holds the form', rulings: 0 },
  })
  await carryOut(w, 'lead', reopenCase, { case: caseId, turn: 'second', reason: 'Look at entry 3' })
  await carryOut(w, second, saveAnswer, {
    ...{ case: caseId, criterion: w.criterionIds[0]!, revision: 1 },
    ...fullAnswer('yes'),
  })
  expect(await agreementIn(w.database.reader, audit)).toEqual(before)
  await carryOut(w, second, finishCase, { case: caseId }, '2021-11-09T09:00:00.000Z')
  expect(await agreementIn(w.database.reader, audit)).toEqual(before)
  expect(await blindPairsIn(w.database.reader, audit)).toHaveLength(4)
})

test('an answer changed before both are in is blind, and counts as it was when they were', async () => {
  await scoreFirst()
  await carryOut(w, 'lead', reopenCase, { case: caseId, turn: 'first', reason: 'An entry was missed' })
  await carryOut(w, first, saveAnswer, {
    ...{ case: caseId, criterion: w.criterionIds[0]!, revision: 1 },
    ...fullAnswer('no', 'not-recorded'),
  })
  await carryOut(w, first, finishCase, { case: caseId })
  await scoreSecond()
  expect((await agreementIn(w.database.reader, audit)).pooled).toEqual({ same: 4, of: 4 })
})

test('drift holds a first answer back until the second is in, then has order, changes and moderation', async () => {
  await scoreFirst()
  expect(await driftIn(w.database.reader, audit)).toEqual([])
  const single = (await progressIn(w.database.reader, audit)).filter(
    ({ scorerId, turn, caseId: id }) => scorerId === first && turn === 'first' && id !== caseId,
  )
  const once = new Set((await casesIn(w.database.reader, audit)).flatMap(({ id, second }) => (second ? [] : [id]))) // prettier-ignore
  const own = single.filter((score) => once.has(score.caseId)).slice(0, 2)
  for (const [place, score] of own.entries()) await scoreCase(w, score, () => (place === 0 ? 'no' : 'yes'))
  await w.database.write(async (writer) => {
    for (const [place, { id }] of own.entries())
      await writer
        .update(scores)
        .set({ finishedAt: `2021-11-08T1${place}:00:00.000Z` })
        .where(eq(scores.id, id))
  })
  const [alone] = await driftIn(w.database.reader, audit)
  expect(alone).toMatchObject({ scorerId: first, scores: 2, answers: { all: 8, changed: 0 } })
  expect(alone?.criteria[0]?.drift).toMatchObject({
    earlier: { no: 1 },
    later: { yes: 1 },
    change: 'Too few to say.',
    borneOut: { same: 0, of: 0 },
  })

  await scoreSecond()
  const both = await driftIn(w.database.reader, audit)
  expect(new Map(both.map(({ scorerId, scores }) => [scorerId, scores]))).toEqual(
    new Map([
      [first, 3],
      [second, 1],
    ]),
  )
  await carryOut(w, 'lead', ruleOnDisagreement, {
    ...{ case: caseId, criterion: w.criterionIds[0]!, answer: 'yes' },
    ...{ reason: 'Entry 3 holds the form', rulings: 0 },
  })
  const ruled = (await driftIn(w.database.reader, audit)).find(({ scorerId }) => scorerId === second)
  expect(ruled?.criteria[0]?.drift.borneOut).toEqual({ same: 0, of: 1 })
  expect(ruled?.criteria[1]?.drift.borneOut).toEqual({ same: 1, of: 1 })
  await carryOut(w, 'lead', reopenCase, { case: caseId, turn: 'second', reason: 'Look at entry 3' })
  await carryOut(w, second, saveAnswer, {
    ...{ case: caseId, criterion: w.criterionIds[0]!, revision: 1 },
    ...fullAnswer('yes'),
  })
  await carryOut(w, second, finishCase, { case: caseId }, '2021-11-09T09:00:00.000Z')
  const changed = (await driftIn(w.database.reader, audit)).find(({ scorerId }) => scorerId === second)
  expect(changed?.answers).toEqual({ all: 4, changed: 1 })
})
