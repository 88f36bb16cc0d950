import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../db/client'
import { openDatabase, openForReading } from '../db/open'
import { appendToTrail, trailHead } from '../db/trail'
import { event } from '../domain/events'
import { verifyFromCommandLine } from './trail'

const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-trail-'))
const file = path.join(folder, 'store.db')
let server: Database

beforeAll(async () => {
  server = await openDatabase(file)
  for (let n = 1; n <= 3; n++) await write(`2021-11-0${n}T09:00:00.000Z`)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const write = (now: string) =>
  server.write((writer) =>
    appendToTrail(writer, { person: { id: 'p', name: 'P' }, now, requestId: 'r' }, [
      event('signed in', { type: 'account', id: 'p' }),
    ]),
  )

const verify = (...args: string[]) => verifyFromCommandLine(args, () => openForReading(file))

describe('npm run trail -- verify', () => {
  test('says how many rows, from when to when, and the head, beside a server that goes on writing', async () => {
    const before = await trailHead(server.reader)
    expect(await verify('verify')).toEqual({
      code: 0,
      lines: [
        'Intact: 3 rows',
        'First row: 1, 1 November 2021 at 09:00',
        'Last row: 3, 3 November 2021 at 09:00',
        `Head: 3:${before.hash}`,
      ],
    })
    await write('2021-11-04T09:00:00.000Z')
    expect(await verify('verify', `3:${before.hash}`)).toMatchObject({
      code: 0,
      lines: expect.arrayContaining(['Intact: 4 rows', 'The printed head of row 3 is part of it.']),
    })
  })

  test('names the first bad row, with exit code 1', async () => {
    const copy = path.join(folder, 'tampered.db')
    await server.bare.execute(`VACUUM INTO '${copy}'`)
    const tampered = await openDatabase(copy)
    await tampered.bare.execute('DROP TRIGGER trail_no_update')
    await tampered.bare.execute(`UPDATE trail SET actor_name = 'Q' WHERE seq = 2`)
    await tampered.close()
    expect(await verifyFromCommandLine(['verify'], () => openForReading(copy))).toEqual({
      code: 1,
      lines: [
        'Not intact: row 2 was changed after it was written.',
        'First bad row: 2',
        'Rows that hold before it: 1',
      ],
    })
  })

  test('says that a printed head is not part of the trail', async () => {
    const { code, lines } = await verify('verify', `3:${'0'.repeat(64)}`)
    expect([code, lines[0]]).toEqual([
      1,
      'Not intact: row 3 has another hash than the one that was printed: the trail was written anew.',
    ])
  })

  test('changes nothing: not the schema, not a row, not a byte of a backup', async () => {
    const backup = path.join(folder, 'backup.db')
    await server.bare.execute(`VACUUM INTO '${backup}'`)
    const before = readFileSync(backup)
    expect(await verifyFromCommandLine(['verify'], () => openForReading(backup))).toMatchObject({ code: 0 })
    expect(readFileSync(backup).equals(before)).toBe(true)
  })

  test(
    'cannot tell where there is no store, another file, or no row: exit code 2',
    { timeout: 30_000 },
    async () => {
      const broken = path.join(folder, 'broken.db')
      copyFileSync('package.json', broken)
      expect(await verifyFromCommandLine(['verify'], () => openForReading(broken))).toMatchObject({ code: 2 })
      writeFileSync(path.join(folder, 'empty.db'), '')
      expect(
        await verifyFromCommandLine(['verify'], () => openForReading(path.join(folder, 'empty.db'))),
      ).toMatchObject({ code: 2 })
      const fresh = path.join(folder, 'fresh.db')
      await (await openDatabase(fresh)).close()
      expect(await verifyFromCommandLine(['verify'], () => openForReading(fresh))).toEqual({
        code: 2,
        lines: ['The trail is empty: there is nothing to verify.'],
      })
      const env = { ...process.env, DATA_DIR: path.join(folder, 'nowhere'), DATABASE_URL: '' }
      const { stdout, stderr, status } = spawnSync('npx', ['tsx', 'scripts/trail.ts', 'verify'], {
        encoding: 'utf8',
        env,
      })
      expect([stdout, status]).toEqual(['', 2])
      expect(stderr).toMatch(/cannot be told.*cannot be read/)
    },
  )

  test.each([[], ['check'], ['verify', 'abc'], ['verify', '3:abc', 'more']])(
    'says how it is used for %s',
    async (...args) => {
      expect(await verify(...args)).toMatchObject({ code: 2, lines: [expect.stringMatching(/^Usage:/)] })
    },
  )
})
