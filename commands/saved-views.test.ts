import { beforeEach, expect, test } from 'vitest'
import { savedViewsOf } from '../db/saved-views'
import { storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { perform, type Command } from './command'
import { removeView } from './remove-view'
import { saveView } from './save-view'

let there: World
beforeEach(async () => {
  there = await world()
})

const attempt = (key: string, command: unknown, input: Record<string, unknown>) =>
  perform(command as Command, {
    ...{ database: there.database, person: there.person(key), input, now: storyTime, requestId: 'q1' },
  })
const late = { name: 'Late in Leeds', parameters: 'district=LD&overdue=yes' }
const kept = (key: string) => savedViewsOf(there.database.reader, key)

test('a view is its keeper’s own, and goes when they remove it', async () => {
  await attempt('governance', saveView, late)
  await attempt('district', saveView, { ...late, parameters: '' })
  expect(await kept('governance')).toMatchObject([late])
  const [own] = await kept('governance')
  expect(await attempt('district', removeView, { view: own?.id })).toMatchObject({ refusal: 'not found' })
  expect(await attempt('governance', removeView, { view: own?.id })).toMatchObject({ done: true })
  expect(await kept('governance')).toEqual([])
  expect(await kept('district')).toHaveLength(1)
})

test('a view has a name of its own and the parameters of an address, nothing else', async () => {
  await attempt('governance', saveView, late)
  const cases: [Record<string, unknown>, string][] = [
    [
      { ...late, name: 'LATE in leeds' },
      'You keep a view called ‘LATE in leeds’ already. Choose another name, or remove that one first',
    ],
    [{ ...late, name: ' ' }, 'Enter a name for the view'],
    [{ ...late, name: 'x', parameters: '//elsewhere.example' }, 'Open the page again and repeat this.'],
  ]
  for (const [input, message] of cases)
    expect(await attempt('governance', saveView, input)).toMatchObject({ errors: [{ message }] })
  expect(await attempt('administrator', saveView, late)).toMatchObject({ refusal: 'not permitted' })
  expect(await kept('governance')).toHaveLength(1)
})
