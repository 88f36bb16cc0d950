import { Refusal } from './refusal'
import type { TableRow } from './table'

const rowsInPreview = 50
const rowsInSearchOfHeader = 20

/** As many rows as the search for the header and the preview need. */
export const rowsForPreview = rowsInSearchOfHeader + rowsInPreview + 1

/** Where the header stands, what stands above it and the first rows under it. */
export interface HeaderFound {
  headerRow: number
  header: string[]
  firstRows: string[][]
  titleRows: string[][]
}

/**
 * Finds the header among the first rows of a file. Titles above a header fill a cell or two; the header fills nearly as
 * many as the fullest row.
 * @param chosen the row that a person says is the header
 * @throws Refusal where there is no header, or nothing under it
 */
export function findHeader(rows: readonly TableRow[], chosen: number | undefined): HeaderFound {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  const most = Math.max(...filled.slice(0, rowsInSearchOfHeader))
  const place =
    chosen === undefined
      ? filled.findIndex((count) => count > 0 && count >= most * 0.7)
      : rows.findIndex(({ row }) => row === chosen)
  const header = rows[place]
  if (chosen !== undefined && (header === undefined || (filled[place] ?? 0) === 0))
    throw new Refusal(
      'empty file',
      `Row ${chosen} is blank or lies too far down to be the header. Choose one of the first ${rowsInSearchOfHeader} rows.`,
    )
  if (header === undefined || filled.slice(place + 1).every((count) => count === 0))
    throw new Refusal(
      'empty file',
      'There are no rows under the header. Check the date range of the export and upload it again.',
    )
  const cellsOf = (some: readonly TableRow[]) => some.map(({ cells }) => cells)
  return {
    headerRow: header.row,
    header: header.cells,
    firstRows: cellsOf(rows.slice(place + 1, place + 1 + rowsInPreview)),
    titleRows: cellsOf(rows.slice(0, place)),
  }
}
