import { expect, test } from 'vitest'
import { readOutcomeCodes } from './outcome-codes'

test('codes are read between commas or spaces, each once, in the order of outcome tables', () => {
  expect(readOutcomeCodes('8, 1a 1\n3A;16, 2,1,10')).toEqual({
    codes: ['1', '1A', '2', '3A', '8', '10', '16'],
  })
  expect(readOutcomeCodes(' ')).toEqual({ codes: [] })
})

test('what is no code is named, not dropped', () => {
  expect(readOutcomeCodes('1, charged, 1-8, 0, 123, 4')).toEqual({ unread: ['CHARGED', '1-8', '0', '123'] })
})
