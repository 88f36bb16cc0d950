import { expect, test } from 'vitest'
import { shortcutOf, type Press } from './shortcuts'

const press = (key: string, how: Partial<Press> = {}) =>
  shortcutOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    typing: false,
    ...how,
  })

test.each([
  ['y', { does: 'answer', answer: 'yes' }],
  ['N', { does: 'answer', answer: 'no' }],
  ['a', { does: 'answer', answer: 'not applicable' }],
  ['c', { does: 'answer', answer: 'cannot tell' }],
  ['j', { does: 'move', by: 1 }],
  ['k', { does: 'move', by: -1 }],
  ['u', { does: 'next unanswered' }],
  ['?', { does: 'help' }],
])('%s does what the overlay says', (key, does) => {
  expect(press(key)).toEqual(does)
})

test('no single key acts where it is typed, in the middle of a character, or with another key held', () => {
  for (const key of ['y', 'n', 'a', 'c', 'j', 'k', 'u', '?']) {
    expect(press(key, { typing: true })).toBeUndefined()
    expect(press(key, { isComposing: true })).toBeUndefined()
    expect(press(key, { ctrlKey: true })).toBeUndefined()
    expect(press(key, { metaKey: true })).toBeUndefined()
    expect(press(key, { altKey: true })).toBeUndefined()
  }
  expect(press('x')).toBeUndefined()
  expect(press('Enter')).toBeUndefined()
})

test('Ctrl and Enter finish from anywhere', () => {
  expect(press('Enter', { ctrlKey: true, typing: true })).toEqual({ does: 'finish' })
  expect(press('Enter', { metaKey: true })).toEqual({ does: 'finish' })
})
