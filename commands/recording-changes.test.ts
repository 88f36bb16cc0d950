import { desc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { allRecordingChanges } from '../db/recording-changes'
import { trail } from '../db/schema'
import { world, type World } from '../db/testing/world'
import { addRecordingChange } from './add-recording-change'
import { perform, type Command } from './command'
import { removeRecordingChange } from './remove-recording-change'

const [add, remove] = [addRecordingChange, removeRecordingChange] as unknown as [Command, Command]

const act = (w: World, what: Command, input: object, by = 'administrator') =>
  perform(what, {
    ...{ database: w.database, person: w.person(by), input, now: '2026-11-01T09:00:00.000Z', requestId: 'r' },
  })

const days = async (w: World) =>
  (await allRecordingChanges(w.database.reader)).map(({ beginsOn }) => beginsOn)
const policy = { beginsOn: '2022-01-10', title: 'All stalking to the safeguarding teams', note: '' }

test('the national days ship, and a force adds its own and takes it away again, on the record', async () => {
  const w = await world()
  expect(await days(w)).toEqual(['2018-04-01', '2020-04-01', '2023-06-01'])
  const added = await act(w, add, policy)
  expect(await days(w)).toEqual(['2018-04-01', '2020-04-01', '2022-01-10', '2023-06-01'])
  const change = added.done ? (added.result as { change: string }).change : ''
  expect(await act(w, remove, { change })).toMatchObject({ done: true })
  expect(await days(w)).toHaveLength(3)
  const [last] = await w.database.reader.select().from(trail).orderBy(desc(trail.seq)).limit(1)
  expect([last?.event, JSON.parse(last?.details ?? '')]).toEqual(['recording change removed', policy])
})

test('the same day for the same reason is refused, and so are a day that is none and who may not', async () => {
  const w = await world()
  await act(w, add, policy)
  expect(await act(w, add, { ...policy, title: policy.title.toUpperCase() })).toMatchObject({
    errors: [{ field: 'title', message: expect.stringMatching(/on 10 January 2022 is there already/) }],
  })
  expect(await act(w, add, { ...policy, beginsOn: '2022-02-30' })).toMatchObject({ refusal: 'invalid' })
  expect(await act(w, add, { ...policy, title: 'x' }, 'lead')).toMatchObject({ refusal: 'not permitted' })
  expect(await act(w, remove, { change: 'none' })).toMatchObject({ refusal: 'not found' })
  expect(await days(w)).toHaveLength(4)
})
