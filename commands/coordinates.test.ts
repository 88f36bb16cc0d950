import { expect, test } from 'vitest'
import { insertBoundaries } from '../db/boundaries'
import { currentExtract } from '../db/extracts'
import { crimes, extracts, uploads } from '../db/schema'
import { guessedMapping, uploadedText } from '../db/testing/population-stories'
import { carryOut, plannedAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { uploadOf } from '../db/uploads'
import { readWardOutlines } from '../domain/ward-outlines'
import { checkFile } from './check-file'
import { perform } from './command'
import { importExtract } from './import-extract'

/** Two wards side by side, west and east of 1.5 degrees west. */
const wards = JSON.stringify({
  type: 'FeatureCollection',
  features: ['West', 'East'].map((name, place) => {
    const west = -2 + place * 0.5
    const ring = [[west, 53], [west + 0.5, 53], [west + 0.5, 54], [west, 54], [west, 53]] // prettier-ignore
    return {
      type: 'Feature',
      properties: { ward_name: name, district_code: place === 0 ? 'BD' : 'LD' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  }),
})

async function loadWards({ database }: World, id: string, loadedAt: string): Promise<void> {
  const read = readWardOutlines(wards)
  if ('problem' in read) throw new Error(read.problem)
  const loaded = { id, name: 'Two wards', attribution: '©', wards: read.outlines, sha256: '', loadedAt }
  await database.write((writer) =>
    insertBoundaries(writer, { ...loaded, loadedBy: 'administrator' }, read.places),
  )
}

const street = [
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context',
  'a1,2021-02,X,X,-1.234567,53.765432,On or near Park Street,E01011264,Leeds 001A,Violence,Under investigation,',
  'a2,2021-02,X,X,-1.876543,53.765432,On or near Park Street,E01011264,Leeds 001A,Violence,Local resolution,',
  'a3,2021-03,X,X,,,No location,E01011264,Bradford 001A,Violence,,',
  'a4,2021-03,X,X,-1.234567,55.765432,On or near Mill Lane,E01011264,Bradford 001A,Violence,,',
  '',
].join('\n')

/** Each district drawn as one: open data does not say which crimes are domestic. */
const together = {
  secondScores: 1,
  strata: 'together' as const,
  quotas: Object.fromEntries(['BD', 'CD', 'KD', 'LD', 'WD'].map((code) => [code, { together: 2 }])),
}

const attempt = (house: World, command: typeof checkFile | typeof importExtract, input: object) =>
  perform(command as typeof importExtract, {
    ...{ database: house.database, person: house.person('lead'), input: input as never },
    ...{ now: storyTime, requestId: 'r1' },
  })

test('coordinates of a street-level file become wards, and are written down nowhere', async () => {
  const house = await world()
  const { reader } = house.database
  await loadWards(house, 'first', '2021-10-02T09:00:00.000Z')
  const audit = await plannedAudit(house, together)
  const upload = await uploadedText(house, audit, street)
  const mapping = await guessedMapping(house, audit, upload)
  expect(mapping).toMatchObject({ longitude: '4', latitude: '5', district: '8' })
  expect(await attempt(house, checkFile, { audit, upload, mapping })).toMatchObject({ done: true })
  expect((await uploadOf(reader, audit, upload))?.report).toMatchObject({
    accepted: 4,
    places: {
      inWard: 2,
      elsewhere: { rows: 1, first: [3] },
      noWard: { rows: 1, first: [5] },
      none: 1,
    },
  })
  const waiting = JSON.stringify(await reader.select().from(uploads))
  await carryOut(house, 'lead', importExtract, { audit, upload })
  const kept = await reader.select().from(crimes)
  expect(kept.map(({ reference, ward }) => [reference, ward]).sort()).toEqual([
    ['a1', 'East'],
    ['a2', 'West'],
    ['a3', null],
    ['a4', null],
  ])
  expect((await currentExtract(reader, audit))?.report.places?.inWard).toBe(2)
  const all = [waiting, JSON.stringify(kept), JSON.stringify(await reader.select().from(extracts))].join()
  for (const part of ['1.234567', '1.876543', '53.765432', 'Park Street']) expect(all).not.toContain(part)
})

test('without boundaries coordinates are asked for in vain, and with others the file is checked again', async () => {
  const house = await world()
  const audit = await plannedAudit(house, together)
  const upload = await uploadedText(house, audit, street)
  const mapping = await guessedMapping(house, audit, upload)
  expect(await attempt(house, checkFile, { audit, upload, mapping })).toMatchObject({
    errors: [
      {
        field: 'mapping.longitude',
        message: expect.stringMatching(/no ward boundaries are loaded in which coordinates/) as string,
      },
      { field: 'mapping.latitude' },
    ],
  })
  await loadWards(house, 'first', '2021-10-02T09:00:00.000Z')
  expect(await attempt(house, checkFile, { audit, upload, mapping })).toMatchObject({ done: true })
  await loadWards(house, 'second', '2021-10-03T09:00:00.000Z')
  expect(await attempt(house, importExtract, { audit, upload })).toMatchObject({
    refusal: 'not now',
    errors: [{ message: expect.stringMatching(/was changed since this file was checked/) as string }],
  })
})
