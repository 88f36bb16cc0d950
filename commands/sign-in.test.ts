import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { hashPassword } from '../db/passwords'
import { signInAttempts, trail, users } from '../db/schema'
import { liveSession } from '../db/sessions'
import { freshStoreAt } from '../db/testing/fresh-store'
import { world } from '../db/testing/world'
import { openDatabase } from '../db/open'
import type { Database } from '../db/client'
import { signIn } from './sign-in'

const password = 'correct horse battery'
const now = '2021-11-01T09:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()

let tokens = 0
const attempt = (database: Database, given: Partial<Parameters<typeof signIn>[0]> = {}) =>
  signIn({
    database,
    email: 'auditor@force.example',
    password,
    address: '10.0.0.1',
    now,
    requestId: 'r1',
    token: `token-${++tokens}`,
    ...given,
  })

async function signInWorld() {
  const { database } = await world()
  const passwordHash = await hashPassword(password)
  await database.write((writer) => writer.update(users).set({ passwordHash }))
  return database
}

const events = async (database: Database) =>
  (await database.reader.select().from(trail).orderBy(trail.seq)).map((row) => [row.event, row.actorName])

const refusal = (refused: 'wrong' | 'too many') => ({ signedIn: false, refusal: refused })

describe('signing in', () => {
  test('with the right password starts a session, and says so in the trail', async () => {
    const database = await signInWorld()
    expect(await attempt(database, { email: ' Auditor@Force.Example ', token: 'mine' })).toEqual({
      signedIn: true,
    })
    expect((await liveSession(database.reader, 'mine', now))?.user.name).toBe('Sam Okafor')
    expect(await events(database)).toEqual([['signed in', 'Sam Okafor']])
  })

  test('takes the password exactly: a space more, another case or a cut end are wrong', async () => {
    const database = await signInWorld()
    for (const other of [`${password} `, ` ${password}`, password.toUpperCase(), password.slice(0, -1)])
      expect(await attempt(database, { password: other })).toEqual(refusal('wrong'))
  })

  test('a long password counts to its last character', async () => {
    const database = await signInWorld()
    const long = `${'many words in a row '.repeat(10)}end`
    const passwordHash = await hashPassword(long)
    await database.write((writer) => writer.update(users).set({ passwordHash }))
    expect(await attempt(database, { password: `${long.slice(0, -1)}t` })).toEqual(refusal('wrong'))
    expect(await attempt(database, { password: long })).toEqual({ signedIn: true })
  })

  test('gives an unknown address, a wrong password, a disabled account and an expired one-time password one answer', async () => {
    const database = await signInWorld()
    await database.write(async (writer) => {
      await writer.update(users).set({ disabledAt: now }).where(eq(users.id, 'auditor-two'))
      await writer.update(users).set({ oneTimeUntil: now }).where(eq(users.id, 'second-lead'))
    })
    expect(await attempt(database, { email: 'nobody@force.example' })).toEqual(refusal('wrong'))
    expect(await attempt(database, { password: 'incorrect horse battery' })).toEqual(refusal('wrong'))
    expect(await attempt(database, { email: 'auditor-two@force.example' })).toEqual(refusal('wrong'))
    expect(await attempt(database, { email: 'second-lead@force.example' })).toEqual(refusal('wrong'))
    expect(await events(database)).toEqual([
      ['sign-in refused', 'Somebody'],
      ['sign-in refused', 'Sam Okafor'],
      ['sign-in refused', 'Jo Lindqvist'],
      ['sign-in refused', 'Alex Thorne'],
    ])
    expect(JSON.stringify(await database.reader.select().from(trail))).not.toContain('nobody@force')
  })

  test('works with a one-time password until its instant, and not at it', async () => {
    const database = await signInWorld()
    await database.write((writer) => writer.update(users).set({ oneTimeUntil: later(24 * 60) }))
    expect(await attempt(database, { now: later(24 * 60 - 1) })).toEqual({ signedIn: true })
    expect(await attempt(database, { now: later(24 * 60) })).toEqual(refusal('wrong'))
  })
})

describe('guessing', () => {
  test('at one account ends after ten guesses in five minutes, from whatever address, even with the right password', async () => {
    const database = await signInWorld()
    for (let i = 0; i < 10; i++)
      expect(await attempt(database, { password: `wrong ${i}`, address: `10.0.1.${i}` })).toEqual(
        refusal('wrong'),
      )
    expect(await attempt(database)).toEqual(refusal('too many'))
    expect(await attempt(database, { email: 'auditor-two@force.example' })).toEqual({ signedIn: true })
    expect(await attempt(database, { now: later(4.9) })).toEqual(refusal('too many'))
    expect(await attempt(database, { now: later(5.1) })).toEqual({ signedIn: true })
  })

  test('at an address that nobody has is counted just the same', async () => {
    const database = await signInWorld()
    const email = 'nobody@force.example'
    for (let i = 0; i < 10; i++) await attempt(database, { email, password: `wrong ${i}` })
    expect(await attempt(database, { email })).toEqual(refusal('too many'))
  })

  test('from one network address ends after a hundred guesses at whatever accounts', async () => {
    const database = await signInWorld()
    const failed = (i: number) => ({
      id: `a${i}`,
      account: `account ${i}`,
      address: '10.9.9.9',
      at: now,
      succeeded: false,
    })
    await database.write((writer) =>
      writer.insert(signInAttempts).values(Array.from({ length: 99 }, (_, i) => failed(i))),
    )
    expect(await attempt(database, { address: '10.9.9.9', password: 'wrong' })).toEqual(refusal('wrong'))
    expect(await attempt(database, { address: '10.9.9.9' })).toEqual(refusal('too many'))
    expect(await attempt(database, { address: '10.9.9.8' })).toEqual({ signedIn: true })
  })

  test('is remembered by the store: a restart or a second process starts at no zero', async () => {
    const { store, address } = await freshStoreAt()
    const email = 'nobody@force.example'
    for (let i = 0; i < 10; i++) await attempt(store, { email })
    const again = await openDatabase(address)
    expect(await attempt(again, { email })).toEqual(refusal('too many'))
    await again.close()
  })

  test('at once, in parallel, gets no more than ten looks at a password', async () => {
    const database = await signInWorld()
    const outcomes = await Promise.all(
      Array.from({ length: 25 }, (_, i) => attempt(database, { password: `wrong ${i}` })),
    )
    expect(outcomes.filter((o) => !o.signedIn && o.refusal === 'wrong')).toHaveLength(10)
  })

  test('is forgotten by a success: nine slips and the right password, nine more and the right one', async () => {
    const database = await signInWorld()
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 9; i++) await attempt(database, { password: 'wrong' })
      expect(await attempt(database)).toEqual({ signedIn: true })
    }
  })
})
