import { expect, test } from 'vitest'
import { foldedKey, keysIn } from './officer-key'

test('keys of officers are compared without case, width or outer white space', () => {
  expect(foldedKey(' pc  1234\u00a0')).toBe(foldedKey('PC 1234'))
  expect(foldedKey('０0417')).toBe('00417')
  expect(foldedKey('0417')).not.toBe(foldedKey('417'))
})

test('several keys stand one a line or between commas, each once', () => {
  expect(keysIn('PC 1234, pc 1234\n\n OFF-9;OFF-10 ,')).toEqual(['OFF-10', 'OFF-9', 'PC 1234'])
  expect(keysIn(' \n ')).toEqual([])
})
