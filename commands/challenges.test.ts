import { beforeEach, describe, expect, test } from 'vitest'
import { challengeFor, challengesIn } from '../db/challenges'
import { challengesToDecide } from '../db/district-home'
import { finalAnswers } from '../db/final-answers'
import { issuedAnswers } from '../db/issued-sheets'
import { auditFor } from '../db/audits'
import { caseFor } from '../db/samples'
import { answers, challenges, rulings, scores, trail } from '../db/schema'
import { newestSnapshot, snapshotNumbered, snapshotVersions } from '../db/snapshots'
import { carryOut, issuedAudit, issueTime } from '../db/testing/stories'
import { issuedWriteUpFor } from '../db/write-ups'
import { world, type World } from '../db/testing/world'
import { changesBetween } from '../domain/snapshot-changes'
import { challengeAnswer } from './challenge-answer'
import { perform, type Command } from './command'
import { decideChallenge } from './decide-challenge'
import { reopenAudit } from './reopen-audit'

let there: World
let audit: string
/** A case of Leeds whose first criterion was answered no by one scorer, with who that was. */
let wrong: { caseId: string; scorerId: string }
let other: string

const lastDay = '2021-12-20T16:59:00.000Z'

beforeEach(async () => {
  there = await world()
  audit = await issuedAudit(there)
  const { reader } = there.database
  const final = await finalAnswers(reader, audit)
  const [criterion] = there.criterionIds
  const noes = final.answers.filter(
    (a) => a.district === 'LD' && a.criterionId === criterion && a.answer === 'no' && a.by === 'one score',
  )
  const caseId = noes[0]?.caseId ?? ''
  const scored = (await reader.select().from(scores)).filter((s) => s.caseId === caseId)
  wrong = { caseId, scorerId: scored[0]?.scorerId ?? '' }
  other = wrong.scorerId === 'auditor' ? 'auditor-two' : 'auditor'
})

const attempt = (key: string, command: unknown, input: Record<string, unknown>, now = issueTime) =>
  perform(command as Command, {
    ...{ database: there.database, person: there.person(key), input, now, requestId: 'q1' },
  })

const said = {
  text: 'The form is linked to the crime since 4 March; it was filed under the earlier one.',
  logReference: 'Niche, entry 31, 4 March 2021 at 09:12',
  ...{ signedName: 'Chris Dunmore', signedRank: 'DCI', onBehalfOf: 'Ch Supt Lowe' },
}

const challenge = (changes: Record<string, unknown> = {}, key = 'district', now = issueTime) =>
  attempt(
    key,
    challengeAnswer,
    { case: wrong.caseId, criterion: there.criterionIds[0], ...said, ...changes },
    now,
  )

const challengeId = async () => (await there.database.reader.select().from(challenges)).at(-1)?.id ?? ''

const uphold = { decision: 'upheld', answer: 'yes', ruling: 'The form was seen under the earlier crime.' }

const decide = async (key: string, changes: Record<string, unknown> = {}, now = '2021-12-15T10:00:00.000Z') =>
  attempt(key, decideChallenge, { challenge: await challengeId(), ...uphold, ...changes }, now)

/** Everything that a refused attempt must leave as it was. */
async function state() {
  const { reader } = there.database
  return {
    challenges: await reader.select().from(challenges),
    answers: await reader.select().from(answers),
    rulings: await reader.select().from(rulings),
    versions: await snapshotVersions(reader, audit),
    events: (await reader.select({ event: trail.event }).from(trail).orderBy(trail.seq))
      .map(({ event }) => event)
      .filter((event) => event !== 'access refused'),
  }
}

