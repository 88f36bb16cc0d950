import { expect, test } from 'vitest'
import { grouped, percentOfCounts, percentOfRate } from './percent'

test.each([
  [13, 15, '87%'],
  [1, 8, '13%'], // 12.5% is rounded up
  [3, 8, '38%'], // 37.5% too
  [0, 15, '0%'],
  [15, 15, '100%'],
  [199, 200, 'over 99%'], // 99.5% would round to 100%
  [5668, 5669, 'over 99%'],
  [1, 5669, 'under 1%'],
  [1, 200, '1%'], // 0.5% rounds to 1%
])('%i of %i is %s', (part, whole, percent) => {
  expect(percentOfCounts(part, whole)).toBe(percent)
})

test.each([
  [0.845, true, true, '85%'],
  [0.575, true, true, '58%'], // 0.575 * 100 is 57.49999999999999
  [1, true, false, '100%'],
  [1, true, true, 'over 99%'],
  [0, true, true, 'under 1%'],
  [0, false, true, '0%'],
  [0.9999, true, false, 'over 99%'],
])('a rate of %d, yes seen %s, no seen %s, is %s', (rate, someYes, someNo, percent) => {
  expect(percentOfRate(rate, { someYes, someNo })).toBe(percent)
})

test('thousands are set apart', () => {
  expect([0, 999, 6129, 1234567].map(grouped)).toEqual(['0', '999', '6,129', '1,234,567'])
})
