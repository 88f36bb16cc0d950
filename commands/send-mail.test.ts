import { afterEach, describe, expect, test, vi } from 'vitest'
import { escalationsFor } from '../db/escalations'
import { markAsDemonstration } from '../db/installation'
import { claimMail, queueMail } from '../db/outbox'
import { casesIn } from '../db/samples'
import { audits, outbox, sampleCases } from '../db/schema'
import { runScript } from '../db/testing/child-process'
import { freshStoreAt } from '../db/testing/fresh-store'
import { drawnAudit } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { escalationMail } from '../domain/mail'
import { perform } from './command'
import { raiseEscalation } from './raise-escalation'
import { sendWaitingMail } from './send-mail'
import { setContact } from './set-contact'
import { mailServer, type MailServerForTests } from './testing/mail-server'

const now = '2021-11-20T14:02:00.000Z'
const what = 'Threat on 19 November, entry 31, no plan'
const closed: MailServerForTests[] = []

afterEach(async () => {
  vi.unstubAllEnvs()
  for (const server of closed.splice(0)) await server.close()
})

async function serverFor(refuse?: (recipient: string) => number | undefined) {
  const server = await mailServer(refuse)
  closed.push(server)
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('MAIL_FROM', 'Dip Sample <dipsample@force.example>')
  vi.stubEnv('ORIGIN', 'https://dipsample.force.example')
  return server
}

async function raiseRisk(w: World, requestId = 'r1', saveId?: string) {
  const [standing] = await w.database.reader.select().from(audits)
  const audit = standing?.id ?? (await drawnAudit(w))
  const found = (await casesIn(w.database.reader, audit)).find(({ district }) => district === 'LD')
  return perform(raiseEscalation, {
    ...{ database: w.database, person: w.person('auditor'), now, requestId, saveId },
    input: { case: found?.id, kind: 'risk now', what, told: 'DI, by phone' },
  })
}

const queued = (w: World) => w.database.reader.select().from(outbox)
const mailState = async (w: World) =>
  (await escalationsFor(w.database.reader, w.person('lead'), { limit: 1, offset: 0 }))[0]?.mail

describe('mail about an escalation', () => {
  test('reaches the lead auditor and the district’s lead through a real server, and tells nothing', async () => {
    const server = await serverFor()
    const w = await world()
    expect(await raiseRisk(w)).toMatchObject({ done: true })
    await vi.waitFor(async () => expect((await queued(w)).every(({ sentAt }) => sentAt)).toBe(true))
    expect(server.taken.flatMap(({ to }) => to).sort()).toEqual([
      'district@force.example',
      'lead@force.example',
    ])
    const [mail] = server.taken
    expect(mail?.text).toContain('https://dipsample.force.example/escalations')
    expect(mail?.text).toMatch(/^From: Dip Sample <dipsample@force\.example>$/m)
    const [sampled] = await w.database.reader.select().from(sampleCases)
    for (const secret of [
      'Threat',
      'entry 31',
      'risk',
      'Leeds',
      'STK',
      sampled?.reference ?? '',
      sampled?.id ?? '',
    ])
      expect(mail?.text, secret).not.toContain(secret)
    expect(await mailState(w)).toMatchObject([{ failure: '' }, { failure: '' }])
  })

  test('goes to the contact who is named, and to the address beside them', async () => {
    const server = await serverFor()
    const w = await world()
    await perform(setContact, {
      ...{ database: w.database, person: w.person('administrator'), now, requestId: 'r0' },
      input: { contact: 'risk-now-LD', person: 'safeguarding', email: 'Desk@force.example', revision: 0 },
    })
    await raiseRisk(w)
    await vi.waitFor(() => expect(server.taken).toHaveLength(3))
    expect(server.taken.flatMap(({ to }) => to).sort()).toEqual([
      'desk@force.example',
      'lead@force.example',
      'safeguarding@force.example',
    ])
  })

  test('holds up nothing while the server is away, and goes out once it is back', async () => {
    const server = await serverFor()
    await server.close()
    closed.length = 0
    const w = await world()
    expect(await raiseRisk(w)).toMatchObject({ done: true })
    await vi.waitFor(async () => expect((await queued(w)).every(({ tries }) => tries === 1)).toBe(true))
    expect(await mailState(w)).toMatchObject([
      { sentAt: null, failure: 'the mail server cannot be reached', nextTryAt: expect.any(String) },
      { sentAt: null },
    ])
    const back = await serverFor()
    expect(await sendWaitingMail(w.database)).toBe(0)
    const later = () => new Date(Date.now() + 3_600_000).toISOString()
    expect(await sendWaitingMail(w.database, undefined, later)).toBe(2)
    expect(back.taken).toHaveLength(2)
  })

  test('for an address that the server does not know is given up; one for which it has no time is not', async () => {
    await serverFor((to) => (to.startsWith('lead@') ? 550 : 451))
    const w = await world()
    await raiseRisk(w)
    await vi.waitFor(async () => expect((await queued(w)).every(({ tries }) => tries === 1)).toBe(true))
    const because = 'the mail server does not take mail for this address'
    expect(await mailState(w)).toEqual([
      { recipient: 'district@force.example', sentAt: null, failure: because, nextTryAt: expect.any(String) },
      { recipient: 'lead@force.example', sentAt: null, failure: because, nextTryAt: null },
    ])
  })

  test('is not queued where no server is set, nor by the demonstration, nor twice by the same submission', async () => {
    const without = await world()
    expect(await raiseRisk(without)).toMatchObject({ done: true })
    expect(await queued(without)).toEqual([])
    const server = await serverFor()
    const demonstration = await world()
    await demonstration.database.write((writer) => markAsDemonstration(writer, now))
    await raiseRisk(demonstration)
    expect(await queued(demonstration)).toEqual([])
    const twice = await world()
    for (const request of ['r1', 'r2']) await raiseRisk(twice, request, 'the-same')
    expect(await queued(twice)).toHaveLength(2)
    await vi.waitFor(() => expect(server.taken).toHaveLength(2))
  })
})