describe('a district challenges an answer', () => {
  test('with a log reference and a signature, until the end of the fifth working day', async () => {
    expect(await challenge({}, 'district', lastDay)).toMatchObject({ done: true })
    const { challenges: [kept], events } = await state() // prettier-ignore
    expect(kept).toMatchObject({
      ...{ number: 1, district: 'LD', version: 1, answer: 'no', waiting: true, decision: null },
      ...{ logReference: said.logReference, onBehalfOf: 'Ch Supt Lowe', raisedBy: 'district' },
      // Over Christmas: 27 and 28 December were bank holidays.
      decideBy: '2021-12-29',
    })
    expect(events.at(-1)).toBe('answer challenged')
  })

  test('not a minute later, and not twice', async () => {
    const before = await state()
    expect(await challenge({}, 'district', '2021-12-21T00:00:01.000Z')).toMatchObject({
      refusal: 'not now',
      errors: [{ message: expect.stringContaining('could be challenged until 20 December 2021') }],
    })
    expect(await state()).toEqual(before)
    await challenge()
    expect(await challenge()).toMatchObject({
      refusal: 'not now',
      errors: [{ message: expect.stringContaining('challenge 1 waits for a ruling') }],
    })
  })

  test('of its own alone: for everybody else the case is not there or not theirs to challenge', async () => {
    const before = await state()
    for (const key of [
      'district-wd',
      'district-bd',
      'second-lead',
      'auditor-leeds',
      'governance',
      'administrator',
    ])
      expect([key, await challenge({}, key)]).toMatchObject([key, { refusal: 'not found' }])
    for (const key of ['lead', 'auditor', 'auditor-two'])
      expect([key, await challenge({}, key)]).toMatchObject([key, { refusal: 'not permitted' }])
    expect(await state()).toEqual(before)
  })

  test.each([
    [{ text: ' ' }, 'text', 'Enter what is wrong in fact'],
    [{ logReference: '' }, 'logReference', 'Enter where it can be looked up: system, entry and time'],
    [{ signedName: '' }, 'signedName', 'Enter the name of the person who signs'],
    [{ signedRank: '' }, 'signedRank', 'Enter the rank or role of the person who signs'],
    [{ text: 'She rang from 07700 900123.' }, 'text', expect.stringContaining('reads like personal data')],
  ])('and says what it has to: %o', async (changes, field, message) => {
    const before = await state()
    const outcome = await challenge(changes)
    expect(outcome).toMatchObject({ refusal: 'invalid' })
    expect(outcome.done ? [] : outcome.errors).toContainEqual({ field, message })
    expect(await state()).toEqual(before)
  })

  test('only where an answer was issued', async () => {
    expect(await challenge({ criterion: 'another' })).toMatchObject({ refusal: 'not found' })
    expect(await challenge({ case: 'another' })).toMatchObject({ refusal: 'not found' })
  })
})

