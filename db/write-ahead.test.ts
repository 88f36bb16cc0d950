import { expect, test } from 'vitest'
import type { Database, Writer } from './client'
import { installation } from './schema'
import { freshStore } from './testing/fresh-store'

const lay = (key: string) => async (writer: Writer) => {
  await writer.insert(installation).values({ key, value: 'laid' })
}

const keysIn = async ({ reader }: Database) =>
  (await reader.select().from(installation)).map(({ key }) => key).filter((key) => key.startsWith('test'))

/** What the store says of whether its commits wait for the disk. */
const waitsForDisk = async ({ engine, bare }: Database) =>
  engine === 'sqlite'
    ? (await bare.rows('PRAGMA synchronous'))[0]?.synchronous === 2
    : (await bare.rows('SHOW synchronous_commit'))[0]?.synchronous_commit === 'on'

test('work ahead of its disk is whole or not at all, and what is saved after it waits for the disk again', async () => {
  const store = await freshStore()
  await store.writeAhead(lay('test 1'))
  const failing = store.writeAhead(async (writer) => {
    await lay('test 2')(writer)
    throw new Error('no more')
  })
  const [, last] = await Promise.allSettled([failing, store.write(lay('test 3'))])
  expect(last.status).toBe('fulfilled')
  expect(await keysIn(store)).toEqual(['test 1', 'test 3'])
  expect(await waitsForDisk(store)).toBe(true)
})
