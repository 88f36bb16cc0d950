import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditToLead } from '../db/audit-leads'
import { auditFor } from '../db/audits'
import { trail, users } from '../db/schema'
import { carryOut, drawnAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { yourWork } from '../db/your-work'
import { addAuditor } from './add-auditor'
import { perform } from './command'
import { handOverLead } from './hand-over-lead'

let w: World
let audit: string
const reason = 'Moves to another unit'

const attempt = (key: string, changes: object = {}) =>
  perform(handOverLead, {
    database: w.database,
    person: w.person(key),
    input: { audit, revision: 1, to: 'second-lead', reason, ...changes },
    now: storyTime,
    requestId: 'r1',
  })
const subjectFor = (key: string) => auditFor(w.database.reader, audit, w.person(key))
const disableLead = () =>
  w.database.write((writer) =>
    writer.update(users).set({ disabledAt: storyTime }).where(eq(users.id, 'lead')),
  )

beforeEach(async () => {
  w = await world()
  audit = await drawnAudit(w, { districts: ['LD'], secondScores: 1 })
})

test('the lead hands the audit over, stays one of its people, and the trail says to whom and why', async () => {
  await carryOut(w, 'lead', handOverLead, { audit, revision: 1, to: 'second-lead', reason })
  const found = await subjectFor('second-lead')
  expect(found).toMatchObject({ leadId: 'second-lead', audit: { revision: 2 } })
  expect(found?.auditorIds).toEqual(expect.arrayContaining(['lead', 'second-lead']))
  const [row] = await w.database.reader.select().from(trail).where(eq(trail.event, 'lead handed over'))
  expect(JSON.parse(row?.details ?? '')).toEqual({
    ...{ reference: 'STK-2021-11', from: w.person('lead').name, to: w.person('second-lead').name, reason },
  })
  expect(await attempt('lead', { revision: 2, to: 'lead' })).toMatchObject({ refusal: 'not permitted' })
})

test('it goes to another lead auditor alone, with a reason, from the audit as it was seen', async () => {
  for (const to of ['auditor', 'lead', 'nobody-at-all'])
    expect(await attempt('lead', { to })).toMatchObject({ errors: [{ field: 'to' }] })
  expect(await attempt('lead', { to: '' })).toMatchObject({ errors: [{ field: 'to' }] })
  expect(await attempt('lead', { reason: ' ' })).toMatchObject({ errors: [{ field: 'reason' }] })
  expect(await attempt('lead', { revision: 9 })).toMatchObject({ refusal: 'not now' })
  expect(await attempt('auditor')).toMatchObject({ refusal: 'not permitted' })
  expect(await attempt('second-lead')).toMatchObject({ refusal: 'not found' })
  expect((await subjectFor('lead'))?.leadId).toBe('lead')
})

test('an audit whose lead is gone is taken over by another lead auditor, for themselves', async () => {
  await disableLead()
  const { reader } = w.database
  expect((await yourWork(reader, w.person('second-lead'), '2021-11-08')).withoutLead).toMatchObject([
    { id: audit, reference: 'STK-2021-11' },
  ])
  expect((await auditToLead(reader, audit, w.person('second-lead')))?.leadGone).toBe(true)
  expect(await subjectFor('second-lead')).toBeUndefined()
  expect(await attempt('auditor', { to: 'auditor' })).toMatchObject({ refusal: 'not permitted' })
  expect(await attempt('district')).toMatchObject({ refusal: 'not found' })
  expect(await attempt('second-lead')).toMatchObject({ done: true, result: { taken: true } })
  expect((await subjectFor('second-lead'))?.leadId).toBe('second-lead')
  expect((await yourWork(reader, w.person('second-lead'), '2021-11-08')).withoutLead).toEqual([])
})

test('it cannot be given to a third person by somebody who only takes it over', async () => {
  await disableLead()
  expect(await attempt('second-lead', { to: 'auditor' })).toMatchObject({
    errors: [{ field: 'to', message: expect.stringMatching(/taken over by whoever asks/) as string }],
  })
})

test('somebody further can be let into an audit whose plan is closed, once, by its lead', async () => {
  const input = { audit, auditor: 'auditor-leeds' }
  const tried = (key: string, auditor = 'auditor-leeds') =>
    perform(addAuditor, {
      ...{ database: w.database, person: w.person(key), now: storyTime, requestId: 'r1' },
      input: { audit, auditor },
    })
  expect(await tried('auditor')).toMatchObject({ refusal: 'not permitted' })
  for (const who of ['district', 'nobody-at-all', ''])
    expect(await tried('lead', who)).toMatchObject({ errors: [{ field: 'auditor' }] })
  await carryOut(w, 'lead', addAuditor, input)
  expect((await subjectFor('auditor-leeds'))?.auditorIds).toContain('auditor-leeds')
  expect(await tried('lead')).toMatchObject({
    errors: [{ message: `${w.person('auditor-leeds').name} works on this audit already` }],
  })
})