describe('a challenge is decided', () => {
  test('by somebody who works on the audit and neither scored the case nor ruled on the answer', async () => {
    await challenge()
    const before = await state()
    expect(await decide(wrong.scorerId)).toMatchObject({
      refusal: 'not permitted',
      errors: [{ message: expect.stringMatching(/^You gave this answer yourself/) }],
    })
    expect(await decide('district')).toMatchObject({ refusal: 'not permitted' })
    for (const key of ['district-wd', 'second-lead', 'auditor-leeds', 'governance', 'administrator'])
      expect([key, await decide(key)]).toMatchObject([key, { refusal: 'not found' }])
    expect(await state()).toEqual(before)
    expect(await decide(other)).toMatchObject({ done: true })
  })

  test('upheld: both answers are kept, the figure follows, and the issue gets a version', async () => {
    await challenge()
    const { reader } = there.database
    const before = await newestSnapshot(reader, audit)
    await decide('lead')
    const [kept] = await reader.select().from(challenges)
    expect(kept).toMatchObject({
      ...{ answer: 'no', ruledAnswer: 'yes', decision: 'upheld', waiting: null, decidedBy: 'lead' },
      figureBefore: expect.stringMatching(/3 of 5, 60%, unweighted/),
      figureAfter: expect.stringMatching(/4 of 5, 80%, unweighted/),
    })
    const final = (await finalAnswers(reader, audit)).answers.find(
      (a) => a.caseId === wrong.caseId && a.criterionId === there.criterionIds[0],
    )
    expect(final).toMatchObject({ answer: 'yes', reasonCode: null, by: 'challenge' })
    // What the scorer gave is as it was.
    const first = (await reader.select().from(answers)).filter((a) => a.criterionId === there.criterionIds[0])
    expect(first.filter(({ answer }) => answer === 'no').length).toBeGreaterThan(0)
    const after = await newestSnapshot(reader, audit)
    expect(after).toMatchObject({
      ...{ version: 2, issuedBy: 'lead', challengesUntil: before?.challengesUntil },
      reason: 'Ruling on challenge 1, Risk assessment: upheld',
    })
    expect(after?.content.rulings).toMatchObject([{ number: 1, issued: 'no', ruled: 'yes', upheld: true }])
    const one = await snapshotNumbered(reader, audit, 1)
    const told =
      one && after ? changesBetween(one.content, after.content).map(({ sentence }) => sentence) : []
    expect(told[0]).toMatch(
      /^Challenge 1, Risk assessment, Leeds case \d: issued no, upheld, yes counts since\. Before: .*3 of 5.* After: .*4 of 5/,
    )
    expect((await state()).events.slice(-2)).toEqual(['challenge decided', 'audit issued'])
  })

  test('upheld, the ruling is told to its district and to who sees all of them, and to no other', async () => {
    await challenge()
    await decide('lead')
    const { reader } = there.database
    const toldTo = async (key: string) => {
      const subject = await auditFor(reader, audit, there.person(key))
      const read = subject && (await issuedWriteUpFor(reader, subject, there.person(key)))
      return read?.writeUp.rulings?.length ?? 0
    }
    for (const key of ['district', 'governance', 'lead', 'auditor'])
      expect([key, await toldTo(key)]).toEqual([key, 1])
    expect(await toldTo('district-wd')).toBe(0)
  })

  test('upheld, the district reads the answer that counts in the case', async () => {
    await challenge()
    await decide('lead')
    const { reader } = there.database
    const subject = await caseFor(reader, wrong.caseId, there.person('district'))
    const read = subject && (await issuedAnswers(reader, subject)).get(there.criterionIds[0] ?? '')
    expect(read).toMatchObject({ answer: 'yes', challenged: true, reason: uphold.ruling })
  })

  test('not upheld: the answer stays, with the reason, and it is not challenged again', async () => {
    await challenge()
    await decide('lead', { decision: 'not upheld', answer: '', ruling: 'The form is of another crime.' })
    const { reader } = there.database
    const [kept] = await reader.select().from(challenges)
    expect(kept).toMatchObject({ answer: 'no', ruledAnswer: 'no', decision: 'not upheld' })
    expect(kept?.figureAfter).toBe(kept?.figureBefore)
    expect(await newestSnapshot(reader, audit)).toMatchObject({ version: 2 })
    expect(await challenge()).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'Challenge 1 of this answer was ruled on. The ruling stands.' }],
    })
  })

  test('once, with a reason and, where it is upheld, with another answer that the checklist knows', async () => {
    await challenge()
    const before = await state()
    const cases: [Record<string, unknown>, string, string | RegExp][] = [
      [{ ruling: '' }, 'ruling', 'Enter the reason for the ruling'],
      [{ decision: '' }, 'decision', 'Choose whether the challenge is upheld'],
      [{ answer: '' }, 'answer', 'Choose the answer that counts'],
      [{ answer: 'no', reasonCode: 'none such' }, 'reasonCode', 'Choose why the answer is no'],
      [{ ruling: 'Her number is 07700 900123.' }, 'ruling', /reads like personal data/],
    ]
    for (const [changes, field, message] of cases) {
      const outcome = await decide('lead', changes)
      expect(outcome).toMatchObject({ refusal: 'invalid' })
      expect(outcome.done ? [] : outcome.errors).toContainEqual({
        field,
        message: typeof message === 'string' ? message : expect.stringMatching(message),
      })
    }
    expect(await state()).toEqual(before)
    await decide('lead')
    expect(await decide(other)).toMatchObject({
      refusal: 'not now',
      errors: [{ message: expect.stringContaining('was decided on 15 December 2021') }],
    })
  })

  test('never by whoever ruled on the answer before: the lead sees to it that somebody else can', async () => {
    const { reader } = there.database
    const [ruled] = (await reader.select().from(rulings)).filter(
      (ruling) => ruling.criterionId === there.criterionIds[0] && ruling.ruledBy === 'lead',
    )
    const inLeeds = await caseFor(reader, ruled?.caseId ?? '', there.person('district'))
    const [key, caseId] = inLeeds ? ['district', inLeeds.id] : ['district-wd', ruled?.caseId]
    expect(await challenge({ case: caseId }, key)).toMatchObject({ done: true })
    expect(await decide('lead')).toMatchObject({
      refusal: 'not permitted',
      errors: [{ message: expect.stringMatching(/or ruled on it/) }],
    })
    expect(await challengesToDecide(reader, there.person('lead'))).toMatchObject([{ mayDecide: false }])
  })

  test('without a new time to challenge, however many rulings follow', async () => {
    await challenge()
    await decide('lead')
    const { reader } = there.database
    const [second = ''] = there.criterionIds.slice(1)
    await challenge({ criterion: second }, 'district', '2021-12-16T10:00:00.000Z')
    await decide('lead', { decision: 'not upheld', answer: '' }, '2021-12-17T10:00:00.000Z')
    expect(await newestSnapshot(reader, audit)).toMatchObject({ version: 3, challengesUntil: '2021-12-20' })
  })

  test('while the audit is reopened without a version of its own: the next issue brings it', async () => {
    await challenge()
    await carryOut(there, 'lead', reopenAudit, { audit, reason: 'A typing error.' }, issueTime)
    expect(await decide('lead')).toMatchObject({ done: true })
    expect(await newestSnapshot(there.database.reader, audit)).toMatchObject({ version: 1 })
  })
})

test('challenges are read by who works on the audit and, of the own district, by its lead', async () => {
  await challenge()
  const { reader } = there.database
  const id = await challengeId()
  const readBy = async (key: string) => {
    const person = there.person(key)
    const subject = await auditFor(reader, audit, person)
    const listed = subject ? (await challengesIn(reader, subject, person)).length : 0
    return [key, listed, (await challengeFor(reader, id, person)) !== undefined]
  }
  for (const key of ['lead', 'auditor', 'auditor-two', 'district'])
    expect(await readBy(key)).toEqual([key, 1, true])
  for (const key of ['district-wd', 'district-bd', 'governance', 'second-lead', 'administrator'])
    expect(await readBy(key)).toEqual([key, 0, false])
})
