import { Refusal } from './refusal'
import type { CellFault } from './table'

/** Longest text of a cell of Excel: a longer one would be cut when it is exported. */
export const longestCell = 32_767

/** A table of records is narrower than Excel's last column by far. */
export const mostColumns = 1_000

/** What is said of a cell that holds more than a cell of Excel can. */
export function tooLong(length: number): Omit<CellFault, 'column'> {
  const figures = [length, longestCell].map((count) => count.toLocaleString('en-GB'))
  return {
    kind: 'long cell',
    says: `the cell holds ${figures[0]} characters, more than a cell of Excel can (${figures[1]}). A quotation mark may be missing, or this is not a table. Correct it in the extract and upload it again.`,
  }
}

/**
 * What is said of a row with more columns than any extract.
 * @param column counted from 0
 */
export function tooWide(row: number, column: number): Refusal {
  const [shown, most] = [column + 1, mostColumns].map((count) => count.toLocaleString('en-GB'))
  return new Refusal(
    'too large',
    `Row ${row} reaches to column ${shown}; an extract has at most ${most} columns. Delete what stands to the right of the extract, save it and upload it again.`,
    { row, column: `column ${column + 1}` },
  )
}
