import {
  firstSheetRow,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type Workbook,
} from '@/documents/xlsx-write'
import { hiddenSign } from '@/domain/audience'
import { cellInWords, definitionLines, type ProfileCell, type ProfileTable } from '@/domain/profile-table'

/** A table of the profile as a sheet: a part of a whole is its two numbers and a live share of them. */
export function profileSheet({ title, columns, rows, total }: ProfileTable): Sheet {
  const widths = { words: 34, count: 12, share: 12 }
  const sheetColumns = columns.flatMap(({ header, kind }, place): SheetColumn[] =>
    kind === 'share'
      ? [
          { header, width: widths.share, kind: 'number' },
          { header: `${header}, out of`, width: widths.share, kind: 'number' },
          { header: `${header}, share`, width: widths.share, kind: 'percent' },
        ]
      : [{ header, width: place === 0 ? 60 : widths[kind], kind: kind === 'words' ? 'text' : 'number' }],
  )
  const line = (cells: readonly ProfileCell[], row: number): SheetCell[] => {
    const out: SheetCell[] = []
    columns.forEach(({ kind }, place) => {
      const cell = cells[place] ?? ''
      out.push(...(kind === 'share' ? shareCells(cell, out.length, row) : [plainCell(cell)]))
    })
    return out
  }
  const summed = columns.filter(({ kind }) => kind === 'count').map(({ header }) => header)
  // A live sum of what is shown would be another number where something is hidden.
  const whole = rows.every(({ cells }) => !cells.includes(hiddenSign))
  const sums = total !== undefined && whole && columns.every(({ kind }) => kind !== 'share')
  const all = total === undefined || sums ? rows : [...rows, { cells: total }]
  return {
    name: title,
    columns: sheetColumns,
    rows: all.map(({ cells }, place) => line(cells, firstSheetRow + place)),
    ...(sums ? { total: { label: 'All', sumOf: summed } } : {}),
  }
}

/** What the figures of a table mean, for the sheet of notes. */
export function profileNotes({ title, definition, cautions = [] }: ProfileTable): Workbook['notes'] {
  return [
    ...definitionLines(definition).map(({ term, meaning }) => ({ term: `${title}: ${term}`, meaning })),
    ...cautions.map((caution) => ({ term: `${title}: Caution`, meaning: caution })),
  ]
}

function plainCell(cell: ProfileCell): SheetCell {
  if (typeof cell !== 'object') return cell
  return 'count' in cell ? cell.count : cellInWords(cell)
}

function shareCells(cell: ProfileCell, place: number, row: number): SheetCell[] {
  if (typeof cell === 'object' && 'hidden' in cell)
    return [cell.hidden.count ?? hiddenSign, cell.hidden.of ?? hiddenSign, hiddenSign]
  if (typeof cell !== 'object' || 'words' in cell) return [plainCell(cell), null, null]
  const { count, of } = cell
  if (of === 0) return [count, of, null]
  return [count, of, { formula: `${letters(place)}${row}/${letters(place + 1)}${row}`, result: count / of }]
}

/** The letters of a column by its place from 0: 27 -> 'AB'. */
function letters(place: number): string {
  const before = Math.floor(place / 26)
  return `${before > 0 ? letters(before - 1) : ''}${String.fromCodePoint(65 + (place % 26))}`
}
