import { expect, test } from 'vitest'
import type { ProfileTable } from '@/domain/profile-table'
import { profileCsv } from './profile-csv'
import { profileSheet } from './profile-sheets'

const definition = { counted: '', of: '', period: '', source: '', asAt: '', missing: '' }
const table: ProfileTable = {
  ...{ key: 'outcomes-da', title: 'Outcomes', definition },
  columns: [
    { header: 'Outcome', kind: 'words' },
    { header: 'Leeds', kind: 'count' },
    { header: 'Force', kind: 'share' },
  ],
  rows: [
    { cells: ['1: CHARGED', '[c]', { hidden: { count: null, of: 40 } }] },
    { cells: ['16: WITHDRAWN', 30, { count: 30, of: 40 }] },
  ],
}

test('a hidden part of a whole leaves without its share, and shows the whole where that is told', () => {
  expect(profileCsv('OFFICIAL', [table])).toContain('1: CHARGED,[c],[c],40,[c]\r\n')
  expect(profileSheet(table).rows[0]).toEqual(['1: CHARGED', '[c]', '[c]', 40, '[c]'])
})

test('a total is no live sum where a count above it is hidden: it would be another number', () => {
  const counts = { ...table, columns: table.columns.slice(0, 2) }
  const cut = counts.rows.map(({ cells }) => ({ cells: cells.slice(0, 2) }))
  const hidden = profileSheet({ ...counts, rows: cut, total: ['All', 33] })
  expect(hidden.total).toBeUndefined()
  expect(hidden.rows.at(-1)).toEqual(['All', 33])
  const whole = profileSheet({ ...counts, rows: cut.slice(1), total: ['All', 30] })
  expect(whole.total).toEqual({ label: 'All', sumOf: ['Leeds'] })
})
