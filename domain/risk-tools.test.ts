import { expect, test } from 'vitest'
import { nextTool, toolsInForce, type RiskTool } from './risk-tools'

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
