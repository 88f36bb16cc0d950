import { expect, test } from 'vitest'
import { RepeatedId } from './repeated-id'

const digest = (first: number) => String.fromCharCode(first, ...Array.from({ length: 31 }, () => 7))

test('an id that was noted twice is found, among more than fit the first table', () => {
  const list = new RepeatedId()
  for (let i = 0; i < 3000; i += 1) list.note(`id ${i}`, String.fromCharCode(i & 255, i >> 8) + digest(0))
  expect(list.find()).toBeNull()
  list.note('id 2999', String.fromCharCode(2999 & 255, 2999 >> 8) + digest(0))
  expect(list.find()).toBe('id 2999')
})

test('two ids whose hashes begin alike are not taken for one', () => {
  const list = new RepeatedId()
  list.note('a', digest(1))
  list.note('b', digest(1))
  expect(list.find()).toBeNull()
  list.note('b', digest(1))
  expect(list.find()).toBe('b')
})
