import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { checkPassword, hashPassword } from '../db/passwords'
import { trail, users } from '../db/schema'
import { passwordHashOf, userAccount } from '../db/users'
import { world, type World } from '../db/testing/world'
import { changePassword } from './change-password'
import { perform } from './command'
import { signIn } from './sign-in'

const now = '2021-11-01T09:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()
const old = 'correct horse battery'
const fresh = 'staple under lamplight'
const typed = { currentPassword: old, newPassword: fresh, repeatedPassword: fresh }

async function passwordWorld(oneTimeUntil: string | null = null): Promise<World> {
  const w = await world()
  const passwordHash = await hashPassword(old)
  await w.database.write((writer) =>
    writer.update(users).set({ passwordHash, oneTimeUntil }).where(eq(users.id, 'auditor')),
  )
  return w
}

const change = (w: World, input: object, instant = now) =>
  perform(changePassword, {
    database: w.database,
    person: w.person('auditor'),
    input,
    now: instant,
    requestId: 'r1',
  })

const opens = async (w: World, password: string) =>
  checkPassword(await passwordHashOf(w.database.reader, 'auditor'), password)

const events = async (w: World) => (await w.database.reader.select().from(trail)).map((row) => row.event)

describe('changing one’s own password', () => {
  test('puts the new one in place of the old one', async () => {
    const w = await passwordWorld()
    expect(await change(w, typed)).toEqual({ done: true, result: { wasOneTime: false } })
    expect([await opens(w, fresh), await opens(w, old)]).toEqual([true, false])
    expect(await events(w)).toEqual(['password changed'])
  })

  test('uses a one-time password up', async () => {
    const w = await passwordWorld(later(60))
    expect(await change(w, typed)).toEqual({ done: true, result: { wasOneTime: true } })
    expect(await userAccount(w.database.reader, 'auditor')).toMatchObject({ oneTimeUntil: null })
  })

  test.each([
    [
      'too short',
      { newPassword: 'horse battery', repeatedPassword: 'horse battery' },
      'newPassword',
      /15 characters/,
    ],
    [
      'the person’s own name',
      { newPassword: 'SamOkafor1234567', repeatedPassword: 'SamOkafor1234567' },
      'newPassword',
      /own name/,
    ],
    ['not repeated', { repeatedPassword: 'staple under lamplights' }, 'repeatedPassword', /not the same/],
    ['the same as before', { newPassword: old, repeatedPassword: old }, 'newPassword', /differs/],
    ['missing', { newPassword: '', repeatedPassword: '' }, 'newPassword', /Enter a new password/],
    ['changed without the current one', { currentPassword: '' }, 'currentPassword', /Enter your current/],
  ])('is refused where the new one is %s', async (_what, wrong, field, sentence) => {
    const w = await passwordWorld()
    expect(await change(w, { ...typed, ...wrong })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field, message: expect.stringMatching(sentence) }],
    })
    expect(await opens(w, old)).toBe(true)
    expect(await events(w)).toEqual([])
  })

  test('with a wrong current password is refused, and the guess is in the trail', async () => {
    const w = await passwordWorld()
    expect(await change(w, { ...typed, currentPassword: 'a guess' })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'currentPassword', message: 'This is not your current password' }],
    })
    expect(await opens(w, old)).toBe(true)
    expect(await events(w)).toEqual(['password change refused'])
  })

  test('allows ten guesses in five minutes, together with those at sign-in', async () => {
    const w = await passwordWorld()
    for (let i = 0; i < 6; i++) await change(w, { ...typed, currentPassword: `guess ${i}` })
    const attempt = {
      database: w.database,
      email: 'auditor@force.example',
      address: '10.0.0.1',
      requestId: 'r2',
      now,
    }
    for (let i = 0; i < 4; i++) await signIn({ ...attempt, password: `guess ${i}`, token: `t${i}` })
    expect(await change(w, typed)).toMatchObject({
      refusal: 'not now',
      errors: [{ message: expect.stringMatching(/Wait five minutes/) }],
    })
    expect(await signIn({ ...attempt, password: old, token: 'right' })).toEqual({
      signedIn: false,
      refusal: 'too many',
    })
    expect(await change(w, typed, later(6))).toMatchObject({ done: true })
  })
})
