import { beforeEach, describe, expect, test } from 'vitest'
import { recommendationsToIssue } from '../db/recommendations'
import { findings, trail } from '../db/schema'
import { carryOut, issuedAudit, plannedAudit, soundWording, writtenUpAudit } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { perform } from './command'
import { removeFinding } from './remove-finding'
import { removeRecommendation } from './remove-recommendation'
import { writeFinding } from './write-finding'
import { writeRecommendation } from './write-recommendation'

let there: World
let audit: string

beforeEach(async () => {
  there = await world()
  audit = await writtenUpAudit(there)
})

const attempt = (key: string, input: Record<string, unknown>) =>
  perform(writeRecommendation, {
    database: there.database,
    person: there.person(key),
    input: { audit, ...soundWording, ...input },
    now: '2021-12-01T09:00:00.000Z',
    requestId: 'q1',
  })

const written = async () =>
  (await recommendationsToIssue(there.database.reader, audit)).map(({ reference }) => reference)

const twoDrafts = ['STK-2021-11/LD/01', 'STK-2021-11/WD/01']

describe('a recommendation', () => {
  test('to several districts is one draft for each, with a reference and an event of its own', async () => {
    expect(await attempt('lead', { districts: ['LD', 'WD'] })).toMatchObject({
      result: { references: ['STK-2021-11/LD/02', 'STK-2021-11/WD/02'] },
    })
    const events = (await there.database.reader.select().from(trail)).filter(
      ({ event }) => event === 'recommendation written',
    )
    expect(events.slice(-2).map(({ district, subjectType }) => [district, subjectType])).toEqual([
      ['LD', 'recommendation'],
      ['WD', 'recommendation'],
    ])
  })

  test('may be a draft without owner, day and test; never without wording and priority', async () => {
    const bare = { ownerRole: '', ownerName: '', dueOn: '', closingTest: '', evidenceRequired: '' }
    expect(await attempt('lead', { districts: ['LD'], ...bare })).toMatchObject({ done: true })
    expect(await attempt('lead', { districts: [], wording: '', priority: 'urgent' })).toMatchObject({
      refusal: 'invalid',
      errors: [
        { field: 'districts', message: 'Choose at least one district' },
        { field: 'wording', message: 'Enter the recommendation' },
        { field: 'priority', message: 'Choose a priority' },
      ],
    })
  })

  test('on a criterion that has open ones is written only after those were read', async () => {
    const [criterion] = there.criterionIds
    expect(await attempt('lead', { districts: ['LD'], criterion })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'considered', message: expect.stringContaining('STK-2021-11/LD/01') }],
    })
    expect(await written()).toEqual(twoDrafts)
    expect(await attempt('lead', { districts: ['LD'], criterion, considered: 'yes' })).toMatchObject({
      done: true,
    })
    const [, other] = there.criterionIds
    expect(await attempt('lead', { districts: ['LD'], criterion: other })).toMatchObject({ done: true })
  })

  test('is not written before the sample is drawn', async () => {
    const otherAudit = await plannedAudit(there, { reference: 'STK-2022-05' })
    const outcome = await perform(writeRecommendation, {
      database: there.database,
      person: there.person('lead'),
      input: { audit: otherAudit, districts: ['LD'], ...soundWording },
      now: '2021-12-01T09:00:00.000Z',
      requestId: 'q1',
    })
    expect(outcome).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'Findings and recommendations are written once the sample is drawn.' }],
    })
  })

  test('stands on what belongs to its audit and to its districts', async () => {
    const [leedsFinding] = await there.database.reader.select().from(findings)
    const cases: [Record<string, unknown>, string, RegExp][] = [
      [{ districts: ['BD'] }, 'districts', /^Choose districts of this audit/],
      [{ districts: ['LD', 'LD'] }, 'districts', /^Choose districts of this audit, each once/],
      [{ districts: ['LD'], criterion: 'another' }, 'criterion', /^Choose a criterion/],
      [{ districts: ['LD'], finding: 'another' }, 'finding', /^Choose a finding/],
      [{ districts: ['LD', 'WD'], finding: leedsFinding?.id }, 'districts', /^The finding is about LD alone/],
    ]
    for (const [input, field, message] of cases)
      expect(await attempt('lead', input)).toMatchObject({
        refusal: 'invalid',
        errors: [{ field, message: expect.stringMatching(message) }],
      })
    expect(await written()).toEqual(twoDrafts)
  })

  test('is for the lead of the audit to write', async () => {
    expect(await attempt('auditor', { districts: ['LD'] })).toMatchObject({ refusal: 'not permitted' })
    for (const key of ['second-lead', 'district', 'governance', 'administrator'])
      expect(await attempt(key, { districts: ['LD'] })).toMatchObject({ refusal: 'not found' })
    expect(await written()).toEqual(twoDrafts)
  })
})

