import { describe, expect, test } from 'vitest'
import { pastedRows } from './pasted-rows'

const cells = (text: string) => pastedRows(text).map((row) => row.cells)

describe('a pasted table', () => {
  test('has its cells apart by tabs, else by semicolons, else by commas, alike in all rows', () => {
    expect(cells('A\tOne, two\r\nB\tThree')).toEqual([
      ['A', 'One, two'],
      ['B', 'Three'],
    ])
    expect(cells('A;One, two')).toEqual([['A', 'One, two']])
    expect(cells('A, One')).toEqual([['A', 'One']])
  })

  test('keeps together what stands between double quotes', () => {
    expect(cells('8R,"Harassment, racially aggravated","said ""so\"\""')).toEqual([
      ['8R', 'Harassment, racially aggravated', 'said "so"'],
    ])
  })

  test('counts its lines as a person sees them; blank ones fall away', () => {
    expect(pastedRows('\nA,1\n\n \nB,2\n').map(({ line }) => line)).toEqual([2, 5])
  })
})
