import { open } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { guessDelimiter, type Delimiter } from './csv-delimiter'
import { announcedDelimiter, records, textOf, type Bytes } from './csv-records'
import { notCsv } from './file-kind'
import { problemOfFile, type CsvFormat, type TableBatches, type TableProblem, type TableRow } from './table'
import { markLength, surveyEncoding, type Survey, type TextEncoding } from './text-encoding'

export type { CsvFormat, TableProblem as CsvProblem, TableRow as CsvRow }

export interface CsvPreview extends CsvFormat {
  header: string[]
  /** Up to 50 rows under the header, as they stand. */
  firstRows: string[][]
  /** What stood above the header. */
  titleRows: string[][]
  /** The text around the first character beyond plain ASCII, for a person to see that it was read right. */
  example: string | null
}

const headLength = 1 << 18
const tailLength = 1 << 16
const rowsInPreview = 50
const rowsInSearchOfHeader = 20

/**
 * Finds out how a file is to be read: what it is by its content, its encoding (every byte is looked at once), its
 * delimiter and its header.
 * @returns the preview, or the problem that forbids reading the file at all
 */
export async function previewCsv(path: string): Promise<{ preview: CsvPreview } | { problem: TableProblem }> {
  const { head, tail } = await ends(path)
  const refusal = notCsv(head, tail)
  if (refusal !== null) return { problem: problemOfFile('not an extract', refusal) }
  const survey = await surveyEncoding(path, head)
  if ('fault' in survey) return { problem: await unreadable(path, survey) }
  const sample = await sampleText(path, survey)
  if (sample === '') {
    return {
      problem: problemOfFile(
        'empty file',
        'The file is empty. Export the extract again and upload that file.',
      ),
    }
  }
  const delimiter = announcedDelimiter(sample) ?? guessDelimiter(sample)
  const rows: TableRow[] = []
  for await (const batch of records(path, survey, delimiter)) {
    if ('problem' in batch) return batch
    rows.push(...batch.rows)
    if (rows.length > rowsInSearchOfHeader + rowsInPreview) break
  }
  const example = survey.firstForeign === null ? null : await textAround(path, survey, survey.firstForeign)
  return previewOf(rows, { kind: 'csv', encoding: survey.encoding, delimiter, example })
}

/**
 * Reads the rows under the header, batch by batch, in the order of the file; other work gets its turn between two
 * batches. A problem ends the reading: what was yielded before it must not be kept.
 * @param format what previewCsv found, or null to find it now
 */
export async function* readCsv(path: string, format: CsvFormat | null = null): TableBatches {
  const previewed = format === null ? await previewCsv(path) : { preview: format }
  if ('problem' in previewed) {
    yield previewed
    return
  }
  const { encoding, delimiter, headerRow } = previewed.preview
  const { head } = await ends(path)
  for await (const batch of records(path, { encoding, skip: markLength(head) }, delimiter)) {
    yield 'problem' in batch ? batch : { rows: under(headerRow, batch.rows) }
    await turn()
  }
}

function under(headerRow: number, rows: TableRow[]): TableRow[] {
  return rows[0] !== undefined && rows[0].row > headerRow ? rows : rows.filter(({ row }) => row > headerRow)
}

function previewOf(
  rows: TableRow[],
  found: Pick<CsvPreview, 'kind' | 'encoding' | 'delimiter' | 'example'>,
): { preview: CsvPreview } | { problem: TableProblem } {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  const most = Math.max(...filled.slice(0, rowsInSearchOfHeader))
  // Titles above the header fill a cell or two; the header fills nearly as many as the fullest row.
  const place = filled.findIndex((count) => count > 0 && count >= most * 0.7)
  const header = rows[place]
  if (header === undefined || filled.slice(place + 1).every((count) => count === 0)) {
    const sentence =
      'There are no rows under the header. Check the date range of the export and upload it again.'
    return { problem: problemOfFile('empty file', sentence) }
  }
  const cellsOf = (some: TableRow[]) => some.map(({ cells }) => cells)
  return {
    preview: {
      ...found,
      headerRow: header.row,
      header: header.cells,
      firstRows: cellsOf(rows.slice(place + 1, place + 1 + rowsInPreview)),
      titleRows: cellsOf(rows.slice(0, place)),
    },
  }
}

async function unreadable(path: string, survey: Extract<Survey, { fault: string }>): Promise<TableProblem> {
  const again = 'Open the extract in Excel, save it as ‘CSV UTF-8’ and upload that file.'
  if (survey.fault === 'no mark') {
    return problemOfFile(
      'unreadable text',
      `The file looks like UTF-16 without its byte order mark. ${again}`,
    )
  }
  const place = await placeOf(path, survey)
  if ('problem' in place) return place.problem
  const byte = `0x${survey.byte.toString(16).toUpperCase().padStart(2, '0')}`
  const what =
    survey.fault === 'nul'
      ? 'holds a NUL character, which no text has'
      : `holds a byte (${byte}) that does not fit the encoding of the rest of the file, so a character would be lost`
  const message = `Row ${place.row}, ${place.column} ${what}. ${again}`
  return { ...place, kind: 'unreadable text', message }
}

/** Row and column of a byte: those of the last cell of everything up to it. */
async function placeOf(
  path: string,
  { encoding, skip, at }: { encoding: TextEncoding; skip: number; at: number },
): Promise<{ row: number; column: string } | { problem: TableProblem }> {
  const upTo = { encoding, skip, last: at }
  let row = 1
  let columns = 1
  for await (const batch of records(path, upTo, guessDelimiter(await sampleText(path, upTo)))) {
    if ('problem' in batch) {
      const open = batch.problem
      // The byte stands inside a quoted cell, which is rightly still open.
      return open.row !== null && open.column !== null ? { row: open.row, column: open.column } : batch
    }
    row = batch.rows.at(-1)?.row ?? row
    columns = batch.rows.at(-1)?.cells.length ?? columns
  }
  return { row, column: `column ${columns}` }
}

/** The first piece of text that is not blank, up to its last line end; '' where there is none. */
async function sampleText(path: string, bytes: Bytes): Promise<string> {
  for await (const text of textOf(path, bytes)) {
    if (text.trim() === '') continue
    const lastLine = text.lastIndexOf('\n')
    return lastLine === -1 ? text : text.slice(0, lastLine + 1)
  }
  return ''
}

const around = 30

async function textAround(path: string, { encoding, skip }: Bytes, at: number): Promise<string> {
  const from = Math.max(skip, at - around)
  const bytes = await part(path, from, at - from + around)
  const decoded = (some: Buffer) => new TextDecoder(encoding).decode(some).replaceAll('\uFFFD', '')
  const before =
    decoded(bytes.subarray(0, at - from))
      .split(/[\r\n]/)
      .at(-1) ?? ''
  const after = decoded(bytes.subarray(at - from)).split(/[\r\n]/)[0] ?? ''
  return before + after
}

async function ends(path: string): Promise<{ head: Buffer; tail: Buffer }> {
  const head = await part(path, 0, headLength)
  if (head.length < headLength) return { head, tail: head }
  const file = await open(path)
  try {
    const { size } = await file.stat()
    return { head, tail: await part(path, Math.max(0, size - tailLength), tailLength) }
  } finally {
    await file.close()
  }
}

async function part(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
