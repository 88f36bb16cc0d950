import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDatabase } from '../db/open'
import { takeAwayLooseCrimes } from '../db/loose-crimes'
import { crimeCounts, crimes, extracts, looseCrimes, trail, uploads } from '../db/schema'
import { runScript } from '../db/testing/child-process'
import { freshStoreAt } from '../db/testing/fresh-store'
import { checkedText } from '../db/testing/population-stories'
import { carryOut, plannedAudit } from '../db/testing/stories'
import { world } from '../db/testing/world'
import { verifyTrail } from '../db/trail'
import { uploadFile } from '../db/upload-files'
import { importExtract } from './import-extract'

const rows = 40_000

/** Long enough that a kill lands in the middle of its import. */
function longExtract(): string {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `1320${String(at).padStart(7, '0')},${['BD', 'LD', 'WD'][at % 3]},${at % 13 ? 'Y' : 'N'},14/02/2021`,
  )
  return ['Crime reference,District,Domestic,Recorded date', ...lines, ''].join('\n')
}

test('a process killed in the middle of an import leaves no crime, and the file can be imported again', async () => {
  let cutShort = 0
  // Two while its crimes go down, two when all are down and the transaction is at hand that makes them the extract.
  const kills = [
    { word: 'importing', ms: 150 },
    { word: 'down 15000', ms: 0 },
    { word: `down ${rows}`, ms: 0 },
    { word: `down ${rows}`, ms: 3 },
  ]
  for (const kill of kills) {
    const { store, address } = await freshStoreAt()
    const house = await world(store)
    const audit = await plannedAudit(house)
    const upload = await checkedText(house, audit, longExtract())
    const events = (await store.reader.select().from(trail)).length
    await store.close()

    const ended = await runScript('import-once.ts', [address, audit, upload], kill)
    const again = await openDatabase(address)
    const numberOf = async (table: Parameters<typeof again.reader.$count>[0]) => again.reader.$count(table)
    expect(await again.bare.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(await verifyTrail(again.reader)).toMatchObject({ intact: true })
    if (!ended.stdout.includes('imported')) {
      cutShort++
      // Nothing refers to what it had put down, and it goes by itself once the import has been silent for a minute.
      expect([await numberOf(crimeCounts), await numberOf(extracts)]).toEqual([0, 0])
      await takeAwayLooseCrimes(again, new Date(Date.now() + 120_000).toISOString())
      expect([await numberOf(crimes), await numberOf(looseCrimes)]).toEqual([0, 0])
      expect(await numberOf(uploads)).toBe(1)
      expect(await again.reader.select().from(trail)).toHaveLength(events)
      expect(existsSync(uploadFile(upload))).toBe(true)
      await carryOut({ ...house, database: again }, 'lead', importExtract, { audit, upload })
    }
    expect([await numberOf(crimes), await numberOf(looseCrimes)]).toEqual([rows, 0])
    expect(await numberOf(extracts)).toBe(1)
    expect(existsSync(uploadFile(upload))).toBe(false)
    await again.close()
  }
  expect(cutShort, 'no kill landed in the middle of an import').toBeGreaterThan(0)
}, 120_000)
