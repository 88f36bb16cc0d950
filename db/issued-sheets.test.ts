import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { askForSpare } from '../commands/ask-for-spare'
import { finishCase } from '../commands/finish-case'
import { issueAudit } from '../commands/issue-audit'
import { reopenAudit } from '../commands/reopen-audit'
import { reopenCase } from '../commands/reopen-case'
import { replaceCase } from '../commands/replace-case'
import { ruleOnDisagreement } from '../commands/rule-on-disagreement'
import { saveAnswer } from '../commands/save-answer'
import type { Answer } from '../domain/checklist'
import { auditFor } from './audits'
import { casesIssuedTo } from './issued-sample'
import { issuedAnswers } from './issued-sheets'
import { caseFor, casesIn, type ListedSampleCase } from './samples'
import { draws } from './schema'
import { progressIn, scoresOf, sheetsFor } from './scores'
import { carryOut, fullAnswer, issuedAudit, passAgreed, scoreCase, writtenUpAudit } from './testing/stories'
import { world, type World } from './testing/world'

const reopenedAt = '2021-12-14T09:00:00.000Z'
const againAt = '2021-12-14T09:30:00.000Z'
const reissuedAt = '2021-12-15T10:00:00.000Z'

let there: World
let audit: string
let criterion: string
let leeds: ListedSampleCase[]

/** What the district lead of Leeds reads of a case; undefined where it is not there for them. */
async function readBy(key: string, caseId: string) {
  const { reader } = there.database
  const subject = await caseFor(reader, caseId, there.person(key))
  return subject && issuedAnswers(reader, subject)
}

async function listed(key: string) {
  const { reader } = there.database
  const subject = await auditFor(reader, audit, there.person(key))
  return subject && (await casesIssuedTo(reader, subject.audit, there.person(key))).map(({ id }) => id)
}

const once = () => leeds.find(({ second }) => !second)!.id
const twice = () => leeds.find(({ second }) => second)!.id

const reopen = () => carryOut(there, 'lead', reopenAudit, { audit, reason: 'A form was found.' }, reopenedAt)

const reissue = () => carryOut(there, 'lead', issueAudit, { audit, reason: 'A form was found.' }, reissuedAt)

/** Reopens a score of a case and answers the first criterion anew; returns whose score it is. */
async function answerAnew(caseId: string, turn: 'first' | 'second', answer: Answer, note: string) {
  const { scorerId } = (await scoresOf(there.database.reader, caseId)).find((score) => score.turn === turn)!
  await carryOut(there, 'lead', reopenCase, { case: caseId, turn, reason: 'A form was found.' }, reopenedAt)
  const again = { case: caseId, criterion, revision: 1, ...fullAnswer(answer), note }
  await carryOut(there, scorerId, saveAnswer, again, againAt)
  return scorerId
}

beforeEach(async () => {
  there = await world()
  criterion = there.criterionIds[0] ?? ''
  audit = await issuedAudit(there)
  leeds = (await casesIn(there.database.reader, audit)).filter(({ district }) => district === 'LD')
})

test('before the first issue a district has no case at all', async () => {
  there = await world()
  audit = await writtenUpAudit(there)
  const [drawn] = (await casesIn(there.database.reader, audit)).filter(({ district }) => district === 'LD')
  expect(await readBy('district', drawn!.id)).toBeUndefined()
  expect(await listed('district')).toBeUndefined()
})

test('a district has the cases of its own in the issued sample, and of nobody else', async () => {
  expect(await listed('district')).toEqual(leeds.map(({ id }) => id))
  expect(await listed('district-bd')).toBeUndefined()
  expect(await listed('governance')).toEqual([])
  expect(await readBy('district-wd', once())).toBeUndefined()
})

