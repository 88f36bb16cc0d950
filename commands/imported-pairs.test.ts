import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { demoExtractCsv } from '../demo/extract'
import type { Reader } from '../db/client'
import { furnish } from '../db/furnish'
import { crimePairs, crimes, installation } from '../db/schema'
import { checkedText, importedAudit, smallExtract } from '../db/testing/population-stories'
import { carryOut } from '../db/testing/stories'
import { world } from '../db/testing/world'
import { importExtract } from './import-extract'

const rowsListed = async (reader: Reader) =>
  (await reader.select().from(crimePairs).orderBy(asc(crimePairs.row))).map(({ row }) => row)

test('an import lists every crime whose pair has another, also of extracts from before there was a list', async () => {
  const house = await world()
  const audit = await importedAudit(house, demoExtractCsv())
  const { reader } = house.database

  const imported = await reader.select().from(crimes).orderBy(asc(crimes.row))
  const ofPair = Map.groupBy(
    imported.filter(({ pairKey }) => pairKey !== null),
    ({ pairKey }) => pairKey,
  )
  const withAnother = imported.filter(({ pairKey }) => (ofPair.get(pairKey)?.length ?? 0) > 1)
  const listed = await rowsListed(reader)
  expect(withAnother.length).toBeGreaterThan(100)
  expect(listed).toEqual(expect.arrayContaining(withAnother.map(({ row }) => row)))
  // Others may share a number by chance: of ten thousand crimes and sixteen million numbers, a handful.
  expect(listed.length - withAnother.length).toBeLessThan(20)

  await house.database.write(async (writer) => {
    await writer.delete(crimePairs)
    await writer.delete(installation).where(eq(installation.key, 'earlier pairs listed'))
  })
  await furnish(house.database)
  expect(await rowsListed(reader)).toEqual(listed)

  const upload = await checkedText(house, audit, smallExtract())
  await carryOut(house, 'lead', importExtract, { audit, upload })
  expect(await rowsListed(reader)).toEqual([])
})
