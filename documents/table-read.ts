import { previewCsv, readCsv } from './csv-read'
import { kindOfFile } from './file-kind'
import { orProblem, Refusal } from './refusal'
import type { TableBatches, TableChoice, TableFormat, TablePreview, TableProblem } from './table'
import { previewXlsx, readXlsx } from './xlsx-read'

export type {
  CellFault,
  CsvFormat,
  HiddenRows,
  TableBatches,
  TableChoice,
  TableFormat,
  TablePreview,
  TableProblem,
  TableRow,
  XlsxFormat,
} from './table'

/**
 * Finds out how an uploaded file is to be read: what it is by its content, whatever its name says, and where its header
 * stands.
 * @param choice what a person decided where the guess was wrong
 * @returns the preview, or the problem that forbids reading the file at all
 */
export async function previewTable(
  path: string,
  choice: TableChoice = {},
): Promise<{ preview: TablePreview } | { problem: TableProblem }> {
  return orProblem(async () => ({
    preview:
      (await kindOfFile(path)) === 'zip' ? await previewXlsx(path, choice) : await previewCsv(path, choice),
  }))
}

/**
 * Reads the rows under the header, batch by batch, in the order of the file; other work gets its turn between two
 * batches. A problem ends the reading: what was yielded before it must not be kept.
 * @param format as the preview found it
 */
export async function* readTable(path: string, format: TableFormat): TableBatches {
  try {
    yield* format.kind === 'csv' ? readCsv(path, format) : readXlsx(path, format)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    yield { problem: error.problem }
  }
}

/** A sentence where the ending of a file's name says something else than its content, or null. */
export function nameNote(fileName: string, { kind }: TableFormat): string | null {
  const ending = /\.([a-z]{2,4})$/i.exec(fileName)?.[1]?.toLowerCase()
  const workbook = ending !== undefined && /^xl/.test(ending)
  if (kind === 'xlsx' && ending !== undefined && !workbook)
    return `The name ends in .${ending}, but this is an Excel workbook. It was read as one.`
  return kind === 'csv' && workbook
    ? `The name ends in .${ending}, but this is a text file (CSV). It was read as one.`
    : null
}
