import { expect, test } from 'vitest'
import { allRiskTools } from '../db/risk-tools'
import { world } from '../db/testing/world'
import { addRiskTool } from './add-risk-tool'
import { changeRiskTool } from './change-risk-tool'
import { perform } from './command'
import { removeRiskTool } from './remove-risk-tool'

test('risk tools get their days from an administrator, each bad entry its own sentence', async () => {
  const w = await world()
  const by = (who: string) => ({
    ...{ database: w.database, person: w.person(who), now: '2021-11-20T14:02:00.000Z', requestId: 'r1' },
  })
  const dash = { name: 'DASH', inForceFrom: '', inForceTo: '2021-05-31', district: '', note: '' }
  const add = (input: object, who = 'administrator') =>
    perform(addRiskTool, { ...by(who), input: { ...dash, ...input } })
  expect(await add({})).toMatchObject({ done: true })
  expect(await add({ name: 'DARA', inForceFrom: '2021-06-01', inForceTo: '' })).toMatchObject({ done: true })
  expect(await add({ name: 'dash' })).toMatchObject({
    errors: [{ field: 'name', message: 'DASH is entered already, until 31 May 2021. Change that entry' }],
  })
  expect(await add({ name: 'dash', inForceFrom: '2021-06-01', inForceTo: '2021-05-01' })).toMatchObject({
    errors: [{ field: 'inForceTo', message: 'The last day is before the first, 1 June 2021' }],
  })
  expect(await add({ name: 'DASH', district: 'XX' })).toMatchObject({ errors: [{ field: 'district' }] })
  expect(await add({ name: '' })).toMatchObject({ errors: [{ message: 'Enter the name' }] })
  expect(await add({ name: 'SST' }, 'lead')).toMatchObject({ refusal: 'not permitted' })
  const [first, second] = await allRiskTools(w.database.reader)
  expect([first?.name, second?.name]).toEqual(['DASH', 'DARA'])

  const change = (revision: number) =>
    perform(changeRiskTool, {
      ...by('administrator'),
      input: { tool: second?.id, revision, ...dash, name: 'DARA', inForceFrom: '2021-06-15', inForceTo: '' },
    })
  expect(await change(1)).toMatchObject({ done: true })
  expect(await change(1)).toMatchObject({ refusal: 'not now' })
  const removed = { ...by('administrator'), input: { tool: first?.id } }
  expect(await perform(removeRiskTool, removed)).toMatchObject({ done: true })
  expect(await perform(removeRiskTool, removed)).toMatchObject({ refusal: 'not found' })
  expect(await allRiskTools(w.database.reader)).toMatchObject([{ name: 'DARA', inForceFrom: '2021-06-15' }])
})
