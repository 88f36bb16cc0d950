import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { newestSnapshot, snapshotVersions } from '../db/snapshots'
import { recommendationsToIssue } from '../db/recommendations'
import { audits, trail } from '../db/schema'
import {
  carryOut,
  drawnAudit,
  issuedAudit,
  issueTime,
  plannedAudit,
  recommendationNamed,
  scoredAudit,
  soundWording,
  storyTime,
  writtenUpAudit,
} from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { figuresOf } from '../domain/audit-figures'
import { snapshotHash } from '../domain/snapshot'
import { changeFinding } from './change-finding'
import { perform } from './command'
import { issueAudit } from './issue-audit'
import { reopenAudit } from './reopen-audit'
import { respondToRecommendation } from './respond-to-recommendation'
import { writeFinding } from './write-finding'
import { writeRecommendation } from './write-recommendation'

const one = { districts: ['LD'], quotas: { LD: { domestic: 2, nonDomestic: 2 } }, secondScores: 0 }

async function attempt(there: World, key: string, audit: string, reason = '', saveId?: string) {
  return perform(issueAudit, {
    database: there.database,
    person: there.person(key),
    input: { audit, reason },
    saveId,
    now: issueTime,
    requestId: 'q1',
  })
}

async function state({ database: { reader } }: World, audit: string) {
  const [row] = await reader.select().from(audits).where(eq(audits.id, audit))
  return {
    audit: row,
    recommendations: await recommendationsToIssue(reader, audit),
    versions: await snapshotVersions(reader, audit),
    events: (await reader.select({ event: trail.event }).from(trail)).length,
  }
}

describe('issuing', () => {
  test('freezes everything in one instant, with a hash that holds', async () => {
    const there = await world()
    const audit = await writtenUpAudit(there)
    expect(await attempt(there, 'lead', audit)).toMatchObject({ done: true, result: { version: 1 } })
    const after = await state(there, audit)
    expect(after.audit).toMatchObject({ status: 'issued', issuedAt: issueTime, issuedBy: 'lead' })
    for (const recommendation of after.recommendations)
      expect(recommendation).toMatchObject({
        status: 'issued',
        issuedAt: issueTime,
        originalDueOn: recommendation.dueOn,
      })
    const snapshot = await newestSnapshot(there.database.reader, audit)
    expect(snapshot).toMatchObject({ version: 1, issuedAt: issueTime, issuedBy: 'lead' })
    if (!snapshot) return
    expect(snapshot.sha256).toBe(snapshotHash(snapshot.content))
    expect(snapshot.content.figures).toEqual(figuresOf(snapshot.content.tallies))
    const [risk] = snapshot.content.figures
    const leeds = risk?.districts.find(({ code }) => code === 'LD')?.figures.all
    expect(leeds?.tally).toEqual({ yes: 3, no: 2, notApplicable: 0, cannotTell: 0, unscored: 0 })
    expect(snapshot.content.findings).toHaveLength(2)
    expect(snapshot.content.agreement).toMatchObject({
      ...{ cases: { twice: 2, in: 2 }, pooled: { same: 6, of: 8 } },
      criteria: [{ name: 'Risk assessment', agreement: { cases: 2, same: 0 } }, {}, {}, {}],
    })
    const events = await there.database.reader.select().from(trail).where(eq(trail.event, 'audit issued'))
    expect(events).toHaveLength(1)
    expect(JSON.parse(events[0]?.details ?? '')).toMatchObject({ version: 1, districts: 'Leeds, Wakefield' })
    expect(snapshot.content.trail.hash).toBe(events[0]?.previousHash)
  })

  test('fills the figures of a finding in, and keeps out one whose typed numbers say other than the answers', async () => {
    const there = await world()
    const audit = await writtenUpAudit(there)
    const about = { audit, criterion: there.criterionIds[0] ?? '', district: 'LD', kind: 'finding' } as const
    const bound = 'Leeds: [counts], a missing form in [no counts].'
    await carryOut(there, 'lead', writeFinding, { ...about, text: bound })
    const { id } = await carryOut(there, 'lead', writeFinding, { ...about, text: 'Leeds: 4 of 5.' })
    const before = await state(there, audit)
    expect(await attempt(there, 'lead', audit)).toMatchObject({
      refusal: 'not now',
      errors: [
        {
          message: expect.stringMatching(
            /^Finding on .*, Leeds: ‘4 of 5’ is typed, and the answers say 3 of 5\./,
          ) as unknown,
        },
      ],
    })
    expect(await state(there, audit)).toEqual(before)
    const corrected = { finding: id, revision: 1, kind: 'finding', text: 'Leeds: 3 of 5.' } as const
    await carryOut(there, 'lead', changeFinding, corrected)
    expect(await attempt(there, 'lead', audit)).toMatchObject({ done: true })
    const issued = (await newestSnapshot(there.database.reader, audit))?.content.findings ?? []
    expect(issued.map(({ text }) => text)).toContain('Leeds: 3 of 5, a missing form in 2 of 5.')
    expect(issued.find(({ text }) => text.startsWith('Leeds: 3 of 5,'))?.bound).toEqual([
      [7, 13],
      [33, 39],
    ])
  })

  test('sent twice happens once, and again by itself it is refused', async () => {
    const there = await world()
    const audit = await writtenUpAudit(there)
    const first = await attempt(there, 'lead', audit, '', 's1')
    expect(await attempt(there, 'lead', audit, '', 's1')).toEqual(first)
    expect(await attempt(there, 'lead', audit)).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'This audit is issued. An audit is issued once its cases are scored.' }],
    })
    expect((await state(there, audit)).versions).toHaveLength(1)
  })

  test('is for the lead of the audit alone', async () => {
    const there = await world()
    const audit = await writtenUpAudit(there)
    expect(await attempt(there, 'auditor', audit)).toMatchObject({ refusal: 'not permitted' })
    for (const key of ['second-lead', 'district', 'governance', 'administrator'])
      expect(await attempt(there, key, audit)).toMatchObject({ refusal: 'not found' })
    expect((await state(there, audit)).audit?.status).toBe('scoring')
  })

  test('is refused, with everything that is missing, and then nothing has changed', async () => {
    const there = await world()
    const audit = await drawnAudit(there, one)
    const bare = { ...soundWording, ownerName: '', dueOn: '', closingTest: '' }
    await carryOut(there, 'lead', writeRecommendation, { audit, districts: ['LD'], ...bare })
    const before = await state(there, audit)
    expect(await attempt(there, 'lead', audit)).toMatchObject({
      refusal: 'not now',
      errors: [
        {
          message: '4 of 4 cases are not finished, or two scores differ and nobody has ruled yet.',
        },
        {
          message: 'STK-2021-11/LD/01 lacks an owner with role and name, a due date and a closing test.',
        },
      ],
    })
    expect(await state(there, audit)).toEqual(before)
  })

  test('is refused before the draw', async () => {
    const there = await world()
    const audit = await plannedAudit(there)
    expect(await attempt(there, 'lead', audit)).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'This audit is planned. An audit is issued once its cases are scored.' }],
    })
  })

  test('needs no finding and no recommendation', async () => {
    const there = await world()
    const audit = await scoredAudit(there, one)
    expect(await attempt(there, 'lead', audit)).toMatchObject({ done: true })
  })
})

