import { describe, expect, test } from 'vitest'
import { trail } from '../db/schema'
import { world, type World } from '../db/testing/world'
import { userAccount } from '../db/users'
import { changeUser } from './change-user'
import { perform, type Command } from './command'
import { createUser } from './create-user'
import { disableUser } from './disable-user'
import { enableUser } from './enable-user'
import { setOneTimePassword } from './set-one-time-password'

const now = '2021-11-01T09:00:00.000Z'
const sam = {
  user: 'auditor',
  revision: 1,
  name: 'Sam Okafor',
  rank: 'Detective Sergeant',
  roles: ['auditor'],
}
const ash = {
  user: 'administrator',
  revision: 1,
  name: 'Ash Grant',
  rank: 'System administrator',
  roles: ['administrator'],
}

const act = (w: World, what: Command, input: object, by = 'administrator') =>
  perform(what, { database: w.database, person: w.person(by), input, now, requestId: 'r1' })

/* The commands are alike for the purpose of a test that runs several of them. */
const [change, disable, enable, reset] = [changeUser, disableUser, enableUser, setOneTimePassword] as unknown as [
  Command, Command, Command, Command,
] // prettier-ignore

const account = (w: World, id: string) => userAccount(w.database.reader, id)
const lastDetails = async (w: World) => {
  const rows = await w.database.reader.select().from(trail).orderBy(trail.seq)
  return JSON.parse(rows.at(-1)?.details ?? '{}') as Record<string, unknown>
}

const refused = (sentence: RegExp) => ({
  done: false,
  errors: [{ message: expect.stringMatching(sentence) }],
})

async function secondAdministrator(w: World): Promise<string> {
  const outcome = await perform(createUser, {
    database: w.database,
    person: w.person('administrator'),
    input: { name: 'Bo Lindgren', email: 'bo@force.example', roles: ['administrator'] },
    now,
    requestId: 'r0',
  })
  if (!outcome.done) throw new Error('not created')
  return outcome.result.user
}

describe('changing a user', () => {
  test('says in the trail what was and what is', async () => {
    const w = await world()
    const input = {
      ...sam,
      name: 'Sam Lee',
      roles: ['auditor', 'district lead'],
      districts: ['LD'],
      homeDistrict: 'LD',
    }
    expect(await act(w, change, input)).toMatchObject({ done: true })
    expect(await account(w, 'auditor')).toMatchObject({
      name: 'Sam Lee', homeDistrict: 'LD', revision: 2, roleVersion: 2,
      roles: [{ role: 'auditor', district: null }, { role: 'district lead', district: 'LD' }],
    }) // prettier-ignore
    expect(await lastDetails(w)).toEqual({
      name: 'Sam Okafor',
      changes:
        'name from "Sam Okafor" to "Sam Lee"; roles from "auditor" to "auditor, district lead LD"; home district "LD" added',
    })
  })

  test('keeps the keys by which a record system names them, each once, and ends no session for it', async () => {
    const w = await world()
    const keys = 'PC 417\nOFF-22, pc 417'
    expect(await act(w, change, { ...sam, officerKeys: keys })).toMatchObject({ done: true })
    expect(await account(w, 'auditor')).toMatchObject({ officerKeys: ['OFF-22', 'PC 417'], roleVersion: 1 })
    expect(await lastDetails(w)).toMatchObject({ changes: 'officer keys "OFF-22, PC 417" added' })
    expect(await act(w, change, { ...sam, revision: 2, officerKeys: 'PC 417, OFF-22' })).toMatchObject(
      refused(/Nothing was changed/),
    )
    expect(await act(w, change, { ...sam, revision: 2, officerKeys: 'x'.repeat(61) })).toMatchObject(
      refused(/60 characters or fewer/),
    )
    expect(await act(w, change, { ...sam, revision: 2, officerKeys: '' })).toMatchObject({ done: true })
    expect((await account(w, 'auditor'))?.officerKeys).toEqual([])
  })

  test('by two administrators at once: the second is told who was first, and nothing of theirs is kept', async () => {
    const w = await world()
    await act(w, change, { ...sam, name: 'Sam Lee' })
    expect(await act(w, change, { ...sam, name: 'Sam Fox' })).toMatchObject({
      refusal: 'not now',
      ...refused(/Ash Grant changed Sam Lee on 1 November 2021 at 09:00/),
    })
    expect(await account(w, 'auditor')).toMatchObject({ name: 'Sam Lee', revision: 2 })
  })

  test('that changes nothing says so', async () => {
    const w = await world()
    expect(await act(w, change, sam)).toMatchObject(refused(/Nothing was changed/))
  })

  test('of a user who is not there, or by somebody else than an administrator, is refused', async () => {
    const w = await world()
    expect(await act(w, change, { ...sam, user: 'nobody' })).toMatchObject({ refusal: 'not found' })
    for (const command of [change, disable, enable, reset])
      for (const by of ['lead', 'auditor', 'district', 'governance'])
        expect(await act(w, command, command === change ? sam : { user: 'auditor' }, by)).toMatchObject({
          refusal: 'not permitted',
        })
    expect(await account(w, 'auditor')).toMatchObject({ revision: 1 })
  })
})

