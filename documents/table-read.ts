import { previewCsv, readCsv } from './csv-read'
import type { TableBatches, TableChoice, TableFormat, TablePreview, TableProblem } from './table'

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
  _choice: TableChoice = {},
): Promise<{ preview: TablePreview } | { problem: TableProblem }> {
  const previewed = await previewCsv(path)
  if ('problem' in previewed) return previewed
  const { encoding, delimiter, headerRow, header, firstRows, titleRows, example } = previewed.preview
  const format = { kind: 'csv', encoding, delimiter, headerRow } as const
  return { preview: { format, header, firstRows, titleRows, example, sheets: [], hiddenRows: 0, notes: [] } }
}

/**
 * Reads the rows under the header, batch by batch, in the order of the file; other work gets its turn between two
 * batches. A problem ends the reading: what was yielded before it must not be kept.
 * @param format as the preview found it
 */
export async function* readTable(path: string, format: TableFormat): TableBatches {
  if (format.kind === 'csv') yield* readCsv(path, format)
}
