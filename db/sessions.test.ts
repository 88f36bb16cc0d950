import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { changePassword } from '../commands/change-password'
import { changeUser } from '../commands/change-user'
import { perform } from '../commands/command'
import { disableUser } from '../commands/disable-user'
import { setOneTimePassword } from '../commands/set-one-time-password'
import { signOut } from '../commands/sign-out'
import { signOutEverywhere } from '../commands/sign-out-everywhere'
import { hashPassword } from './passwords'
import { userByEmail } from './people'
import { sessions, users } from './schema'
import {
  endSessionsOf,
  forgetOldSessions,
  liveSession,
  liveSessionsOf,
  startSession,
  tokenHash,
  touchSession,
} from './sessions'
import { world, type World } from './testing/world'

const now = '2021-11-01T09:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()
const at = { now: later(1), requestId: 'r1' }

async function signedInWorld(...tokens: string[]) {
  const w = await world()
  const user = await userByEmail(w.database.reader, 'auditor@force.example')
  if (!user) throw new Error('The world has no auditor')
  await w.database.write(async (writer) => {
    for (const token of tokens) await startSession(writer, user, token, now)
  })
  const holds = async (token: string, instant = later(2)) =>
    (await liveSession(w.database.reader, token, instant)) !== undefined
  return { ...w, user, holds }
}

const asAdministrator = (w: World) => ({ database: w.database, person: w.person('administrator'), ...at })

describe('a session', () => {
  test('is kept by the hash of its token alone', async () => {
    const w = await signedInWorld('secret-token')
    expect(JSON.stringify(await w.database.reader.select().from(sessions))).not.toContain('secret-token')
    expect(await w.holds('secret-token')).toBe(true)
    expect(await w.holds(tokenHash('secret-token'))).toBe(false)
    expect(await w.holds('another-token')).toBe(false)
  })

  test('ends after 30 idle minutes; use carries it on', async () => {
    const w = await signedInWorld('a')
    expect(await w.holds('a', later(29.9))).toBe(true)
    expect(await w.holds('a', later(30))).toBe(false)
    const live = await liveSession(w.database.reader, 'a', later(20))
    if (!live) throw new Error('The session should hold')
    await w.database.write((writer) => touchSession(writer, live, later(20)))
    expect(await w.holds('a', later(49.9))).toBe(true)
    expect(await w.holds('a', later(50))).toBe(false)
  })

  test('ends after twelve hours, however busy it was', async () => {
    const w = await signedInWorld('a')
    for (let minute = 25; minute < 12 * 60; minute += 25) {
      const live = await liveSession(w.database.reader, 'a', later(minute))
      if (!live) throw new Error(`The session should hold at minute ${minute}`)
      await w.database.write((writer) => touchSession(writer, live, later(minute)))
    }
    expect(await w.holds('a', later(12 * 60 - 0.1))).toBe(true)
    expect(await w.holds('a', later(12 * 60))).toBe(false)
  })

  test('that has ended stays ended, whatever the clock does', async () => {
    const w = await signedInWorld('a')
    await w.database.write((writer) => endSessionsOf(writer, w.user.id, { because: 'test', now }))
    expect(await w.holds('a', now)).toBe(false)
    expect(await w.holds('a', later(-60))).toBe(false)
  })

  test('ends at sign-out, the others stay', async () => {
    const w = await signedInWorld('a', 'b')
    await signOut(w.database, w.person('auditor'), tokenHash('a'), at)
    expect([await w.holds('a'), await w.holds('b')]).toEqual([false, true])
  })

  test('ends everywhere when its owner says so', async () => {
    const w = await signedInWorld('a', 'b')
    await perform(signOutEverywhere, { database: w.database, person: w.person('auditor'), input: {}, ...at })
    expect([await w.holds('a'), await w.holds('b')]).toEqual([false, false])
  })

  test('ends when the account is disabled', async () => {
    const w = await signedInWorld('a')
    await perform(disableUser, { ...asAdministrator(w), input: { user: 'auditor' } })
    expect(await w.holds('a')).toBe(false)
  })

  test('ends when the roles change, and not when only the name does', async () => {
    const w = await signedInWorld('a')
    const fields = { user: 'auditor', rank: 'Detective Sergeant', roles: ['auditor'] }
    await perform(changeUser, {
      ...asAdministrator(w),
      input: { ...fields, revision: 1, name: 'Sam Okafor-Lee' },
    })
    expect(await w.holds('a')).toBe(true)
    const more = { ...fields, revision: 2, name: 'Sam Okafor-Lee', roles: ['auditor', 'lead auditor'] }
    expect(await perform(changeUser, { ...asAdministrator(w), input: more })).toMatchObject({ done: true })
    expect(await w.holds('a')).toBe(false)
  })

  test('of older roles is refused even where it was never ended', async () => {
    const w = await signedInWorld('a')
    await w.database.write((writer) =>
      writer.update(users).set({ roleVersion: 2 }).where(eq(users.id, 'auditor')),
    )
    expect(await w.holds('a')).toBe(false)
  })

  test('ends when an administrator sets a one-time password', async () => {
    const w = await signedInWorld('a')
    await perform(setOneTimePassword, { ...asAdministrator(w), input: { user: 'auditor' } })
    expect(await w.holds('a')).toBe(false)
  })

  test('that changed the password goes on; every other one ends', async () => {
    const w = await signedInWorld('a', 'b')
    const passwordHash = await hashPassword('correct horse battery')
    await w.database.write((writer) =>
      writer.update(users).set({ passwordHash }).where(eq(users.id, 'auditor')),
    )
    const outcome = await perform(changePassword, {
      database: w.database,
      person: w.person('auditor'),
      sessionHash: tokenHash('a'),
      input: {
        currentPassword: 'correct horse battery',
        newPassword: 'staple under lamplight',
        repeatedPassword: 'staple under lamplight',
      },
      ...at,
    })
    expect(outcome).toMatchObject({ done: true })
    expect([await w.holds('a'), await w.holds('b')]).toEqual([true, false])
  })

  test('is counted among the live ones exactly while it holds', async () => {
    const w = await signedInWorld('a', 'b')
    expect(await liveSessionsOf(w.database.reader, w.user, later(1))).toBe(2)
    expect(await liveSessionsOf(w.database.reader, w.user, later(30))).toBe(0)
    await signOut(w.database, w.person('auditor'), tokenHash('a'), at)
    expect(await liveSessionsOf(w.database.reader, w.user, later(1))).toBe(1)
  })

  test('is forgotten thirty days after it began', async () => {
    const w = await signedInWorld('a')
    await w.database.write((writer) => forgetOldSessions(writer, later(29 * 24 * 60)))
    expect(await w.database.reader.select().from(sessions)).toHaveLength(1)
    await w.database.write((writer) => forgetOldSessions(writer, later(31 * 24 * 60)))
    expect(await w.database.reader.select().from(sessions)).toEqual([])
  })
})
