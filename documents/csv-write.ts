import { Readable } from 'node:stream'

/** What a cell may be given as. Numbers and text only: dates and yes or no are worded by the caller. */
export type CsvCell = string | number | null

/** Excel takes a CSV file for Windows-1252 unless it begins with this mark. */
const byteOrderMark = '\uFEFF'

/**
 * A spreadsheet runs a cell that begins with one of these as a formula, in some languages also in the full-width
 * form; white space before it does not stop that (OWASP, 'CSV Injection').
 */
const runsAsFormula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

/** One cell as it stands in the file: text that could run is made inert with an apostrophe, then quoted if needed. */
export function csvCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const inert = runsAsFormula.test(cell) ? `'${cell}` : cell
  return /[",;\t\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** One row with its line end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

export interface CsvOptions {
  /** Begin with the byte order mark that Excel needs to read £ and é. Default true. */
  byteOrderMark?: boolean
}

/** A whole CSV file as text. Every row is written as given; the caller says what the header is. */
export function csvText(rows: Iterable<readonly CsvCell[]>, options: CsvOptions = {}): string {
  const lines = Array.from(rows, csvLine)
  return (options.byteOrderMark === false ? '' : byteOrderMark) + lines.join('')
}

/** A CSV file as a stream of UTF-8 bytes, for as many rows as there are: only the row in hand is in memory. */
export function csvStream(
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
  options: CsvOptions = {},
): Readable {
  return Readable.from(csvChunks(rows, options), { objectMode: false })
}

const rowsInChunk = 500

async function* csvChunks(
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
  options: CsvOptions,
): AsyncGenerator<Buffer> {
  let text = options.byteOrderMark === false ? '' : byteOrderMark
  let waiting = 0
  for await (const row of rows) {
    text += csvLine(row)
    waiting += 1
    if (waiting === rowsInChunk) {
      yield Buffer.from(text)
      text = ''
      waiting = 0
    }
  }
  if (text !== '') yield Buffer.from(text)
}
