import { expect, test } from 'vitest'
import { discardExtract } from '../commands/discard-extract'
import { readWardOutlines } from '../domain/ward-outlines'
import { currentBoundaries, insertBoundaries, loadedBoundaries } from './boundaries'
import { currentExtract } from './extracts'
import { profileCountsOf } from './profile-counts'
import { importedAudit } from './testing/population-stories'
import { carryOut } from './testing/stories'
import { world } from './testing/world'

const csv = [
  'Crime reference,District,Domestic,Recorded date,Outcome,Ward,Team,Arrest',
  '13210000001,LD,Y,01/02/2021,,Alwoodley,CID,Y',
  '13210000002,LD,Y,28/02/2021,,Alwoodley,,N',
  '13210000003,LD,N,01/03/2021,,,CID,',
  '13210000004,BD,Y,01/02/2020,,City,CID,Y',
].join('\n')

test('an import keeps crimes by month, ward, team and flag, and what it discards goes', async () => {
  const w = await world()
  const audit = await importedAudit(w, csv)
  const { reader } = w.database
  const extract = (await currentExtract(reader, audit))?.number ?? 0
  const crimes = async (...dimensions: Parameters<typeof profileCountsOf>[2] & string[]) =>
    (await profileCountsOf(reader, extract, dimensions))
      .map(({ span, district, kind, value, crimes: count }) => [span, district, kind, value, count].join(' '))
      .sort()
  expect(await crimes('month')).toEqual([
    'period before BD DA 2020-02 1', 'this period LD DA 2021-02 2', 'this period LD non-DA 2021-03 1',
  ]) // prettier-ignore
  expect(await crimes('ward')).toEqual([
    'period before BD DA City 1', 'this period LD DA Alwoodley 2', 'this period LD non-DA  1',
  ]) // prettier-ignore
  expect(await crimes('arrested')).toEqual([
    'period before BD DA yes 1', 'this period LD DA no 1', 'this period LD DA yes 1', 'this period LD non-DA  1',
  ]) // prettier-ignore
  await carryOut(w, 'lead', discardExtract, { audit })
  expect(await profileCountsOf(reader, extract)).toEqual([])
})

test('maps are drawn from the boundaries that were loaded last', async () => {
  const w = await world()
  const ring = [[-1.5, 53.8], [-1.4, 53.8], [-1.4, 53.9], [-1.5, 53.8]] // prettier-ignore
  const feature = { type: 'Feature', properties: { ward_name: 'Alwoodley', district_code: 'LD' }, geometry: { type: 'Polygon', coordinates: [ring] } } // prettier-ignore
  const read = readWardOutlines(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
  if ('problem' in read) throw new Error(read.problem)
  expect(await currentBoundaries(w.database.reader)).toBeUndefined()
  await w.database.write(async (writer) => {
    for (const [id, loadedAt] of [['b', '2026-02-01T09:00:00.000Z'], ['a', '2026-01-01T09:00:00.000Z']] as const)
      await insertBoundaries(writer, { id, name: id, attribution: '©', wards: read.outlines, sha256: '', loadedBy: 'administrator', loadedAt }, read.places) // prettier-ignore
  })
  expect(await currentBoundaries(w.database.reader)).toMatchObject({
    id: 'b',
    wards: { width: 1000, wards: [{ name: 'Alwoodley', district: 'LD', residents: null }] },
  })
  expect((await loadedBoundaries(w.database.reader)).map(({ id }) => id)).toEqual(['b', 'a'])
})
