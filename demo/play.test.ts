import { expect, test } from 'vitest'
import { audits, crimes, recommendations, trail } from '../db/schema'
import { freshStore } from '../db/testing/fresh-store'
import { verifyTrail } from '../db/trail'
import { recommendationStatuses } from '../domain/recommendation'
import { count, eq } from 'drizzle-orm'
import { play } from './play'

test('the play leaves one audit issued, one of a flag too, one in work, and a recommendation at every stage of its life', async () => {
  const store = await freshStore()
  const ends = new Date('2022-02-14T12:00:00.000Z')
  await play(store, ends)

  const found = await store.reader.select({ reference: audits.reference, status: audits.status }).from(audits)
  expect(found).toEqual(
    expect.arrayContaining([
      { reference: 'STK-2021-11', status: 'issued' },
      { reference: 'STK-2020-11', status: 'scoring' },
      { reference: 'CYB-2021-12', status: 'issued' },
    ]),
  )
  const eligible = await store.reader
    .select({ span: crimes.span, n: count() })
    .from(crimes)
    .where(eq(crimes.extractNumber, 1))
    .groupBy(crimes.span)
  expect(new Map(eligible.map(({ span, n }) => [span, n]))).toEqual(
    new Map([
      ['this period', 6129],
      ['period before', 3286],
    ]),
  )
  const stages = new Set((await store.reader.select().from(recommendations)).map(({ status }) => status))
  expect(recommendationStatuses.filter((status) => !stages.has(status))).toEqual(['draft'])

  const rows = await store.reader.select({ at: trail.at }).from(trail).orderBy(trail.seq)
  expect(rows.every(({ at }, place) => place === 0 || at >= (rows[place - 1]?.at ?? ''))).toBe(true)
  expect((rows.at(-1)?.at ?? '') < ends.toISOString()).toBe(true)
  expect(await verifyTrail(store.reader)).toMatchObject({ intact: true })
}, 60_000)