describe('an issued audit', () => {
  const reopen = (there: World, key: string, audit: string, reason = 'A form was found after all.') =>
    perform(reopenAudit, {
      database: there.database,
      person: there.person(key),
      input: { audit, reason },
      now: issueTime,
      requestId: 'q1',
    })

  test('is reopened with a reason, by its lead', async () => {
    const there = await world()
    const audit = await issuedAudit(there)
    expect(await reopen(there, 'lead', audit, ' ')).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'reason', message: 'Enter why the audit is reopened' }],
    })
    for (const key of ['auditor', 'district', 'governance'])
      expect(await reopen(there, key, audit)).toMatchObject({ refusal: 'not permitted' })
    expect(await reopen(there, 'lead', audit)).toMatchObject({ done: true })
    expect(await reopen(there, 'lead', audit)).toMatchObject({ refusal: 'not now' })
    expect((await state(there, audit)).audit).toMatchObject({ status: 'scoring', issuedAt: issueTime })
  })

  test('goes out again as version 2, says why, and leaves what districts already do as it is', async () => {
    const there = await world()
    const audit = await issuedAudit(there)
    const answered = await recommendationNamed(there, 'STK-2021-11/LD/01')
    await carryOut(there, 'district', respondToRecommendation, {
      recommendation: answered,
      decision: 'accepted',
      signedName: 'Chris Dunmore',
      signedRank: 'DCI',
    })
    await carryOut(there, 'lead', reopenAudit, { audit, reason: 'A form was found after all.' }, storyTime)
    await carryOut(there, 'lead', writeRecommendation, { audit, districts: ['LD'], ...soundWording })
    expect(await attempt(there, 'lead', audit)).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'reason', message: 'Enter what has changed since the last version' }],
    })
    expect(await attempt(there, 'lead', audit, 'One more recommendation')).toMatchObject({
      result: { version: 2 },
    })
    const { versions, recommendations } = await state(there, audit)
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'One more recommendation'],
      [1, 'First issue'],
    ])
    expect(recommendations.map(({ reference, status }) => [reference, status])).toEqual([
      ['STK-2021-11/LD/01', 'accepted'],
      ['STK-2021-11/LD/02', 'issued'],
      ['STK-2021-11/WD/01', 'issued'],
    ])
  })
})
