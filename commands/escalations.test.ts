import { describe, expect, test } from 'vitest'
import {
  countEscalationsFor,
  escalationsFor,
  escalationsOfCase,
  unacknowledgedFor,
  type Escalation,
} from '../db/escalations'
import { trail } from '../db/schema'
import { casesIn } from '../db/samples'
import { drawnAudit } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { acknowledgeEscalation } from './acknowledge-escalation'
import { perform } from './command'
import { raiseEscalation } from './raise-escalation'

const now = '2021-11-20T14:02:00.000Z'
const found = { what: 'Threat on 19 November, entry 31, no plan', told: 'Leeds safeguarding DI, by phone' }

const raise = (w: World, input: object, by = 'auditor', requestId = 'r1') =>
  perform(raiseEscalation, { database: w.database, person: w.person(by), input, now, requestId })

const acknowledge = (w: World, { id }: Pick<Escalation, 'id'>, by: string) =>
  perform(acknowledgeEscalation, {
    ...{ database: w.database, person: w.person(by), input: { escalation: id }, now, requestId: 'r2' },
  })

async function leedsCase(w: World, auditId: string): Promise<string> {
  const found = (await casesIn(w.database.reader, auditId)).find(({ district }) => district === 'LD')
  if (!found) throw new Error('no case of Leeds')
  return found.id
}

async function raised(kind: string) {
  const w = await world()
  const audit = await drawnAudit(w)
  const caseId = await leedsCase(w, audit)
  const outcome = await raise(w, { case: caseId, kind, ...found })
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  const readBy = (who: string) => escalationsFor(w.database.reader, w.person(who), { limit: 10, offset: 0 })
  const waitingFor = (who: string) => unacknowledgedFor(w.database.reader, w.person(who))
  return { w, caseId, readBy, waitingFor }
}

describe('somebody may be at risk', () => {
  test('is seen by the lead auditor and by that district, before anything is issued, and by nobody else', async () => {
    const { w, caseId, readBy, waitingFor } = await raised('risk now')
    for (const who of ['lead', 'district', 'auditor'])
      expect(await readBy(who), who).toMatchObject([
        { kind: 'risk now', district: 'LD', ...found, raisedAt: now },
      ])
    for (const who of ['district-bd', 'second-lead', 'auditor-two', 'governance', 'administrator']) {
      expect(await readBy(who), who).toEqual([])
      expect(await countEscalationsFor(w.database.reader, w.person(who))).toBe(0)
      expect(await escalationsOfCase(w.database.reader, caseId, w.person(who))).toEqual([])
    }
    expect((await waitingFor('lead')).length + (await waitingFor('district')).length).toBe(2)
    expect(await waitingFor('auditor')).toEqual([])
  })

  test('waits on the home page of each until they have acknowledged it themselves, once', async () => {
    const { w, readBy, waitingFor } = await raised('risk now')
    const [escalation] = await readBy('lead')
    if (!escalation) throw new Error('nothing raised')
    expect(await acknowledge(w, escalation, 'district')).toMatchObject({ done: true })
    expect(await waitingFor('district')).toEqual([])
    expect(await waitingFor('lead')).toHaveLength(1)
    expect(await acknowledge(w, escalation, 'lead')).toMatchObject({ done: true })
    expect(await waitingFor('lead')).toEqual([])
    expect(await acknowledge(w, escalation, 'lead')).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'It is acknowledged already.' }],
    })
    expect((await readBy('lead'))[0]?.acknowledgements).toHaveLength(2)
  })

  test('is not there for another district to acknowledge, nor the auditor’s to', async () => {
    const { w, readBy } = await raised('risk now')
    const [escalation] = await readBy('lead')
    if (!escalation) throw new Error('nothing raised')
    expect(await acknowledge(w, escalation, 'district-bd')).toMatchObject({ refusal: 'not found' })
    expect(await acknowledge(w, escalation, 'auditor')).toMatchObject({ refusal: 'not permitted' })
  })

  test('leaves its kind in the trail, and none of its words', async () => {
    const { w } = await raised('risk now')
    const rows = await w.database.reader.select().from(trail)
    const row = rows.find(({ event }) => event === 'escalation raised')
    expect(JSON.parse(row?.details ?? '{}')).toEqual({ kind: 'risk now' })
    expect(JSON.stringify(rows)).not.toContain('Threat')
  })
})

test('what concerns an officer is not shown to the district', async () => {
  const { readBy, waitingFor } = await raised('conduct')
  expect(await readBy('district')).toEqual([])
  expect(await waitingFor('district')).toEqual([])
  expect(await waitingFor('lead')).toHaveLength(1)
})

test('each missing part has its own sentence, and nothing is written', async () => {
  const w = await world()
  const caseId = await leedsCase(w, await drawnAudit(w))
  expect(await raise(w, { case: caseId, kind: '', what: ' ', told: '' })).toMatchObject({
    refusal: 'invalid',
    errors: [
      { field: 'kind', message: 'Choose what you are passing on' },
      { field: 'what', message: expect.stringMatching(/what you found/) },
      { field: 'told', message: expect.stringMatching(/whom you told/) },
    ],
  })
  expect(await countEscalationsFor(w.database.reader, w.person('lead'))).toBe(0)
})

test('only who works on the audit passes something on from its cases', async () => {
  const w = await world()
  const caseId = await leedsCase(w, await drawnAudit(w))
  for (const who of ['district', 'governance', 'administrator'])
    expect(await raise(w, { case: caseId, kind: 'risk now', ...found }, who), who).toMatchObject({
      done: false,
    })
})
