import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { event } from '../domain/events'
import { engine } from './configuration'
import type { Database } from './client'
import { migrate } from './migrate'
import { openDatabase } from './open'
import { runScript } from './testing/child-process'
import { emptyPostgres, freshStore, freshStoreAt } from './testing/fresh-store'
import { nextVersion, rebuild, rebuildTrail, tables } from './testing/further-migrations'
import { appendToTrail } from './trail'

async function count(store: Database, table: string): Promise<number> {
  return Number((await store.bare.rows(`SELECT count(*) AS n FROM ${table}`))[0]?.n)
}

describe('migrations', () => {
  test('are applied once, and a store that is up to date is left alone', async () => {
    const store = await freshStore()
    expect(await migrate(store, path.join('drizzle', engine))).toEqual([])
  })

  test('that rebuild a table keep the rows that refer to it', async () => {
    const store = await freshStore()
    expect(await migrate(store, nextVersion(tables, rebuild))).toEqual(['90_further', '91_further'])
    expect(await count(store, 'children')).toBe(3)
    expect(await store.bare.rows('SELECT id, name FROM parents')).toEqual([{ id: 'p', name: null }])
  })

  test('that would lose rows are refused, and the store stays as it was', async () => {
    const store = await freshStore()
    const folder = nextVersion(tables, "DELETE FROM children WHERE id = 'b';")
    await expect(migrate(store, folder)).rejects.toThrow(/91_further was not applied/)
    expect(await count(store, 'children')).toBe(3)
  })

  test('that would lose a trigger are refused unless they say so, and the trigger is there still', async () => {
    const store = await freshStore()
    const noted = event(
      'file dropped',
      { type: 'audit', id: 'a' },
      { because: 'a row for the trigger to guard' },
    )
    const occasion = { person: { id: 'p', name: 'P' }, now: '2021-11-08T09:00:00.000Z', requestId: 'r' }
    await store.write((writer) => appendToTrail(writer, occasion, [noted]))
    const lost = engine === 'sqlite' ? rebuildTrail : 'DROP TRIGGER trail_append_only ON trail;'
    const name = engine === 'sqlite' ? 'trail_no_update' : 'trail_append_only'
    await expect(migrate(store, nextVersion(lost))).rejects.toMatchObject({
      message: 'The migration 90_further was not applied; the store is as it was before it.',
      cause: { message: `The trigger ${name} that guards trail would be gone after the migration.` },
    })
    await expect(store.bare.execute("UPDATE trail SET event = 'x'")).rejects.toThrow(/append-only/)
    const meant = ['trail_no_update', 'trail_no_delete', 'trail_append_only'].map((one) => `-- drops: ${one}`)
    expect(await migrate(store, nextVersion([...meant, lost].join('\n')))).toEqual(['90_further'])
  })

  test('keep a copy first when the store already holds something', async () => {
    const store = await freshStore()
    let copies = 0
    await migrate(store, nextVersion(tables), async () => void copies++)
    expect(copies).toBe(1)
  })

  test('of a newer version are recognised, in words', async () => {
    const store = await freshStore()
    await migrate(store, nextVersion(tables))
    await expect(migrate(store, path.join('drizzle', engine))).rejects.toThrow(/newer version/)
  })

  test('run once when eight processes start together on a new store', async () => {
    const { address } = await freshStoreAt()
    const empty = engine === 'sqlite' ? path.join(path.dirname(address), 'new.db') : await emptyPostgres()
    const starts = await Promise.all(Array.from({ length: 8 }, () => runScript('open-and-close.ts', [empty])))
    expect(starts.map(({ code, stderr }) => code === 0 || stderr)).toEqual(Array(8).fill(true))
    const store = await openDatabase(empty)
    expect(await count(store, 'checklists')).toBe(1)
    await store.close()
  }, 60_000)
})
