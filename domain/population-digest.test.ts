import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OrderedDigest } from './population-digest'
import { byCodePoint, populationHash } from './sampling'

function digestOf(pages: readonly (readonly string[])[]): { sha256: string; size: number } {
  const digest = new OrderedDigest()
  for (const page of pages) digest.add(page.map((reference) => ({ reference })))
  return { sha256: digest.hex(), size: digest.size }
}

test('the hash of a list in pages is the hash of the list, however it is cut', () => {
  const list = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 200 })
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 50 }), (ids, pageSize) => {
      const sorted = [...ids].sort(byCodePoint)
      const pages = []
      for (let at = 0; at < sorted.length; at += pageSize) pages.push(sorted.slice(at, at + pageSize))
      expect(digestOf(pages)).toEqual({ sha256: populationHash(ids), size: ids.length })
    }),
  )
})

test('a list that is out of order, or holds an id twice, is not hashed as if it were another', () => {
  expect(() => digestOf([['a', 'c'], ['b']])).toThrow('out of order')
  expect(() => digestOf([['a', 'b'], ['b']])).toThrow('holds one twice')
  // By units a surrogate comes before U+FF5E, by bytes after it.
  expect(() => digestOf([['\u{1f600}', '\uff5e']])).toThrow('out of order')
  expect(digestOf([['\uff5e'], ['\u{1f600}']]).size).toBe(2)
})