describe('the last administrator', () => {
  test('cannot lose the role', async () => {
    const w = await world()
    expect(await act(w, change, { ...ash, roles: ['governance'] })).toMatchObject(
      refused(/Ash Grant is the last administrator/),
    )
    await secondAdministrator(w)
    expect(await act(w, change, { ...ash, roles: ['governance'] })).toMatchObject({ done: true })
  })

  test('cannot be disabled, and one who is disabled does not count as another', async () => {
    const w = await world()
    const bo = await secondAdministrator(w)
    expect(await act(w, disable, { user: bo })).toMatchObject({ done: true })
    expect(await act(w, change, { ...ash, roles: ['governance'] })).toMatchObject(
      refused(/last administrator/),
    )
    // The command line acts as nobody's account: it too is held to the rule.
    const commandLine = { ...w.person('administrator'), id: 'command-line' }
    const outcome = await perform(disableUser, {
      database: w.database,
      person: commandLine,
      input: { user: 'administrator' },
      now,
      requestId: 'r1',
    })
    expect(outcome).toMatchObject(refused(/Ash Grant is the last administrator.*then disable/))
    expect(await account(w, 'administrator')).toMatchObject({ disabledAt: null })
  })
})

describe('disabling and enabling', () => {
  test('nobody disables their own account, even where there are other administrators', async () => {
    const w = await world()
    await secondAdministrator(w)
    expect(await act(w, disable, { user: 'administrator' })).toMatchObject(
      refused(/cannot disable your own account/),
    )
  })

  test('takes an account out and puts it back with its roles; twice is refused', async () => {
    const w = await world()
    expect(await act(w, enable, { user: 'auditor' })).toMatchObject(refused(/Sam Okafor is not disabled/))
    expect(await act(w, disable, { user: 'auditor' })).toMatchObject({ done: true })
    expect(await account(w, 'auditor')).toMatchObject({ disabledAt: now, roleVersion: 2 })
    expect(await act(w, disable, { user: 'auditor' })).toMatchObject(refused(/already disabled/))
    expect(await act(w, enable, { user: 'auditor' })).toMatchObject({ done: true })
    expect(await account(w, 'auditor')).toMatchObject({ disabledAt: null, roles: [{ role: 'auditor' }] })
  })
})

describe('a one-time password', () => {
  test('replaces the old one, is shown once and is not in the trail', async () => {
    const w = await world()
    const outcome = await act(w, reset, { user: 'auditor' })
    expect(outcome).toMatchObject({
      done: true,
      result: { name: 'Sam Okafor', until: '2021-11-02T09:00:00.000Z' },
    })
    expect(await account(w, 'auditor')).toMatchObject({ oneTimeUntil: '2021-11-02T09:00:00.000Z' })
    expect(await lastDetails(w)).toEqual({ name: 'Sam Okafor' })
  })

  test('is not for one’s own account, nor for a disabled one', async () => {
    const w = await world()
    expect(await act(w, reset, { user: 'administrator' })).toMatchObject(refused(/your own account/))
    await act(w, disable, { user: 'auditor' })
    expect(await act(w, reset, { user: 'auditor' })).toMatchObject(refused(/Enable the account first/))
  })
})
