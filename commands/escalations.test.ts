import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { allContacts } from '../db/contacts'
import {
  countEscalationsFor,
  escalationsFor,
  escalationsOfCase,
  unacknowledgedFor,
  type Escalation,
} from '../db/escalations'
import { trail, userRoles } from '../db/schema'
import { casesIn } from '../db/samples'
import { drawnAudit } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { acknowledgeEscalation } from './acknowledge-escalation'
import { perform } from './command'
import { raiseEscalation } from './raise-escalation'
import { setContact } from './set-contact'

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

describe('a contact whom an administrator named', () => {
  const name = (w: World, input: object, by = 'administrator') =>
    perform(setContact, { database: w.database, person: w.person(by), input, now, requestId: 'r3' })
  const bradford = { contact: 'risk-now-BD', person: 'safeguarding', email: '', revision: 0 }

  async function raisedIn(district: string, kind: string, ...contacts: object[]) {
    const w = await world()
    const audit = await drawnAudit(w)
    for (const contact of contacts) expect(await name(w, contact)).toMatchObject({ done: true })
    const found = (await casesIn(w.database.reader, audit)).find((one) => one.district === district)
    const outcome = await raise(w, { case: found?.id, kind, what: 'Threat, entry 31', told: 'DI, by phone' })
    if (!outcome.done) throw new Error(JSON.stringify(outcome))
    const waitingFor = (who: string) => unacknowledgedFor(w.database.reader, w.person(who))
    return { w, waitingFor, id: outcome.result.escalation }
  }

  test('is asked in place of the district’s lead, who still reads and can acknowledge it', async () => {
    const { w, waitingFor, id } = await raisedIn('BD', 'risk now', bradford)
    expect(await waitingFor('safeguarding')).toHaveLength(1)
    expect(await waitingFor('district-bd')).toEqual([])
    expect(await waitingFor('lead')).toHaveLength(1)
    expect(await countEscalationsFor(w.database.reader, w.person('district-bd'))).toBe(1)
    expect(await acknowledge(w, { id }, 'safeguarding')).toMatchObject({ done: true })
    expect(await waitingFor('safeguarding')).toEqual([])
    expect(await acknowledge(w, { id }, 'district-bd')).toMatchObject({ refusal: 'not now' })
  })

  test('sees nothing of another district, nor another kind', async () => {
    for (const [district, kind] of [
      ['LD', 'risk now'],
      ['BD', 'conduct'],
    ] as const) {
      const { w, waitingFor, id } = await raisedIn(district, kind, bradford)
      expect(await waitingFor('safeguarding')).toEqual([])
      expect(await countEscalationsFor(w.database.reader, w.person('safeguarding'))).toBe(0)
      expect(await acknowledge(w, { id }, 'safeguarding')).toMatchObject({ refusal: 'not found' })
    }
  })

  test('acknowledges conduct for professional standards, beside the lead auditor', async () => {
    const { w, waitingFor, id } = await raisedIn('LD', 'conduct', { ...bradford, contact: 'conduct' })
    expect(await waitingFor('safeguarding')).toMatchObject([{ askedOf: ['lead auditor', 'contact'] }])
    expect(await acknowledge(w, { id }, 'safeguarding')).toMatchObject({ done: true })
    expect(await acknowledge(w, { id }, 'district')).toMatchObject({ refusal: 'not found' })
    expect(await waitingFor('lead')).toHaveLength(1)
  })

  test('cannot be somebody without the role, and nothing is written', async () => {
    const w = await world()
    for (const person of ['district-bd', 'administrator', 'nobody'])
      expect(await name(w, { ...bradford, person })).toMatchObject({
        refusal: 'invalid',
        errors: [{ field: 'person', message: expect.stringMatching(/^This person cannot be named/) }],
      })
    expect(await name(w, bradford, 'lead')).toMatchObject({ refusal: 'not permitted' })
    expect(await name(w, { ...bradford, contact: 'risk-now-XX' })).toMatchObject({ refusal: 'not found' })
    expect(await name(w, { ...bradford, email: 'a@b.example, c@d.example' })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'email' }],
    })
    expect(await allContacts(w.database.reader)).toEqual([])
  })

  test('is not overwritten by somebody who did not see it', async () => {
    const w = await world()
    expect(await name(w, bradford)).toMatchObject({ done: true })
    expect(await name(w, { ...bradford, person: '' })).toMatchObject({ refusal: 'not now' })
    expect(await name(w, { ...bradford, person: '', revision: 1 })).toMatchObject({ done: true })
    expect(await allContacts(w.database.reader)).toMatchObject([{ person: null, lapsed: false }])
  })

  test('who lost the role makes way for the district’s lead', async () => {
    const { w, waitingFor } = await raisedIn('BD', 'risk now', bradford)
    await w.database.write((writer) => writer.delete(userRoles).where(eq(userRoles.userId, 'safeguarding')))
    expect(await waitingFor('district-bd')).toHaveLength(1)
  })
})
