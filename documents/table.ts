import type { Delimiter } from './csv-delimiter'
import type { TextEncoding } from './text-encoding'

/** What stands in the way of reading a file, worded for the person who uploaded it: what, where and what to do. */
export interface TableProblem {
  /** The row as Excel numbers it, where there is one to name. */
  row: number | null
  /** 'column 3', where there is one to name. */
  column: string | null
  kind: TableProblemKind
  message: string
}

export type TableProblemKind =
  | 'not an extract'
  | 'empty file'
  | 'unreadable text'
  | 'quotation marks'
  | 'damaged workbook'
  | 'unsafe workbook'
  | 'too large'
  | 'a fault of the app'

/** What is wrong with one cell, while the rest of the file can be read. */
export interface CellFault {
  /** Its column, counted from 0. */
  column: number
  kind: 'long number' | 'formula without a value' | 'long cell'
  /** A sentence to stand after 'Row 214, Recorded date: '. */
  says: string
}

export interface TableRow {
  /** The row as Excel numbers it: blank lines count, line breaks inside a cell do not. */
  row: number
  cells: string[]
  /** Only where there is one. The cell holds what could be read: a field that is read from it must refuse it. */
  faults?: CellFault[]
}

export interface CsvFormat {
  kind: 'csv'
  encoding: TextEncoding
  delimiter: Delimiter
  /** The row that holds the names of the columns; rows above it are titles. */
  headerRow: number
}

export type HiddenRows = 'read' | 'leave out'

export interface XlsxFormat {
  kind: 'xlsx'
  /** Name of the sheet. */
  sheet: string
  headerRow: number
  /** What becomes of rows that are hidden in the workbook, by a filter or by hand. */
  hiddenRows: HiddenRows
}

/** How a file is to be read, as its preview finds it or a person chose it. */
export type TableFormat = CsvFormat | XlsxFormat

/** What a person decided about how a file is read; the rest is found out. */
export interface TableChoice {
  sheet?: string
  headerRow?: number
  hiddenRows?: HiddenRows
  encoding?: TextEncoding
  delimiter?: Delimiter
}

export interface TablePreview {
  format: TableFormat
  header: string[]
  /** Up to 50 rows under the header, as they stand. */
  firstRows: string[][]
  /** What stood above the header. */
  titleRows: string[][]
  /** A piece of the text around the first character beyond plain ASCII, to see that it was read right; CSV only. */
  example: string | null
  /** The sheets of a workbook in its order; none for a CSV. `rows` counts those with something in them. */
  sheets: { name: string; hidden: boolean; rows: number }[]
  /** Rows under the header of the chosen sheet that are hidden in the workbook and hold something. */
  hiddenRows: number
  /** Sentences about how the file was read, to be shown to the person. */
  notes: string[]
}

/** Rows batch by batch, in the order of the file. A problem is the last thing yielded: what came before is not kept. */
export type TableBatches = AsyncGenerator<{ rows: TableRow[] } | { problem: TableProblem }>

export function problemOfFile(kind: TableProblemKind, message: string): TableProblem {
  return { row: null, column: null, kind, message }
}
