import { describe, expect, test } from 'vitest'
import { comparedPage, comparisonsOf } from '../db/extract-comparisons'
import { crimes, populations, sampleCases, trail } from '../db/schema'
import { checkedText, frozenAudit, importedAudit, smallExtract } from '../db/testing/population-stories'
import { carryOut, plannedAudit, storySeed, storyTime } from '../db/testing/stories'
import { world } from '../db/testing/world'
import { perform } from './command'
import { compareExtract } from './compare-extract'
import { drawSample } from './draw-sample'
import { importExtract } from './import-extract'

/** The small extract a month later: one crime changed its flag, one is gone, one is new. */
function later(): string {
  const [header = '', first = '', ...rest] = smallExtract().trim().split('\n')
  const kept = rest.slice(1)
  const added = '13209999999,LD,Y,20/02/2021,'
  return [header, first.replace(',Y,', ',N,'), ...kept, added, ''].join('\n')
}

describe('comparing a later extract', () => {
  test('counts and lists what is new, changed and gone, and moves nothing', async () => {
    const house = await world()
    const { reader } = house.database
    const audit = await importedAudit(house)
    const upload = await checkedText(house, audit, later())
    const before = await reader.select().from(crimes)
    await carryOut(house, 'lead', compareExtract, { audit, upload })
    expect((await reader.select().from(trail)).at(-1)).toMatchObject({ event: 'extract compared' })
    const [comparison] = await comparisonsOf(reader, audit)
    expect(comparison?.found).toMatchObject({
      same: 388,
      new: 1,
      changed: 1,
      vanished: 1,
      fields: { domestic: 1 },
    })
    const page = { page: 1, perPage: 10 }
    const changed = await comparedPage(reader, comparison?.id ?? '', { of: 'changed', ...page })
    expect(changed).toMatchObject({
      total: 1,
      crimes: [{ reference: '13200000001', changes: [{ field: 'domestic', from: 'yes', to: 'no' }] }],
    })
    const gone = await comparedPage(reader, comparison?.id ?? '', { of: 'vanished', ...page })
    expect(gone.crimes.map(({ reference }) => reference)).toEqual(['13200000002'])
    expect(await reader.select().from(crimes)).toEqual(before)
  })

  test('stays on record after the later one is imported, and one file is compared once', async () => {
    const house = await world()
    const { reader } = house.database
    const audit = await importedAudit(house)
    const upload = await checkedText(house, audit, later())
    await carryOut(house, 'lead', compareExtract, { audit, upload })
    await carryOut(house, 'lead', compareExtract, { audit, upload })
    expect(await comparisonsOf(reader, audit)).toHaveLength(1)
    await carryOut(house, 'lead', importExtract, { audit, upload })
    expect(await comparisonsOf(reader, audit)).toMatchObject([{ found: { vanished: 1 } }])
  })

  test('needs an extract to compare with, and is for the lead of the audit alone', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    const upload = await checkedText(house, audit, later())
    const as = (key: string) =>
      perform(compareExtract, {
        ...{ database: house.database, person: house.person(key), input: { audit, upload } },
        ...{ now: storyTime, requestId: 'r1' },
      })
    expect(await as('lead')).toMatchObject({ refusal: 'not now' })
    expect(await as('auditor')).toMatchObject({ refusal: 'not permitted' })
    expect(await comparisonsOf(house.database.reader, audit)).toEqual([])
  })
})

test('a later extract is held against a frozen population, which stays as it is, and warns of sampled crimes', async () => {
  const house = await world()
  const { reader } = house.database
  const audit = await frozenAudit(house)
  const how = { how: 'typed', seed: storySeed, witnesses: 'Two of them' } as const
  await carryOut(house, 'lead', drawSample, { audit, ...how })
  const [sampled] = await reader.select().from(sampleCases)
  const text = smallExtract().replace(
    new RegExp(`(${sampled?.reference}),(..),(.),`),
    (_, ref: string, d: string, flag: string) => [ref, d, flag === 'Y' ? 'N' : 'Y', ''].join(','),
  )
  const before = await reader.select().from(populations)
  const upload = await checkedText(house, audit, text)
  await carryOut(house, 'lead', compareExtract, { audit, upload })
  const [comparison] = await comparisonsOf(reader, audit)
  expect(comparison?.found).toMatchObject({ changed: 1, sampled: { changed: 1, vanished: 0 } })
  expect(await reader.select().from(populations)).toEqual(before)
  const importing = { person: house.person('lead'), input: { audit, upload }, now: storyTime, requestId: 'r' }
  expect(await perform(importExtract, { database: house.database, ...importing })).toMatchObject({
    refusal: 'not now',
  })
})
