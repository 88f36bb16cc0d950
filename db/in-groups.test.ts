import { eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Writer } from './client'
import { inGroups } from './in-groups'
import { oneAtATime } from './one-at-a-time'
import { installation } from './schema'
import { freshStore } from './testing/fresh-store'

const add = (key: string) => async (writer: Writer) => {
  await writer.insert(installation).values({ key: `brief ${key}`, value: 'x' })
  return key
}
const kept = async (reader: Pick<Writer, 'select'>) =>
  (await reader.select().from(installation).where(like(installation.key, 'brief %')))
    .map(({ key }) => key.slice(6))
    .sort()

test('works that wait at the same time are kept together, and each sees those before it', async () => {
  const store = await freshStore()
  let [beside, before] = [['?'], ['?']]
  const first = store.writeBriefly(add('a'))
  const second = store.writeBriefly(async (writer) => {
    before = await kept(writer)
    beside = await kept(store.reader)
    return add('b')(writer)
  })
  expect(await Promise.all([first, second])).toEqual(['a', 'b'])
  expect(before, 'seen within').toEqual(['a'])
  expect(beside, 'seen from outside before both were kept').toEqual([])
  expect(await kept(store.reader)).toEqual(['a', 'b'])
})

test('one that fails takes back what it wrote, and nothing of the others', async () => {
  const store = await freshStore()
  const works = ['a', 'b', 'c', 'd'].map((key) =>
    store.writeBriefly(async (writer) => {
      await add(key)(writer)
      if (key === 'b') throw new Error('thought better of it')
      // The store itself refuses: the key is there already.
      if (key === 'c') await writer.insert(installation).values({ key: 'brief a', value: 'x' })
      return key
    }),
  )
  const endings = await Promise.allSettled(works)
  expect(endings.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  expect(await kept(store.reader)).toEqual(['a', 'd'])
})

test('a hundred at once, among long works, are each done once', async () => {
  const store = await freshStore()
  const keys = Array.from({ length: 100 }, (_, n) => String(n).padStart(3, '0'))
  const long = store.write(add('long'))
  const all = await Promise.all([...keys.map((key) => store.writeBriefly(add(key))), long])
  expect(all).toEqual([...keys, 'long'])
  expect(await kept(store.reader)).toEqual([...keys, 'long'])
  await store.writeBriefly(async (writer) => {
    await writer.delete(installation).where(eq(installation.key, 'brief 007'))
  })
  expect(await kept(store.reader)).toHaveLength(100)
})

test('where the transaction cannot be kept, none is told that it was', async () => {
  const full = new Error('the disk is full')
  const briefly = inGroups<string>(oneAtATime(), async (inside) => {
    await inside({ writer: 'w', execute: () => Promise.resolve(), isLostBy: () => false })
    throw full
  })
  const endings = await Promise.allSettled([
    briefly(() => Promise.resolve(1)),
    briefly(() => Promise.resolve(2)),
  ])
  expect(endings).toEqual([
    { status: 'rejected', reason: full },
    { status: 'rejected', reason: full },
  ])
})

test('where one work loses the transaction, those before it are told so, and those behind it get their own', async () => {
  const lost = new Error('written to a full disk')
  let begun = 0
  const briefly = inGroups<string>(oneAtATime(), async (inside) => {
    begun += 1
    await inside({ writer: 'w', execute: () => Promise.resolve(), isLostBy: (error) => error === lost })
  })
  const endings = await Promise.allSettled([
    briefly(() => Promise.resolve(1)),
    briefly(() => Promise.reject(lost)),
    briefly(() => Promise.resolve(3)),
  ])
  expect(endings.map((ending) => (ending.status === 'fulfilled' ? ending.value : ending.reason))).toEqual([
    lost,
    lost,
    3,
  ])
  expect(begun).toBe(2)
})
