import { createReadStream } from 'node:fs'
import Papa from 'papaparse'
import type { Delimiter } from './csv-delimiter'
import type { TableBatches, TableProblem, TableRow } from './table'
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
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  // papaparse publishes no type for what its own parser hands back.
  const parse = (text: string, more: boolean) => parser.parse(text, 0, more) as Parsed
  let waiting = ''
  let row = 1
  let begun = false
  for await (const text of textOf(path, bytes)) {
    waiting += text
    if (!begun && waiting.includes('\n')) {
      if (announcedDelimiter(waiting) !== null) waiting = waiting.slice(waiting.indexOf('\n') + 1)
      begun = true
    }
    const parsed = parse(waiting, true)
    waiting = waiting.slice(parsed.meta.cursor)
    const problem = faultIn(parsed, row, true) ?? faultInRest(waiting, row + parsed.data.length)
    if (problem !== null) {
      yield { problem }
      return
    }
    if (parsed.data.length > 0) yield { rows: numbered(parsed.data, row) }
    row += parsed.data.length
  }
  if (waiting === '') return
  const parsed = parse(waiting, false)
  const problem = faultIn(parsed, row, false)
  yield problem === null ? { rows: numbered(parsed.data, row) } : { problem }
}

interface Parsed {
  data: string[][]
  errors: { code: string; row: number }[]
  meta: { cursor: number }
}

function numbered(data: string[][], first: number): TableRow[] {
  return data.map((cells, place) => ({ row: first + place, cells }))
}

const correct = 'Correct it in the extract and upload it again.'

/** An error in the row that is still growing is none yet: the rest of that row may mend it. */
function faultIn({ data, errors }: Parsed, firstRow: number, more: boolean): TableProblem | null {
  const error = errors.find(({ row }) => !more || row < data.length)
  if (error === undefined) return null
  const row = firstRow + error.row
  if (error.code === 'MissingQuotes') {
    const column = `column ${data[error.row]?.length ?? 1}`
    return fault(
      row,
      column,
      `Row ${row}, ${column}: a quotation mark opens here and never closes. ${correct}`,
    )
  }
  const sentence =
    'a cell opens with a quotation mark and does not close properly. A mark inside must be doubled.'
  return fault(row, null, `Row ${row}: ${sentence} ${correct}`)
}

function faultInRest(waiting: string, row: number): TableProblem | null {
  if (waiting.length <= longestRow) return null
  const limit = `${longestRow.toLocaleString('en-GB')} characters`
  return waiting.includes('"')
    ? fault(
        row,
        null,
        `Row ${row}: a quotation mark opens here and does not close within ${limit}. ${correct}`,
      )
    : fault(
        row,
        null,
        `Row ${row} does not end within ${limit}: this is not a file with one crime a row. ${correct}`,
      )
}

function fault(row: number, column: string | null, message: string): TableProblem {
  return { row, column, kind: 'quotation marks', message }
}
