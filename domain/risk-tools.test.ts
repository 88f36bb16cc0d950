import { expect, test } from 'vitest'
import { nextTool, toolNote, toolsInForce, withTools, type RiskTool } from './risk-tools'

const tool = (
  name: string,
  inForceFrom: string | null,
  inForceTo: string | null,
  district = '',
): RiskTool => ({
  ...{ name, inForceFrom, inForceTo, district, note: '' },
})
const tools = [
  tool('DARA', '2021-06-01', null),
  tool('DASH', null, '2021-05-31'),
  tool('S-DASH', '2021-04-01', null, 'LD'),
]

test.each([
  ['LD', '2021-05-31', ['DASH', 'S-DASH'], 'DARA'],
  ['LD', '2021-06-01', ['S-DASH', 'DARA'], undefined],
  ['BD', '2021-05-31', ['DASH'], 'DARA'],
  ['BD', '2021-06', ['DARA'], undefined],
  ['LD', '2020-01-01', ['DASH'], 'S-DASH'],
])('in %s on %s', (district, day, names, next) => {
  expect(toolsInForce(tools, { district, day }).map(({ name }) => name)).toEqual(names)
  expect(nextTool(tools, { district, day })?.name).toBe(next)
})

test('in a month in which one made way for another both were in use', () => {
  const changed = [tool('DASH', null, '2021-06-14'), tool('DARA', '2021-06-15', null)]
  expect(toolsInForce(changed, { district: 'LD', day: '2021-06' })).toHaveLength(2)
})

test('a checklist offers the tools of the list too, each once, and Other last', () => {
  const option = (code: string, label: string) => ({ code, label, group: '' })
  const offered = [option('dash', 'DASH'), option('sst', 'SST'), option('other', 'Other')]
  expect(withTools(offered, [...tools, tool('V-SST 2', null, null)])).toEqual([
    ...[option('dash', 'DASH'), option('sst', 'SST'), option('dara', 'DARA'), option('s-dash', 'S-DASH')],
    ...[option('v-sst-2', 'V-SST 2'), option('other', 'Other')],
  ])
  expect(withTools(offered, [])).toEqual(offered)
})

test.each([
  ['dash', 'DASH', 'LD', '2021-05-31', null],
  ['dara', 'DARA', 'LD', '2021-05-31', 'DARA was not in use when the crime was recorded, 31 May 2021, but from 1 June 2021. In use then: DASH, S-DASH.'],
  ['dash', 'DASH', 'BD', '2021-06-01', 'DASH was not in use when the crime was recorded, 1 June 2021, but until 31 May 2021. In use then: DARA.'],
  ['s-dash', 'S-DASH', 'BD', '2021-06-01', 'S-DASH is not entered as a tool in use when the crime was recorded, 1 June 2021. In use then: DARA.'],
  ['other', 'Other', 'BD', '2021-06-01', null],
])('the tool %s was the right one for its date or is told not to be', (code, label, district, day, note) => {
  expect(toolNote({ code, label }, tools, { district, day })).toBe(note)
  expect(toolNote({ code, label }, [], { district, day })).toBeNull()
}) // prettier-ignore
