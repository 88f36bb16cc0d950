import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { signIn } from '../commands/sign-in'
import { openDatabase } from '../db/open'
import { trailRows, verifyTrail } from '../db/trail'
import { administer } from './admin'

const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-admin-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const store = path.join(folder, 'dip-sample.db')
const admin = (...args: string[]) => administer(args, () => openDatabase(store))

const passwordIn = (stdout: string) => /One-time password: (\S+)/.exec(stdout)?.[1] ?? ''

describe('npm run admin', () => {
  test('makes the first administrator of a fresh installation, who can then sign in', async () => {
    expect(await admin('list-users')).toMatch(/no users yet/)
    const made = await admin(
      'create-user',
      '--name',
      'Ash Grant',
      '--email',
      'Ash@force.example',
      '--role',
      'administrator',
    )
    expect(made).toContain('Ash Grant can sign in as ash@force.example.')

    const database = await openDatabase(store)
    const attempt = {
      email: 'ash@force.example',
      address: '10.0.0.1',
      now: new Date().toISOString(),
      requestId: 'r1',
    }
    const password = passwordIn(made)
    expect(await signIn({ database, ...attempt, password, token: 'a' })).toEqual({ signedIn: true })
    const rows = await trailRows(database.reader, {}, { limit: 10 })
    expect(rows.map((row) => [row.event, row.actorId])).toEqual([
      ['signed in', expect.any(String)],
      ['user created', 'command-line'],
    ])
    expect(await verifyTrail(database.reader)).toMatchObject({ intact: true, rows: 2 })

    const second = passwordIn(await admin('reset-password', '--email', 'ash@force.example'))
    expect(await signIn({ database, ...attempt, password, token: 'b' })).toMatchObject({ signedIn: false })
    expect(await signIn({ database, ...attempt, password: second, token: 'c' })).toEqual({ signedIn: true })
    await database.close()

    expect(await admin('list-users')).toBe('ash@force.example\tAsh Grant\tadministrator\tone-time password')
  })

  test('refuses in sentences', async () => {
    await expect(admin()).rejects.toThrow(/^Usage:/)
    await expect(admin('make-coffee')).rejects.toThrow(/There is no 'make-coffee' here/)
    await expect(admin('create-user', '--colour', 'blue')).rejects.toThrow(/--colour[^]*Usage:/)
    await expect(admin('create-user', '--email', 'bo', '--role', 'chief')).rejects.toThrow(
      'Enter the person’s name.\nChoose the roles from the list.\nEnter an email address, like name@force.police.uk.',
    )
    const lead = ['create-user', '--name', 'Bo', '--email', 'bo@force.example', '--role', 'district-lead']
    await expect(admin(...lead)).rejects.toThrow(/at least one district/)
    await expect(admin(...lead, '--district', 'LD')).rejects.toThrow(/There is no district LD/)
    await expect(admin('reset-password')).rejects.toThrow(/Say whose password/)
    await expect(admin('reset-password', '--email', 'no@force.example')).rejects.toThrow(
      'Nobody signs in with no@force.example.',
    )
  })

  test('says what was wrong on the error stream and ends with 1', { timeout: 30_000 }, () => {
    const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '' }
    const { stdout, stderr, status } = spawnSync(
      'npx',
      ['tsx', 'scripts/admin.ts', 'reset-password', '--email', 'no@x.example'],
      {
        encoding: 'utf8',
        env,
      },
    )
    expect({ stdout, stderr, status }).toEqual({
      stdout: '',
      stderr: 'Nobody signs in with no@x.example.\n',
      status: 1,
    })
  })
})