test('it reads the answers that count, the ruling where two scores differed, and no scorer', async () => {
  const single = (await readBy('district', once()))!
  expect(single.size).toBe(there.criterionIds.length)
  expect([...single.values()].every(({ moderated }) => !moderated)).toBe(true)
  expect([...single.values()].map(({ evidence }) => evidence)).toContain('Log entry 14, 3 March 2021')
  const double = (await readBy('district', twice()))!
  expect(double.get(criterion)).toMatchObject({
    moderated: true,
    reason: 'The first scorer found the linked form.',
  })
  expect([...double.values()].filter(({ moderated }) => moderated)).toHaveLength(1)
  expect(JSON.stringify([...double])).not.toMatch(/auditor|scorer(Id)?"|savedBy|ruledBy/)
})

test('the sheets themselves are for those who work on the audit', async () => {
  const { reader } = there.database
  const person = there.person('district')
  const subject = (await caseFor(reader, once(), person))!
  expect(await sheetsFor(reader, subject, person)).toEqual([])
})

describe('while an audit is reopened', () => {
  test('a district keeps the issued answer and never reads the new one, until the next issue', async () => {
    const issued = (await readBy('district', once()))!
    const was = issued.get(criterion)!
    await reopen()
    expect(await readBy('district', once())).toEqual(issued)
    const changed = was.answer === 'yes' ? 'cannot tell' : 'yes'
    const scorerId = await answerAnew(once(), 'first', changed, 'A note nobody was given')
    expect(await readBy('district', once())).toEqual(issued)
    await carryOut(there, scorerId, finishCase, { case: once() }, againAt)
    expect(await readBy('district', once())).toEqual(issued)

    await reissue()
    expect((await readBy('district', once()))?.get(criterion)).toMatchObject({
      answer: changed,
      note: 'A note nobody was given',
      moderated: false,
    })
  })

  test('a district keeps the issued ruling, whatever is scored and ruled anew', async () => {
    const issued = (await readBy('district', twice()))!
    await reopen()
    const scorerId = await answerAnew(twice(), 'second', 'cannot tell', 'Looked again')
    await carryOut(there, scorerId, finishCase, { case: twice() }, againAt)
    expect(await readBy('district', twice())).toEqual(issued)
    const ruling = { answer: 'cannot tell', reason: 'The second look was right.', rulings: 1 } as const
    await carryOut(there, 'lead', ruleOnDisagreement, { case: twice(), criterion, ...ruling }, againAt)
    expect(await readBy('district', twice())).toEqual(issued)
    await passAgreed(there, audit, againAt)
    await reissue()
    expect((await readBy('district', twice()))?.get(criterion)).toMatchObject({
      answer: 'cannot tell',
      reason: 'The second look was right.',
      moderated: true,
    })
  })

  test('a case taken out stays theirs as it was, and the spare is theirs from the next issue on', async () => {
    const issued = (await readBy('district', once()))!
    await reopen()
    const scorerId = await answerAnew(once(), 'first', 'yes', 'Should it be here?')
    await carryOut(
      there,
      scorerId,
      askForSpare,
      { case: once(), reason: 'cancelled', note: 'Not a crime' },
      againAt,
    )
    const { spare } = await carryOut(there, 'lead', replaceCase, { case: once() }, againAt)
    expect(await readBy('district', spare)).toBeUndefined()
    expect(await readBy('district', once())).toEqual(issued)
    const { sampleCase } = (await caseFor(there.database.reader, once(), there.person('district')))!
    expect(sampleCase).toMatchObject({ outOfScopeAt: null, outOfScopeNote: null, spareAsked: null })
    expect(await listed('district')).toEqual(leeds.map(({ id }) => id))

    for (const score of await progressIn(there.database.reader, audit))
      if (score.caseId === spare) await scoreCase(there, score, () => 'yes')
    await reissue()
    expect(await readBy('district', once())).toBeUndefined()
    expect((await readBy('district', spare))?.get(criterion)).toMatchObject({ answer: 'yes' })
    expect(await listed('district')).toContain(spare)
  })

  test('nothing of a voided draw is there for a district', async () => {
    await reopen()
    await there.database.write(
      async (writer) =>
        void (await writer
          .update(draws)
          .set({ standing: null, voidedAt: againAt, voidedBy: 'second-lead' })
          .where(eq(draws.auditId, audit))),
    )
    expect(await readBy('district', once())).toBeUndefined()
    expect(await listed('district')).toEqual([])
  })
})
