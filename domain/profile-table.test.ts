import { describe, expect, test } from 'vitest'
import { partsForPaper, type ProfileTable } from './profile-table'

const definition = { counted: '', of: '', period: '', source: '', asAt: '', missing: '' }

function tableOf(districts: number, kind: 'count' | 'share'): ProfileTable {
  const places = Array.from({ length: districts }, (_, at) => at + 1)
  return {
    ...{ key: 'offences', title: 'Crimes', definition },
    columns: [
      { header: 'What', kind: 'words' },
      ...places.map((at) => ({ header: `District ${at}`, kind })),
      { header: 'Force', kind },
    ],
    rows: [{ cells: ['All', ...places, 99], emphasis: true }],
    total: ['Sum', ...places, 99],
  }
}

describe('a table on paper', () => {
  test('stays whole where it fits: five districts and the force, in counts or in shares', () => {
    expect(partsForPaper(tableOf(5, 'count'))).toEqual([])
    expect(partsForPaper(tableOf(5, 'share'))).toEqual([])
  })

  test('of 43 districts comes in parts that hold every figure once, each beside the words of its row', () => {
    const table = tableOf(43, 'count')
    const parts = partsForPaper(table)
    expect(parts.map(({ title }) => title)).toEqual(
      [1, 2, 3, 4, 5].map((part) => `Crimes, part ${part} of 5`),
    )
    for (const { columns, rows, total } of parts) {
      expect(columns[0]?.header).toBe('What')
      expect(columns.length).toBeLessThanOrEqual(10)
      expect(rows[0]?.cells.length).toBe(columns.length)
      expect(rows[0]).toMatchObject({ emphasis: true })
      expect(total?.length).toBe(columns.length)
    }
    expect(parts.flatMap(({ rows }) => rows[0]?.cells.slice(1))).toEqual(table.rows[0]?.cells.slice(1))
    expect(partsForPaper(tableOf(43, 'share'))).toHaveLength(8)
  })

  test('of words alone has no parts', () => {
    expect(partsForPaper({ ...tableOf(0, 'count'), columns: [{ header: 'What', kind: 'words' }] })).toEqual(
      [],
    )
  })
})
