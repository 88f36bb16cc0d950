import { beforeEach, describe, expect, test } from 'vitest'
import {
  forceRecommendationFor,
  forceRecommendationsOf,
  issuedForceRecommendations,
} from '../db/force-recommendations'
import { findingsBehind } from '../db/recommendation-findings'
import { recommendationsToIssue } from '../db/recommendations'
import { findings, recommendationFindings } from '../db/schema'
import { newestSnapshot } from '../db/snapshots'
import { carryOut, issueTime, soundWording, writtenUpAudit } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { forceStanding } from '../domain/recommendation-standing'
import { changeRecommendation } from './change-recommendation'
import { perform, type Command } from './command'
import { issueAudit } from './issue-audit'
import { removeRecommendation } from './remove-recommendation'
import { respondToRecommendation } from './respond-to-recommendation'
import { writeRecommendation } from './write-recommendation'

let there: World
let audit: string

beforeEach(async () => {
  there = await world()
  audit = await writtenUpAudit(there)
})

const attempt = (command: unknown, input: Record<string, unknown>) =>
  perform(command as Command, {
    ...{ database: there.database, person: there.person('lead'), input },
    ...{ now: issueTime, requestId: 'q1' },
  })

const recommend = (input: Record<string, unknown>) =>
  attempt(writeRecommendation, { audit, ...soundWording, considered: 'yes', ...input })

const all = () => recommendationsToIssue(there.database.reader, audit)
const named = async (reference: string) =>
  (await all()).find((r) => r.reference === `STK-2021-11/${reference}`)

describe('a recommendation to the whole force', () => {
  const toTheForce = () => recommend({ districts: ['force'], criterion: there.criterionIds[0] })

  test('is one, with a part for every district of the audit', async () => {
    expect(await toTheForce()).toMatchObject({
      result: {
        force: 'STK-2021-11/FORCE/01',
        references: ['STK-2021-11/LD/02', 'STK-2021-11/WD/02'],
      },
    })
    const [force] = await forceRecommendationsOf(there.database.reader, audit)
    const parts = (await all()).filter(({ forceId }) => forceId === force?.id)
    expect(parts.map(({ district }) => district)).toEqual(['LD', 'WD'])
    expect(forceStanding(parts, '2021-12-13').words).toBe('Draft')
  })

  test('stands where its districts stand; a district reads its own part and nothing of the others', async () => {
    await toTheForce()
    await carryOut(there, 'lead', issueAudit, { audit }, issueTime)
    const part = await named('LD/02')
    await carryOut(
      there,
      'district',
      respondToRecommendation,
      {
        ...{ recommendation: part?.id ?? '', decision: 'not accepted', reason: 'No system.' },
        ...{ reviewOn: '2022-06-30', signedName: 'Chris Dunmore', signedRank: 'DCI' },
      },
      issueTime,
    )
    const [force] = await forceRecommendationsOf(there.database.reader, audit)
    const seenBy = (key: string) =>
      forceRecommendationFor(there.database.reader, force?.id ?? '', there.person(key))
    const whole = await seenBy('governance')
    expect(whole).toMatchObject({ whole: true, districts: ['LD', 'WD'] })
    expect(forceStanding(whole?.parts ?? [], '2021-12-13').words).toBe(
      'Of 2 districts: 1 waiting for an answer, 1 not accepted',
    )
    expect(await seenBy('district')).toMatchObject({ whole: false, districts: ['LD'] })
    expect((await seenBy('district-wd'))?.parts.map(({ district }) => district)).toEqual(['WD'])
    for (const key of ['district-bd', 'second-lead', 'auditor-leeds', 'administrator'])
      expect([key, await seenBy(key)]).toEqual([key, undefined])
    const listedFor = async (key: string) =>
      (await issuedForceRecommendations(there.database.reader, there.person(key))).map(
        ({ parts }) => parts.length,
      )
    for (const key of ['governance', 'lead', 'auditor'])
      expect([key, await listedFor(key)]).toEqual([key, [2]])
    for (const key of ['district', 'district-wd', 'second-lead', 'administrator'])
      expect([key, await listedFor(key)]).toEqual([key, []])
    expect((await newestSnapshot(there.database.reader, audit))?.content.recommendations).toContainEqual(
      expect.objectContaining({ reference: 'STK-2021-11/WD/02', force: 'STK-2021-11/FORCE/01' }),
    )
  })

  test('goes with its last part', async () => {
    await toTheForce()
    for (const reference of ['LD/02', 'WD/02']) {
      expect(await forceRecommendationsOf(there.database.reader, audit)).toHaveLength(1)
      await carryOut(there, 'lead', removeRecommendation, {
        recommendation: (await named(reference))?.id ?? '',
      })
    }
    expect(await forceRecommendationsOf(there.database.reader, audit)).toEqual([])
  })

  test('cannot be written from a finding that one district alone may read', async () => {
    const [leeds] = await there.database.reader.select().from(findings)
    expect(await recommend({ districts: ['force'], finding: leeds?.id })).toMatchObject({
      errors: [{ field: 'districts', message: expect.stringMatching(/^The finding is about LD alone/) }],
    })
  })
})

