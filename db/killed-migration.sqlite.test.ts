import { expect, test } from 'vitest'
import { migrate } from './migrate'
import { openSqlite } from './sqlite'
import { runScript } from './testing/child-process'
import { freshStoreAt } from './testing/fresh-store'
import { nextVersion, rebuild, tables } from './testing/further-migrations'

/** A rebuild with enough work after it that a kill lands in the middle. */
const slowRebuild = `${rebuild}
--> statement-breakpoint
INSERT INTO parents SELECT 'x' || value, NULL FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 600000) SELECT value FROM n);
--> statement-breakpoint
DELETE FROM parents WHERE id <> 'p';`

test('a process killed in the middle of a migration leaves the old schema or the new one, with every row', async () => {
  const [before, after] = [nextVersion(tables), nextVersion(tables, slowRebuild)]
  let cutShort = 0
  for (let round = 0; round < 6; round++) {
    const { store, address } = await freshStoreAt()
    await migrate(store, before)
    await store.close()

    const ended = await runScript('migrate-once.ts', [address, after], {
      word: 'migrating',
      ms: 10 + round * 150,
    })
    if (ended.signal) cutShort++

    const again = openSqlite(address)
    const counted = async (table: string) => (await again.bare.rows(`SELECT count(*) AS n FROM ${table}`))[0]
    expect(await counted('children')).toEqual({ n: 3 })
    expect(await counted('parents')).toEqual({ n: 1 })
    expect(await again.bare.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    await migrate(again, after)
    expect(await again.bare.rows('SELECT id, name FROM parents')).toEqual([{ id: 'p', name: null }])
    await again.close()
  }
  expect(cutShort, 'no kill landed while a migration ran').toBeGreaterThan(0)
}, 120_000)
