import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { askQuery } from '../commands/ask-query'
import { finishCase } from '../commands/finish-case'
import { reopenCase } from '../commands/reopen-case'
import { saveAnswer } from '../commands/save-answer'
import { agreementIn } from './agreement'
import { blindPairsIn } from './blind-pairs'
import { driftIn } from './drift'
import { finalAnswers } from './final-answers'
import { moderationLeft } from './moderation-left'
import { moderationOf } from './moderation'
import { openQueriesFor, queriesFor, queriesWaitingFor } from './queries'
import { caseFor, casesIn } from './samples'
import { auditAuditors, audits } from './schema'
import { finishedSheets, ownSheet, progressIn, scoresOf, sheetsFor, whoWorkedOn } from './scores'
import { rulingsIn, rulingsOn } from './rulings'
import { carryOut, drawnAudit, fullAnswer, scoreCase, storyTime } from './testing/stories'
import { world, type World } from './testing/world'
import { workBoard } from './work-board'

/** Typed into every field of the first score, so that it can be looked for wherever a store hands something out. */
const secret = 'SEEN-IN-LOG-ENTRY'

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
  // A lead auditor who only works on the audit sees no more than the others.
  await w.database.write(
    async (writer) =>
      void (await writer
        .insert(auditAuditors)
        .values({ auditId: audit, userId: 'second-lead', addedAt: storyTime })),
  )
})

const sheets = async (key: string) => {
  const subject = await caseFor(w.database.reader, caseId, w.person(key))
  return subject
    ? (await sheetsFor(w.database.reader, subject, w.person(key))).map(({ score }) => score.turn)
    : 'nothing'
}

const givenFirst = () => scoreCase(w, { caseId, scorerId: first }, () => 'yes')
const givenSecond = () =>
  scoreCase(w, { caseId, scorerId: second }, (_, place) => (place === 0 ? 'no' : 'yes'))

describe('two scores of one case', () => {
  test('are held back from everybody else until both are in, then open to those who work on the audit', async () => {
    await givenFirst()
    expect(await sheets(first)).toEqual(['first'])
    expect(await sheets(second)).toEqual(['second'])
    for (const key of ['lead', 'second-lead']) expect(await sheets(key), key).toEqual([])
    for (const key of ['district', 'governance', 'administrator', 'auditor-leeds'])
      expect(await sheets(key), key).toBe('nothing')
    await givenSecond()
    for (const key of [first, second, 'lead', 'second-lead'])
      expect(await sheets(key), key).toEqual(['first', 'second'])
  })

  test('are held back again while one of them is reopened', async () => {
    await givenFirst()
    await givenSecond()
    await carryOut(w, 'lead', reopenCase, { case: caseId, turn: 'second', reason: 'The log has come in' })
    expect(await sheets('lead')).toEqual([])
    expect(await sheets(second)).toEqual(['second'])
  })

  test('no store hands the first answers to the second scorer, or to the lead, before both are in', async () => {
    for (const criterion of w.criterionIds)
      await carryOut(w, first, saveAnswer, {
        case: caseId,
        criterion,
        revision: 0,
        ...fullAnswer('yes'),
        reason: secret,
        evidence: secret,
        note: secret,
      })
    await carryOut(w, first, finishCase, { case: caseId })
    await carryOut(w, first, askQuery, {
      ...{ case: caseId, about: `first ${w.criterionIds[0]}`, question: secret },
    })
    // A query is put to the lead auditor, who reads it; the answers stay withheld from them like from everybody.
    for (const key of [second, 'lead']) {
      const person = w.person(key)
      const { reader } = w.database
      const subject = (await caseFor(reader, caseId, person))!
      const seen = [
        subject,
        await sheetsFor(reader, subject, person),
        await ownSheet(reader, caseId, person),
        await finishedSheets(reader, caseId),
        await scoresOf(reader, caseId),
        await progressIn(reader, audit),
        [...(await whoWorkedOn(reader, audit))],
        await rulingsOn(reader, caseId),
        await rulingsIn(reader, audit),
        await workBoard(reader, subject.audit),
        await moderationOf(reader, audit),
        await moderationLeft(reader, audit),
        await blindPairsIn(reader, audit),
        (await agreementIn(reader, audit)).pooled,
        await driftIn(reader, audit),
        key === 'lead' ? [] : await queriesFor(reader, subject, person),
        key === 'lead' ? [] : await openQueriesFor(reader, audit, person),
        key === 'lead' ? [] : await queriesWaitingFor(reader, person),
        await casesIn(reader, audit),
        (await finalAnswers(reader, audit)).answers.filter(
          (row) => row.caseId === caseId && row.answer !== null,
        ),
      ]
      const text = JSON.stringify(seen, (_, value: unknown) => (value instanceof Map ? [...value] : value))
      expect(text).not.toContain(secret)
      expect(text).not.toContain('"answer":"yes"')
    }
  })
})

describe('the one score of a case', () => {
  test("is its scorer's alone until it is finished, and never a district's, who reads what was issued", async () => {
    const once = (await casesIn(w.database.reader, audit)).find(
      (found) => !found.second && found.district === 'LD',
    )!
    caseId = once.id
    first = (await progressIn(w.database.reader, audit)).find((score) => score.caseId === caseId)!.scorerId
    expect(await sheets('lead')).toEqual([])
    expect(await sheets(first)).toEqual(['first'])
    await givenFirst()
    expect(await sheets('lead')).toEqual(['first'])
    expect(await sheets('district')).toBe('nothing')
    await w.database.write(
      async (writer) =>
        void (await writer
          .update(audits)
          .set({ status: 'issued', issuedAt: storyTime })
          .where(eq(audits.id, audit))),
    )
    expect(await sheets('district')).toEqual([])
    expect(await sheets('district-bd')).toBe('nothing')
    expect(await sheets('governance')).toBe('nothing')
  })
})