test('after issue nothing is written, changed or removed until the audit is reopened', async () => {
  const fresh = await world()
  const issued = await issuedAudit(fresh)
  const sentence =
    'This audit is issued. Reopen it, with a reason, before you change what the districts were given.'
  for (const [command, input] of [
    [writeRecommendation, { audit: issued, districts: ['LD'], ...soundWording }],
    [writeFinding, { audit: issued, kind: 'finding', text: 'Late.' }],
  ] as const)
    await expect(carryOut(fresh, 'lead', command as typeof writeFinding, input as never)).rejects.toThrow(
      sentence,
    )
})

describe('a finding', () => {
  test('that a recommendation stands on stays; another one goes', async () => {
    const [leeds, force] = await there.database.reader.select().from(findings)
    const remove = (finding: string | undefined, key = 'lead') =>
      perform(removeFinding, {
        database: there.database,
        person: there.person(key),
        input: { finding },
        now: '2021-12-01T09:00:00.000Z',
        requestId: 'q1',
      })
    expect(await remove(leeds?.id)).toMatchObject({
      refusal: 'not now',
      errors: [{ message: expect.stringContaining('STK-2021-11/LD/01 stands on this finding') }],
    })
    expect(await remove(force?.id, 'auditor')).toMatchObject({ refusal: 'not permitted' })
    expect(await remove(force?.id, 'district')).toMatchObject({ refusal: 'not found' })
    expect(await remove(force?.id)).toMatchObject({ done: true })
    expect(await there.database.reader.select().from(findings)).toHaveLength(1)
  })

  test('is about a criterion and a district of its audit, or about neither', async () => {
    const write = (input: Record<string, unknown>) =>
      perform(writeFinding, {
        database: there.database,
        person: there.person('lead'),
        input: { audit, kind: 'good practice', text: 'Well done.', ...input },
        now: '2021-12-01T09:00:00.000Z',
        requestId: 'q1',
      })
    expect(await write({ criterion: 'another' })).toMatchObject({ errors: [{ field: 'criterion' }] })
    expect(await write({ district: 'BD' })).toMatchObject({ errors: [{ field: 'district' }] })
    expect(await write({ kind: 'blame', text: ' ' })).toMatchObject({
      errors: [{ field: 'kind' }, { field: 'text', message: 'Enter what was found' }],
    })
    expect(await write({ criterion: there.criterionIds[1], district: 'WD' })).toMatchObject({ done: true })
  })
})

test('a removed draft is gone, and its number is given again only while it was the last', async () => {
  await attempt('lead', { districts: ['LD'] })
  const [first] = await recommendationsToIssue(there.database.reader, audit)
  await carryOut(there, 'lead', removeRecommendation, { recommendation: first?.id ?? '' })
  expect(await written()).toEqual(['STK-2021-11/LD/02', 'STK-2021-11/WD/01'])
  expect(await attempt('lead', { districts: ['LD'] })).toMatchObject({
    result: { references: ['STK-2021-11/LD/03'] },
  })
})