describe('what a recommendation stands on', () => {
  test('may be several findings, each only where its district may read it', async () => {
    const [leeds, force] = await there.database.reader.select().from(findings)
    const chosen = [leeds?.id, force?.id]
    expect(await recommend({ districts: ['WD'], findings: chosen })).toMatchObject({
      errors: [{ field: 'findings', message: expect.stringMatching(/is about LD alone/) }],
    })
    expect(await recommend({ districts: ['WD'], findings: ['another'] })).toMatchObject({
      errors: [{ field: 'findings', message: 'Choose findings of this audit' }],
    })
    await recommend({ districts: ['LD', 'WD'], findings: chosen })
    const behind = async (reference: string) =>
      findingsBehind(there.database.reader, (await named(reference)) ?? { id: '', findingId: null })
    expect((await behind('LD/02')).sort()).toEqual(chosen.toSorted())
    expect(await behind('WD/02')).toEqual([force?.id])
  })

  test('can be changed while it is a draft, and goes with it', async () => {
    const [, force] = await there.database.reader.select().from(findings)
    const draft = await named('LD/01')
    const change = { recommendation: draft?.id, revision: 1, ...soundWording, findings: [force?.id] }
    expect(await attempt(changeRecommendation, change)).toMatchObject({ done: true })
    expect(await findingsBehind(there.database.reader, draft!)).toEqual([draft?.findingId, force?.id])
    await carryOut(there, 'lead', removeRecommendation, { recommendation: draft?.id ?? '' })
    expect(await there.database.reader.select().from(recommendationFindings)).toEqual([])
  })
})

describe('figures in a wording', () => {
  test('are each district’s own, and stay as they were at issue', async () => {
    const wording = 'The forms missing in [no counts] cases are completed.'
    await recommend({ districts: ['force'], criterion: there.criterionIds[0], wording })
    expect((await named('LD/02'))?.wording).toBe(wording)
    await carryOut(there, 'lead', issueAudit, { audit }, issueTime)
    expect(await named('LD/02')).toMatchObject({
      ...{ wording: 'The forms missing in 2 of 5 cases are completed.', typedWording: wording },
      bound: [[21, 27]],
    })
    const content = (await newestSnapshot(there.database.reader, audit))?.content
    expect(content?.recommendations.find(({ reference }) => reference.endsWith('LD/02'))?.wording).toBe(
      'The forms missing in 2 of 5 cases are completed.',
    )
  })

  test('that were typed and contradict the answers keep the audit from being issued', async () => {
    const input = { districts: ['LD'], criterion: there.criterionIds[0] }
    await recommend({ ...input, wording: 'Complete the forms missing in 4 of 5 cases.' })
    const before = await all()
    expect(await attempt(issueAudit, { audit })).toMatchObject({
      refusal: 'not now',
      errors: [{ message: expect.stringMatching(/^STK-2021-11\/LD\/02: ‘4 of 5’ is typed/) }],
    })
    expect(await all()).toEqual(before)
  })

  test('that come from elsewhere pass once it is said from where', async () => {
    const wording = 'At least 80% of forms are completed.'
    const input = { districts: ['LD'], criterion: there.criterionIds[0], wording }
    await recommend(input)
    expect(await attempt(issueAudit, { audit })).toMatchObject({ refusal: 'not now' })
    const draft = await named('LD/02')
    const source = 'Target of the force plan.'
    await attempt(changeRecommendation, {
      ...{ recommendation: draft?.id, revision: 1, ...soundWording, wording, source },
    })
    expect(await attempt(issueAudit, { audit })).toMatchObject({ done: true })
  })
})

test('sponsor, strand, meeting and its day are kept, and a strand or meeting that is none is refused', async () => {
  const more = { sponsor: 'ACC Lowe', strand: 'protect', meeting: 'TDG', meetingOn: '2022-02-14' }
  await recommend({ districts: ['LD'], ...more })
  expect(await named('LD/02')).toMatchObject(more)
  expect(await recommend({ districts: ['LD'], strand: 'punish', meeting: 'PTA' })).toMatchObject({
    errors: [
      { field: 'strand', message: 'Choose one of the four, or none' },
      { field: 'meeting', message: 'Choose a meeting from the list, or none' },
    ],
  })
})
