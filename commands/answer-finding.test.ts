import { beforeEach, describe, expect, test } from 'vitest'
import { answersFor } from '../db/finding-responses'
import { auditFor } from '../db/audits'
import { findingResponses, findings, trail } from '../db/schema'
import { carryOut, issuedAudit, issueTime, writtenUpAudit } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { answerFinding } from './answer-finding'
import { perform, type Command } from './command'
import { finishFindingAction } from './finish-finding-action'
import { issueAudit } from './issue-audit'
import { reopenAudit } from './reopen-audit'

let there: World
let audit: string
let leeds: string
let force: string

beforeEach(async () => {
  there = await world()
  audit = await issuedAudit(there)
  const rows = await there.database.reader.select().from(findings)
  leeds = rows.find(({ district }) => district === 'LD')?.id ?? ''
  force = rows.find(({ district }) => district === null)?.id ?? ''
})

const attempt = (key: string, command: unknown, input: Record<string, unknown>) =>
  perform(command as Command, {
    ...{ database: there.database, person: there.person(key), input: { audit, ...input } },
    ...{ now: issueTime, requestId: 'q1' },
  })

const signed = { signedName: 'Chris Dunmore', signedRank: 'DCI', onBehalfOf: '' }
const answer = (input: Record<string, unknown>, key = 'district') =>
  attempt(key, answerFinding, { finding: leeds, district: 'LD', decision: 'agree', ...signed, ...input })

const kept = () => there.database.reader.select().from(findingResponses)
const events = async () =>
  (await there.database.reader.select({ event: trail.event }).from(trail).orderBy(trail.seq)).map(
    ({ event }) => event,
  )

describe('a district answers a finding', () => {
  test('and says in the same step what it does about it, signed', async () => {
    const action = { action: 'Brief every team.', actionOwner: 'DS Ray', actionDueOn: '2022-01-31' }
    expect(
      await answer({
        decision: 'agree in part',
        reason: 'Not for online cases.',
        ...action,
        onBehalfOf: 'Ch Supt Lowe',
      }),
    ).toMatchObject({ done: true })
    expect(await kept()).toMatchObject([
      { district: 'LD', version: 1, decision: 'agree in part', ...action, onBehalfOf: 'Ch Supt Lowe' },
    ])
    expect((await events()).at(-1)).toBe('finding answered')
  })

  test('once for each issue, and anew when it is issued anew', async () => {
    await answer({})
    expect(await answer({ decision: 'disagree', reason: 'No.' })).toMatchObject({
      refusal: 'not now',
      errors: [{ message: expect.stringContaining('answered this finding on 13 December 2021') }],
    })
    await carryOut(there, 'lead', reopenAudit, { audit, reason: 'A typing error.' }, issueTime)
    await carryOut(there, 'lead', issueAudit, { audit, reason: 'A typing error.' }, issueTime)
    expect(await answer({})).toMatchObject({ done: true })
    expect((await kept()).map(({ version }) => version).sort()).toEqual([1, 2])
  })

  test('of its own and of the force, never of another district', async () => {
    expect(await answer({ finding: force })).toMatchObject({ done: true })
    expect(await answer({ finding: force, district: 'WD' }, 'district-wd')).toMatchObject({ done: true })
    const before = await kept()
    const foreign: [Record<string, unknown>, string][] = [
      [{ district: 'WD' }, 'district'],
      [{ district: 'WD' }, 'district-wd'],
      [{ finding: force, district: 'LD' }, 'district-wd'],
      [{ finding: force, district: 'BD' }, 'district-bd'],
      [{ finding: 'another' }, 'district'],
    ]
    for (const [input, key] of foreign)
      expect(await answer(input, key)).toMatchObject({ refusal: 'not found' })
    for (const key of ['lead', 'auditor', 'governance'])
      expect([key, await answer({}, key)]).toMatchObject([key, { refusal: 'not permitted' }])
    for (const key of ['second-lead', 'administrator'])
      expect([key, await answer({}, key)]).toMatchObject([key, { refusal: 'not found' }])
    expect(await kept()).toEqual(before)
  })

  test.each([
    [{ decision: '' }, 'decision', 'Choose whether the district agrees'],
    [{ decision: 'disagree' }, 'reason', 'Enter why the district disagrees'],
    [
      { decision: 'agree in part' },
      'reason',
      'Enter with which part the district agrees, and why not with the rest',
    ],
    [{ action: 'x', actionOwner: 'y' }, 'actionDueOn', 'Enter the day it is due'],
    [{ actionOwner: 'y', actionDueOn: '2022-01-31' }, 'action', 'Enter what will be done'],
    [{ signedName: '' }, 'signedName', 'Enter the name of the person who signs'],
    [{ signedRank: ' ' }, 'signedRank', 'Enter the rank or role of the person who signs'],
  ])('and says what it has to: %o', async (input, field, message) => {
    expect(await answer(input)).toMatchObject({ refusal: 'invalid', errors: [{ field, message }] })
    expect(await kept()).toEqual([])
  })

  test('before anything is issued there is nothing to answer', async () => {
    const fresh = await world()
    const draft = await writtenUpAudit(fresh)
    const outcome = await perform(answerFinding as unknown as Command, {
      ...{ database: fresh.database, person: fresh.person('district') },
      input: { audit: draft, finding: 'x', district: 'LD', decision: 'agree', ...signed },
      ...{ now: issueTime, requestId: 'q1' },
    })
    expect(outcome).toMatchObject({ refusal: 'not found' })
  })
})

test('what a district does about a finding is marked as done once, by that district', async () => {
  await answer({ action: 'Brief every team.', actionOwner: 'DS Ray', actionDueOn: '2022-01-31' })
  const [given] = await kept()
  const finish = (key: string) => attempt(key, finishFindingAction, { answer: given?.id })
  expect(await finish('district-wd')).toMatchObject({ refusal: 'not found' })
  expect(await finish('district')).toMatchObject({ done: true })
  expect(await kept()).toMatchObject([{ actionDoneAt: issueTime }])
  expect(await finish('district')).toMatchObject({
    refusal: 'not now',
    errors: [{ message: 'This action is already marked as done.' }],
  })
})

test('answers are read by the own district, by who works on the audit, and by governance', async () => {
  await answer({})
  const readBy = async (key: string) => {
    const subject = await auditFor(there.database.reader, audit, there.person(key))
    return subject ? (await answersFor(there.database.reader, subject, there.person(key))).length : 0
  }
  const seen = [
    'district',
    'district-wd',
    'district-bd',
    'lead',
    'auditor',
    'governance',
    'second-lead',
    'administrator',
  ]
  expect(await Promise.all(seen.map(readBy))).toEqual([1, 0, 0, 1, 1, 1, 0, 0])
})
