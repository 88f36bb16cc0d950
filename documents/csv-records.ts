import { createReadStream } from 'node:fs'
import { cutRows, type CutFault } from './csv-cut'
import type { Delimiter } from './csv-delimiter'
import type { CellFault, TableBatches, TableProblem, TableRow } from './table'
import { longestCell, mostColumns, tooLong, tooWide } from './table-bounds'
import type { TextEncoding } from './text-encoding'

/** Which bytes of a file to read as text, and how. */
export interface Bytes {
  encoding: TextEncoding
  /** Length of the byte order mark. */
  skip: number
  /** Offset of the last byte to read; the whole file without it. A character cut there is no fault. */
  last?: number
}

const bytesAtATime = 1 << 18
/** A row longer than this is no row of a spreadsheet. */
const longestRow = 2_000_000

/**
 * The text of a file, piece by piece, with every line end written as a line feed.
 * @throws TypeError where the bytes are not in that encoding: survey the file first
 */
export async function* textOf(path: string, { encoding, skip, last }: Bytes): AsyncGenerator<string> {
  const whole = last === undefined
  const decoder = new TextDecoder(encoding, { fatal: whole, ignoreBOM: true })
  const options = { start: skip, highWaterMark: bytesAtATime, ...(whole ? {} : { end: last }) }
  let heldReturn = ''
  for await (const bytes of createReadStream(path, options) as AsyncIterable<Buffer>) {
    const text = heldReturn + decoder.decode(bytes, { stream: true })
    heldReturn = text.endsWith('\r') ? '\r' : ''
    yield withLineFeeds(heldReturn === '' ? text : text.slice(0, -1))
  }
  yield withLineFeeds(heldReturn + decoder.decode())
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/**
 * The delimiter that a text names itself: Excel's line 'sep=;' before the first row, which it does not count as a row.
 */
export function announcedDelimiter(text: string): Delimiter | null {
  return (/^sep=([,;\t|])\n/i.exec(text)?.[1] as Delimiter | undefined) ?? null
}

/** The rows of a file from the first on, cut into cells, batch by batch. A problem is the last thing yielded. */
export async function* records(path: string, bytes: Bytes, delimiter: Delimiter): TableBatches {
  let waiting = ''
  let row = 1
  let begun = false
  const cut = (whole: boolean): { rows: TableRow[]; problem: TableProblem | null } => {
    const { rows, used, fault } = cutRows(waiting, delimiter, whole)
    const first = row
    waiting = waiting.slice(used)
    row += rows.length
    return {
      rows: rows.map((cells, place) => checked(first + place, cells)),
      problem: fault === null ? endless(waiting, row) : faultInWords(fault, row),
    }
  }
  for await (const text of textOf(path, bytes)) {
    waiting += text
    if (!begun && waiting.includes('\n')) {
      if (announcedDelimiter(waiting) !== null) waiting = waiting.slice(waiting.indexOf('\n') + 1)
      begun = true
    }
    const { rows, problem } = cut(false)
    if (problem !== null) {
      yield { problem }
      return
    }
    if (rows.length > 0) yield { rows }
  }
  if (waiting === '') return
  const { rows, problem } = cut(true)
  yield problem === null ? { rows } : { problem }
}

/** A row as it stands; cells that are longer than a spreadsheet's are named, and a row wider than any table refused. */
function checked(row: number, cells: string[]): TableRow {
  if (cells.length > mostColumns) {
    const last = cells.findLastIndex((cell) => cell.trim() !== '')
    if (last >= mostColumns) throw tooWide(row, last)
    cells.length = mostColumns
  }
  const faults = cells.some((cell) => cell.length > longestCell)
    ? cells.flatMap((cell, column): CellFault[] =>
        cell.length > longestCell ? [{ column, ...tooLong(cell.length) }] : [],
      )
    : null
  return faults === null ? { row, cells } : { row, cells, faults }
}

const correct = 'Correct it in the extract and upload it again.'

function faultInWords({ kind, column }: CutFault, row: number): TableProblem {
  const place = `column ${column}`
  const says =
    kind === 'open'
      ? 'a quotation mark opens here and never closes.'
      : 'a cell opens with a quotation mark and does not close properly. A mark inside must be doubled.'
  return fault(row, place, `Row ${row}, ${place}: ${says} ${correct}`)
}

/** What is said of a row that has grown beyond any of a spreadsheet, or null. */
function endless(waiting: string, row: number): TableProblem | null {
  if (waiting.length <= longestRow) return null
  const limit = `${longestRow.toLocaleString('en-GB')} characters`
  const says = waiting.includes('"')
    ? `Row ${row}: a quotation mark opens here and does not close within ${limit}.`
    : `Row ${row} does not end within ${limit}: this is not a file with one crime a row.`
  return fault(row, null, `${says} ${correct}`)
}

function fault(row: number, column: string | null, message: string): TableProblem {
  return { row, column, kind: 'quotation marks', message }
}
