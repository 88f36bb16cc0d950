import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { installation } from './schema'
import { freshStore } from './testing/fresh-store'

test('however many writers wait, somebody who only reads is answered at once', async () => {
  const store = await freshStore()
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const first = store.write(() => held)
  const waiting = Array.from({ length: 30 }, (_, i) =>
    store.write(async (writer) => {
      await writer.insert(installation).values({ key: `writer ${i}`, value: 'x' })
      return i
    }),
  )
  // Long enough for every writer that would take a connection while it waits to have taken one.
  await setTimeout(300)
  const answer = await Promise.race([store.reader.select().from(installation), setTimeout(2_000, 'starved')])
  letGo()
  await first
  expect(answer).not.toBe('starved')
  expect(await Promise.all(waiting)).toEqual(Array.from({ length: 30 }, (_, i) => i))
})

test('a writer that fails holds up nobody behind it', async () => {
  const store = await freshStore()
  const failing = store.write(() => Promise.reject(new Error('it went wrong')))
  const after = store.write(async (writer) =>
    writer
      .insert(installation)
      .values({ key: 'after', value: 'x' })
      .then(() => 'kept'),
  )
  await expect(failing).rejects.toThrow('it went wrong')
  expect(await after).toBe('kept')
})
