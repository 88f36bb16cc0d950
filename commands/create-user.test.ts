import { describe, expect, test } from 'vitest'
import { checkPassword } from '../db/passwords'
import { drafts, saves, trail, userRoles, users } from '../db/schema'
import { world, type World } from '../db/testing/world'
import { passwordHashOf, userAccount } from '../db/users'
import { createUser, type HandedOver } from './create-user'
import { perform } from './command'
import { signIn } from './sign-in'

const now = '2021-11-01T09:00:00.000Z'
const fields = {
  name: 'Ira Voss',
  rank: 'Detective Sergeant',
  email: 'Ira.Voss@Force.Example ',
  roles: ['auditor'],
}

const create = (w: World, input: object, by = 'administrator', saveId?: string) =>
  perform(createUser, { database: w.database, person: w.person(by), input, saveId, now, requestId: 'r1' })

async function created(w: World, input: object): Promise<HandedOver> {
  const outcome = await create(w, input)
  if (!outcome.done) throw new Error(outcome.errors[0]?.message)
  return outcome.result
}

const contents = async ({ database: { reader } }: World) =>
  JSON.stringify(
    await Promise.all([users, userRoles, trail, saves, drafts].map((t) => reader.select().from(t))),
  )

describe('creating a user', () => {
  test('makes an account that opens with the one-time password for 24 hours', async () => {
    const w = await world()
    const handed = await created(w, fields)
    expect(handed).toMatchObject({
      name: 'Ira Voss',
      email: 'ira.voss@force.example',
      until: '2021-11-02T09:00:00.000Z',
    })
    expect(handed.password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
    expect(await userAccount(w.database.reader, handed.user)).toMatchObject({
      roles: [{ role: 'auditor', district: null }],
      oneTimeUntil: '2021-11-02T09:00:00.000Z',
    })
    const attempt = {
      database: w.database, email: handed.email, password: handed.password ?? '', address: '10.0.0.1', requestId: 'r2',
    } // prettier-ignore
    expect(await signIn({ ...attempt, now: '2021-11-02T08:59:00.000Z', token: 'a' })).toEqual({
      signedIn: true,
    })
    expect(await signIn({ ...attempt, now: '2021-11-02T09:00:00.000Z', token: 'b' })).toMatchObject({
      signedIn: false,
    })
  })

  test('keeps the one-time password nowhere: not in the accounts, the trail or the answers to repeats', async () => {
    const w = await world()
    const outcome = await create(w, fields, 'administrator', 'save-1')
    const password = outcome.done ? outcome.result.password : null
    expect(await contents(w)).toContain('Ira Voss')
    expect(await contents(w)).not.toContain(password)
    const again = await create(w, fields, 'administrator', 'save-1')
    expect(again).toMatchObject({ done: true, result: { name: 'Ira Voss', password: null } })
    expect((await w.database.reader.select().from(users)).filter((u) => u.name === 'Ira Voss')).toHaveLength(
      1,
    )
  })

  test('is in the trail with the roles, under the administrator’s name', async () => {
    const w = await world()
    await created(w, { ...fields, roles: ['district lead'], districts: ['LD', 'BD'], homeDistrict: 'LD' })
    const [row] = await w.database.reader.select().from(trail)
    expect(row).toMatchObject({ event: 'user created', actorName: 'Ash Grant', subjectType: 'user' })
    expect(JSON.parse(row?.details ?? '')).toEqual({
      name: 'Ira Voss',
      roles: 'district lead BD, district lead LD',
    })
  })

  test.each([
    ['an address that somebody has', { email: 'LEAD@force.example' }, 'email', /Robin Hale already signs in/],
    ['no address', { email: 'ira.voss' }, 'email', /Enter an email address/],
    [
      'two at-signs, one of them only looking like it',
      { email: 'a＠force.example@evil.example' },
      'email',
      /Enter an email/,
    ],
    ['no name', { name: '  ' }, 'name', /Enter the person’s name/],
    ['no role', { roles: [] }, 'roles', /at least one role/],
    ['a role that there is not', { roles: ['chief'] }, 'roles.0', /from the list/],
    ['administrator and auditor', { roles: ['administrator', 'auditor'] }, 'roles', /sees no case data/],
    ['a district lead of nowhere', { roles: ['district lead'] }, 'districts', /at least one district/],
    [
      'a district that there is not',
      { roles: ['district lead'], districts: ['XX'] },
      'districts',
      /no district XX/,
    ],
    ['a home district that there is not', { homeDistrict: 'XX' }, 'homeDistrict', /no district XX/],
    ['a field of its own making', { roleVersion: 9 }, '', /‘roleVersion’ cannot be given here/],
  ])('with %s is refused and changes nothing', async (_what, wrong, field, sentence) => {
    const w = await world()
    const before = await contents(w)
    const outcome = await create(w, { ...fields, ...wrong })
    expect(outcome).toMatchObject({
      done: false,
      refusal: 'invalid',
      errors: [{ field, message: expect.stringMatching(sentence) }],
    })
    expect(await contents(w)).toBe(before)
  })

  test('is the administrator’s alone', async () => {
    const w = await world()
    for (const key of ['lead', 'auditor', 'district', 'governance'])
      expect(await create(w, fields, key)).toMatchObject({ refusal: 'not permitted' })
    expect((await w.database.reader.select().from(trail)).map((row) => row.event)).toEqual(
      Array(4).fill('access refused'),
    )
  })

  test('hashes with argon2id, salted: the same password twice is two hashes', async () => {
    const w = await world()
    const [a, b] = [await created(w, fields), await created(w, { ...fields, email: 'second@force.example' })]
    const hashes = [
      await passwordHashOf(w.database.reader, a.user),
      await passwordHashOf(w.database.reader, b.user),
    ]
    expect(hashes[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(hashes[0]).not.toBe(hashes[1])
    expect(await checkPassword(hashes[0], b.password ?? '')).toBe(false)
  })
})
