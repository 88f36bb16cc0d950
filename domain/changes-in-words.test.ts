import { expect, test } from 'vitest'
import { changesInWords } from './changes-in-words'

const labels = { name: 'name', rank: 'rank', critical: 'critical' }
const before = { name: 'Ann Lee', rank: '', critical: false }

test('only what differs is named, old before new', () => {
  expect(changesInWords(before, { name: 'Ann Fox', rank: 'Sergeant', critical: true }, labels)).toBe(
    'name from "Ann Lee" to "Ann Fox"; rank "Sergeant" added; critical from no to yes',
  )
  expect(changesInWords({ ...before, rank: 'Sergeant' }, before, labels)).toBe('rank "Sergeant" taken away')
  expect(changesInWords(before, before, labels)).toBe('')
})

test('a long text is named by its beginning', () => {
  expect(changesInWords(before, { ...before, name: 'x'.repeat(200) }, labels)).toHaveLength(
    'name from "Ann Lee" to ""'.length + 80,
  )
})