describe('of several processes', () => {
  test('one sends each mail, however many try at once', async () => {
    const server = await serverFor()
    const w = await world()
    const recipients = Array.from({ length: 12 }, (_, n) => `somebody-${n}@force.example`)
    const mail = {
      about: 'escalation',
      aboutId: 'e',
      repeatable: true,
      text: escalationMail,
      recipients,
    } as const
    await w.database.write((writer) => queueMail(writer, mail, now))
    await w.database.write((writer) => queueMail(writer, mail, now))
    const sent = await Promise.all(Array.from({ length: 4 }, () => sendWaitingMail(w.database)))
    expect(sent.reduce((a, b) => a + b)).toBe(12)
    expect(server.taken.flatMap(({ to }) => to).sort()).toEqual([...recipients].sort())
  })

  test('each a process of its own on the same store, one sends each mail', async () => {
    const server = await serverFor()
    const { store, address } = await freshStoreAt()
    const recipients = Array.from({ length: 30 }, (_, n) => `somebody-${n}@force.example`)
    await store.write((writer) =>
      queueMail(
        writer,
        { about: 'escalation', aboutId: 'e', repeatable: true, text: escalationMail, recipients },
        now,
      ),
    )
    const ended = await Promise.all([1, 2, 3].map(() => runScript('send-mail-once.ts', [address])))
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(server.taken.flatMap(({ to }) => to).sort()).toEqual([...recipients].sort())
  })

  test('one that is cut short leaves an alert to the others, and a digest to nobody', async () => {
    const server = await serverFor()
    const w = await world()
    const recipients = ['lead@force.example']
    await w.database.write(async (writer) => {
      const text = escalationMail
      await queueMail(writer, { about: 'escalation', aboutId: 'e', repeatable: true, text, recipients }, now)
      await queueMail(writer, { about: 'digest', aboutId: 'd', repeatable: false, text, recipients }, now)
      for (const claimedBy of ['died', 'died']) await claimMail(writer, { claimedBy, now })
    })
    const at = (minutes: number) => () => new Date(Date.parse(now) + minutes * 60_000).toISOString()
    expect(await sendWaitingMail(w.database, undefined, at(4))).toBe(0)
    expect(await sendWaitingMail(w.database, undefined, at(6))).toBe(1)
    expect(server.taken).toHaveLength(1)
    expect(await queued(w)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ about: 'escalation', failure: '', nextTryAt: null }),
        expect.objectContaining({
          ...{ about: 'digest', sentAt: null, nextTryAt: null },
          failure: 'whoever sent it was cut short, and it is not known whether it went out',
        }),
      ]),
    )
  })
})
