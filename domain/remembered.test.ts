import { expect, test } from 'vitest'
import { remembered } from './remembered'

test('works once for the same numbers, tells others apart, and never keeps more than it may', () => {
  const asked: number[][] = []
  const sum = remembered((...numbers) => {
    asked.push(numbers)
    return numbers.reduce((total, each) => total + each, 0)
  }, 2)
  expect([sum(1, 12), sum(1, 12), sum(11, 2)]).toEqual([13, 13, 13])
  expect(asked).toEqual([
    [1, 12],
    [11, 2],
  ])
  expect(sum(0.1, -0)).toBe(0.1)
  expect(sum(1, 12)).toBe(13)
  expect(asked).toHaveLength(4)
})
