import { setImmediate as turn } from 'node:timers/promises'
import { delimiterNames, guessDelimiter } from './csv-delimiter'
import { announcedDelimiter, records, textOf, type Bytes } from './csv-records'
import { fileEnds, filePart } from './file-part'
import { Refusal } from './refusal'
import {
  problemOfFile,
  type CsvFormat,
  type TableBatches,
  type TableChoice,
  type TablePreview,
  type TableProblem,
  type TableRow,
} from './table'
import { findHeader, rowsForPreview } from './table-header'
import { markLength, surveyEncoding, type Survey, type TextEncoding } from './text-encoding'

/**
 * Finds out how a file is to be read: its encoding (every byte is looked at once), its delimiter and its header.
 * @param choice what a person decided where the guess was wrong; a byte order mark overrules a chosen encoding
 * @throws Refusal
 */
export async function previewCsv(
  path: string,
  choice: TableChoice = {},
): Promise<TablePreview & { format: CsvFormat }> {
  const { head } = await fileEnds(path)
  const survey = await surveyEncoding(path, head, choice.encoding)
  if ('fault' in survey) throw Refusal.of(await unreadable(path, survey))
  const { encoding } = survey
  const sample = await sampleText(path, survey)
  if (sample === '')
    throw new Refusal('empty file', 'The file is empty. Export the extract again and upload that file.')
  const delimiter = choice.delimiter ?? announcedDelimiter(sample) ?? guessDelimiter(sample)
  const rows: TableRow[] = []
  for await (const batch of records(path, survey, delimiter)) {
    if ('problem' in batch) throw Refusal.of(batch.problem)
    rows.push(...batch.rows.slice(0, rowsForPreview))
    if (rows.length >= rowsForPreview) break
  }
  const { headerRow, ...found } = findHeader(rows, choice.headerRow)
  return {
    format: { kind: 'csv', encoding, delimiter, headerRow },
    ...found,
    example: survey.firstForeign === null ? null : await textAround(path, survey, survey.firstForeign),
    ...{ sheets: [], hiddenRows: 0 },
    notes: found.header.length > 1 ? [] : [notCut(delimiterNames[delimiter])],
  }
}

function notCut(delimiter: string): string {
  return `The rows of this file were cut at ${delimiter} and have a single column each. Choose what stands between the cells, if they have more.`
}

/**
 * Reads the rows under the header, batch by batch, in the order of the file; other work gets its turn between two
 * batches. A problem ends the reading: what was yielded before it must not be kept.
 */
export async function* readCsv(path: string, { encoding, delimiter, headerRow }: CsvFormat): TableBatches {
  const { head } = await fileEnds(path)
  for await (const batch of records(path, { encoding, skip: markLength(head) }, delimiter)) {
    yield 'problem' in batch ? batch : { rows: under(headerRow, batch.rows) }
    await turn()
  }
}

function under(headerRow: number, rows: TableRow[]): TableRow[] {
  return rows[0] !== undefined && rows[0].row > headerRow ? rows : rows.filter(({ row }) => row > headerRow)
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
  const bytes = await filePart(path, from, at - from + around)
  const decoded = (some: Buffer) => new TextDecoder(encoding).decode(some).replaceAll('\uFFFD', '')
  const before =
    decoded(bytes.subarray(0, at - from))
      .split(/[\r\n]/)
      .at(-1) ?? ''
  const after = decoded(bytes.subarray(at - from)).split(/[\r\n]/)[0] ?? ''
  return before + after
}
