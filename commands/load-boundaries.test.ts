import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { currentBoundaries, loadedBoundaries } from '../db/boundaries'
// For its folder of uploads, which no installation uses.
import '../db/testing/population-stories'
import { world, type World } from '../db/testing/world'
import { hasUploadFile, keepUpload } from '../db/upload-files'
import { newId } from '../domain/identity'
import { perform } from './command'
import { loadBoundaries } from './load-boundaries'

const wards = readFileSync('demo/boundaries/west-yorkshire-wards-2013.geojson', 'utf8')
const words = { name: 'West Yorkshire, wards of 2013', attribution: 'Contains Ordnance Survey data.' }

async function load(w: World, text: string, changes: object = {}, by = 'administrator') {
  const upload = newId()
  const kept = await keepUpload(upload, Readable.from([Buffer.from(text)]))
  if (!kept) throw new Error('too large')
  const input = { ...words, ...changes, upload, fileName: 'wards.geojson', ...kept }
  const outcome = await perform(loadBoundaries, {
    ...{ database: w.database, person: w.person(by), input, now: '2021-11-01T09:00:00.000Z', requestId: 'r' },
  })
  return { outcome, upload }
}

test('an administrator loads the outlines of wards; the file is not kept', async () => {
  const w = await world()
  const { outcome, upload } = await load(w, wards)
  expect(outcome).toMatchObject({ done: true })
  const current = await currentBoundaries(w.database.reader)
  expect(current).toMatchObject(words)
  expect(current?.wards.wards).toHaveLength(124)
  expect(await hasUploadFile(upload)).toBe(false)
})

test('what is no map of wards, or has no attribution, is refused in words and loads nothing', async () => {
  const w = await world()
  for (const [text, changes, field] of [
    ['not json', {}, 'file'],
    ['{"type":"FeatureCollection","features":[]}', {}, 'file'],
    [wards, { attribution: ' ' }, 'attribution'],
    [wards, { name: '' }, 'name'],
  ] as const) {
    const { outcome } = await load(w, text, changes)
    expect(outcome, field).toMatchObject({ refusal: 'invalid', errors: [{ field }] })
  }
  expect(await loadedBoundaries(w.database.reader)).toEqual([])
})

test('nobody but an administrator loads any', async () => {
  const w = await world()
  expect((await load(w, wards, {}, 'lead')).outcome).toMatchObject({ refusal: 'not permitted' })
})
