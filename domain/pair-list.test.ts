import { describe, expect, test } from 'vitest'
import { PairList, pairNumber } from './pair-list'

function listOf(crimes: [row: number, pairKey: string | null, recordedOn: string | null][]) {
  const list = new PairList()
  for (const [row, pairKey, recordedOn] of crimes) list.add(row, pairKey, recordedOn)
  return [...list.together()]
}

describe('the crimes of pairs', () => {
  test('stand together in order of time, a month before its days, and single ones are left out', () => {
    const [p, q] = [pairNumber('P'), pairNumber('Q')]
    const listed = listOf([
      [2, 'Q', '2021-03-01'],
      [3, 'P', '2021-02-28'],
      [4, 'alone', '2021-01-01'],
      [5, 'Q', '2021-03'],
      [6, 'P', '2020-12-31'],
      [7, 'P', '2021-02-28'],
      [8, null, '2021-02-28'],
      [9, 'P', null],
    ])
    const ofP = [
      [p, '2020-12-31', 6],
      [p, '2021-02-28', 3],
      [p, '2021-02-28', 7],
    ]
    const ofQ = [
      [q, '2021-03', 5],
      [q, '2021-03-01', 2],
    ]
    expect(listed).toEqual(p < q ? [...ofP, ...ofQ] : [...ofQ, ...ofP])
  })

  test('come out whole, however many there are', () => {
    const crimes = Array.from({ length: 20_000 }, (_, row): [number, string, string] => [
      row + 2,
      `pair ${row % 7_000}`,
      `20${20 + (row % 2)}-0${1 + (row % 9)}-${10 + (row % 18)}`,
    ])
    const rows = listOf(crimes).map(([, , row]) => row)
    expect([...rows].sort((a, b) => a - b)).toEqual(crimes.map(([row]) => row))
  })

  test('are left out where their day is of no time that can be kept in order; a row beyond every upload is refused', () => {
    expect(
      listOf([
        [2, 'P', '1899-12-31'],
        [3, 'P', '1890-01'],
        [4, 'P', '2100-01-01'],
      ]),
    ).toEqual([])
    expect(() => listOf([[2 ** 24, 'P', '2021-01-01']])).toThrow('cannot be listed')
  })

  test('have a number that is the same on every machine', () => {
    // FNV-1a, 32 bits: 'a' is e40c292c, 'foobar' bf9cf968 (test vectors of the authors); folded to 24 bits.
    expect(pairNumber('a')).toBe(0xe4 ^ 0x0c292c)
    expect(pairNumber('foobar')).toBe(0xbf ^ 0x9cf968)
  })
})
