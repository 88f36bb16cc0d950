import { asc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { event } from '../domain/events'
import { trailHash } from '../domain/trail-chain'
import type { Database } from './client'
import { trail } from './schema'
import { freshStore } from './testing/fresh-store'
import { appendToTrail, countTrail, lastChangeOf, trailHead, trailRows, verifyTrail } from './trail'

const at = (n: number) => new Date(Date.UTC(2021, 10, 1, 9, n)).toISOString()

/** Eight rows, as eight changes wrote them. */
async function written(rows = 8): Promise<Database> {
  const store = await freshStore()
  for (let n = 1; n <= rows; n++)
    await store.write((writer) =>
      appendToTrail(
        writer,
        { person: { id: `p${n % 2}`, name: `Person ${n % 2}` }, now: at(n), requestId: `r${n}` },
        [
          event(
            'audit planned',
            { type: 'audit', id: `audit-${n % 3}`, district: 'LD' },
            { reference: `STK-${n}` },
          ),
        ],
      ),
    )
  return store
}

/** What somebody can do who holds the database itself: the triggers go first. */
async function tamper(store: Database, ...statements: string[]): Promise<void> {
  const drop =
    store.engine === 'sqlite'
      ? ['DROP TRIGGER trail_no_update', 'DROP TRIGGER trail_no_delete']
      : ['DROP TRIGGER trail_append_only ON trail']
  for (const statement of [...drop, ...statements]) await store.bare.execute(statement)
}

const columns =
  'at, actor_id, actor_name, event, law, subject_type, subject_id, audit_id, district, details, request_id, previous_hash'

describe('the chain', () => {
  test('holds where nobody went round it', async () => {
    const store = await written()
    expect(await verifyTrail(store.reader)).toEqual({
      intact: true,
      rows: 8,
      head: (await trailHead(store.reader)).hash,
    })
  })

  test('numbers several events of one change one after another', async () => {
    const store = await freshStore()
    const subject = { type: 'house' as const, id: 'house' }
    await store.write((writer) =>
      appendToTrail(writer, { person: { id: 'p', name: 'P' }, now: at(1), requestId: 'r' }, [
        event('signed in', subject),
        event('signed out', subject),
      ]),
    )
    const rows = await store.reader.select().from(trail).orderBy(asc(trail.seq))
    expect(rows.map((row) => [row.seq, row.event])).toEqual([
      [1, 'signed in'],
      [2, 'signed out'],
    ])
    expect(rows[1]?.previousHash).toBe(rows[0]?.hash)
  })

  test('is walked beyond one batch of rows', async () => {
    const store = await freshStore()
    const subject = { type: 'house' as const, id: 'house' }
    await store.write((writer) =>
      appendToTrail(
        writer,
        { person: { id: 'p', name: 'P' }, now: at(1), requestId: 'r' },
        Array.from({ length: 2_001 }, () => event('signed in', subject)),
      ),
    )
    expect(await verifyTrail(store.reader)).toMatchObject({ intact: true, rows: 2_001 })
    await tamper(store, `UPDATE trail SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2001`)
    expect(await verifyTrail(store.reader)).toMatchObject({ intact: false, seq: 2_001 })
  })
})

describe('going round the rules', () => {
  const fields = [...columns.split(', '), 'hash']
  test.each(fields)('an edited %s is found, and where', async (column) => {
    const store = await written()
    await tamper(store, `UPDATE trail SET ${column} = 'forged' WHERE seq = 5`)
    expect(await verifyTrail(store.reader)).toMatchObject({
      intact: false,
      rows: 4,
      seq: 5,
      because:
        column === 'previous_hash'
          ? 'row 5 does not follow the row before it'
          : 'row 5 was changed after it was written',
    })
  })

  test.each([
    ['a row deleted in the middle', ['DELETE FROM trail WHERE seq = 5'], 5, /row 5 is missing/],
    ['the first row deleted', ['DELETE FROM trail WHERE seq = 1'], 1, /row 1 is missing/],
    [
      'a row deleted and the gap closed',
      [
        'DELETE FROM trail WHERE seq = 5',
        'UPDATE trail SET seq = seq - 100 WHERE seq > 5',
        'UPDATE trail SET seq = seq + 99 WHERE seq < 0',
      ],
      5,
      /row 5 does not follow/,
    ],
    [
      'two rows swapped',
      [
        'UPDATE trail SET seq = 99 WHERE seq = 3',
        'UPDATE trail SET seq = 3 WHERE seq = 4',
        'UPDATE trail SET seq = 4 WHERE seq = 99',
      ],
      3,
      /row 3 does not follow/,
    ],
    [
      'a row put in at the end',
      [`INSERT INTO trail (seq, ${columns}, hash) SELECT 9, ${columns}, hash FROM trail WHERE seq = 8`],
      9,
      /row 9 does not follow/,
    ],
    [
      'a row put in before the first',
      [`INSERT INTO trail (seq, ${columns}, hash) SELECT 0, ${columns}, hash FROM trail WHERE seq = 1`],
      1,
      /row 0 was put in before/,
    ],
    [
      'a copy of a row with the right link and its old hash',
      [
        `INSERT INTO trail (seq, ${columns}, hash) SELECT 9, ${columns.replace('previous_hash', '(SELECT hash FROM trail WHERE seq = 8)')}, hash FROM trail WHERE seq = 2`,
      ],
      9,
      /row 9 was changed/,
    ],
  ])('%s is found, and where', async (_what, statements, seq, because) => {
    const store = await written()
    await tamper(store, ...statements)
    expect(await verifyTrail(store.reader)).toMatchObject({
      intact: false,
      rows: seq - 1,
      seq,
      because: expect.stringMatching(because),
    })
  })

  test('an end cut off holds in itself; a head that was printed before shows it', async () => {
    const store = await written()
    const printed = await trailHead(store.reader)
    expect(await verifyTrail(store.reader, printed)).toMatchObject({ intact: true })
    await tamper(store, 'DELETE FROM trail WHERE seq > 6')
    expect(await verifyTrail(store.reader)).toMatchObject({ intact: true, rows: 6 })
    expect(await verifyTrail(store.reader, printed)).toMatchObject({
      intact: false,
      seq: 7,
      because: expect.stringMatching(/cut off/),
    })
  })

  test('a chain written anew from some row on holds in itself; a printed head shows it', async () => {
    const store = await written()
    const printed = await trailHead(store.reader)
    const rows = await store.reader.select().from(trail).orderBy(asc(trail.seq))
    const forged: string[] = []
    let previousHash = rows[2]?.hash ?? ''
    for (const row of rows.slice(3)) {
      const { hash: _hash, ...fields } = {
        ...row,
        previousHash,
        actorName: row.seq === 4 ? 'Nobody' : row.actorName,
      }
      const hash = trailHash(fields)
      forged.push(
        `UPDATE trail SET actor_name = '${fields.actorName}', previous_hash = '${previousHash}', hash = '${hash}' WHERE seq = ${row.seq}`,
      )
      previousHash = hash
    }
    await tamper(store, ...forged)
    expect(await verifyTrail(store.reader)).toMatchObject({ intact: true, rows: 8 })
    expect(await verifyTrail(store.reader, printed)).toMatchObject({
      intact: false,
      seq: 8,
      because: expect.stringMatching(/written anew/),
    })
  })
})

describe('the store itself', () => {
  const onlyOn = { sqlite: ['INSERT OR REPLACE'], postgres: ['ON CONFLICT', 'TRUNCATE'] }
  const row = `SELECT seq, ${columns}, 'forged' FROM trail WHERE seq = 5`
  const attempts: [string, string][] = [
    ['UPDATE', `UPDATE trail SET actor_name = 'Nobody' WHERE seq = 5`],
    ['DELETE', 'DELETE FROM trail WHERE seq = 5'],
    ['DELETE of everything', 'DELETE FROM trail'],
    ['INSERT OR REPLACE', `INSERT OR REPLACE INTO trail (seq, ${columns}, hash) ${row}`],
    [
      'ON CONFLICT',
      `INSERT INTO trail (seq, ${columns}, hash) ${row} ON CONFLICT (seq) DO UPDATE SET hash = 'forged'`,
    ],
    ['TRUNCATE', 'TRUNCATE trail'],
  ]

  test('refuses every way of changing or removing a row', async () => {
    const store = await written()
    const other = store.engine === 'sqlite' ? onlyOn.postgres : onlyOn.sqlite
    const own = attempts.filter(([name]) => !other.includes(name))
    for (const [name, statement] of own)
      await expect(store.bare.execute(statement), name).rejects.toThrow(/append-only/)
    expect(own.length).toBeGreaterThanOrEqual(4)
    expect(await verifyTrail(store.reader)).toMatchObject({ intact: true, rows: 8 })
  })
})

describe('reading', () => {
  test('goes from the newest row backwards, a page at a time, within a filter', async () => {
    const store = await written()
    const seqs = async (filter: object, page: { before?: number; limit: number }) =>
      (await trailRows(store.reader, filter, page)).map((row) => row.seq)
    expect(await seqs({}, { limit: 3 })).toEqual([8, 7, 6])
    expect(await seqs({}, { before: 6, limit: 3 })).toEqual([5, 4, 3])
    expect(await seqs({ auditId: 'audit-1' }, { limit: 9 })).toEqual([7, 4, 1])
    expect(await seqs({ actorId: 'p1', auditId: 'audit-1' }, { limit: 9 })).toEqual([7, 1])
    expect(await seqs({ from: at(3), to: at(6) }, { limit: 9 })).toEqual([5, 4, 3])
    expect(await seqs({ event: 'signed in' }, { limit: 9 })).toEqual([])
    expect(await countTrail(store.reader, { auditId: 'audit-1' })).toBe(3)
  })

  test('names who changed a thing last, leaving looks and refusals aside', async () => {
    const store = await written()
    const subject = { type: 'audit' as const, id: 'audit-1' }
    await store.write((writer) =>
      appendToTrail(writer, { person: { id: 'q', name: 'Somebody curious' }, now: at(20), requestId: 'r' }, [
        event('cases consulted', subject, { what: 'a case' }),
        event('access refused', subject, { permission: 'draw a sample' }),
      ]),
    )
    expect(await lastChangeOf(store.reader, subject)).toEqual({ by: 'Person 1', at: at(7) })
    expect(await lastChangeOf(store.reader, { type: 'audit', id: 'none' })).toBeUndefined()
  })
})
