import { setImmediate as turn } from 'node:timers/promises'
import { Refusal } from './refusal'
import type { TableChoice, TablePreview, TableRow, TableBatches, XlsxFormat } from './table'
import { findHeader, rowsForPreview } from './table-header'
import type { CellContext } from './xlsx-cell'
import { xlsxNotes } from './xlsx-notes'
import { workbookParts, type SheetPart, type WorkbookParts } from './xlsx-parts'
import { noFacts, sheetRows, type SheetFacts, type SheetRow } from './xlsx-sheet'
import { sharedStringsIn } from './xlsx-strings'
import { numberKinds } from './xlsx-styles'
import { openZip, type OpenedZip } from './zip-open'

/** A sheet that was looked through. */
export interface SheetSeen extends SheetPart, SheetFacts {
  hiddenRows: number
  first: SheetRow[]
}

/**
 * Looks through a whole workbook: its sheets, how many rows each has, and the header of the one that is to be read. The
 * first sheet with the look of a table is taken unless a person chose another.
 * @throws Refusal
 */
export async function previewXlsx(path: string, choice: TableChoice): Promise<TablePreview> {
  return withWorkbook(path, async (zip, parts, context) => {
    const sheets: SheetSeen[] = []
    for (const sheet of parts.sheets) sheets.push(await look(zip, sheet, context))
    const chosen = chosenSheet(sheets, choice.sheet)
    const hiddenRows = choice.hiddenRows ?? 'read'
    const rows = chosen.first
      .filter(({ hidden }) => !hidden || hiddenRows === 'read')
      .slice(0, rowsForPreview)
    const found = findHeader(rows, choice.headerRow)
    const header = withoutBlankEnd(found.header)
    const fitted = (cells: string[]) => toWidth(cells, header.length)
    return {
      format: { kind: 'xlsx', sheet: chosen.name, headerRow: found.headerRow, hiddenRows },
      header,
      firstRows: found.firstRows.map(fitted),
      titleRows: found.titleRows,
      example: null,
      sheets: sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows })),
      hiddenRows: chosen.hiddenRows,
      notes: xlsxNotes(chosen, sheets, header, parts.from1904),
    }
  })
}

/**
 * Reads the rows under the header of a sheet; each has as many cells as the header, or more where it holds more.
 * @throws Refusal
 */
export async function* readXlsx(path: string, format: XlsxFormat): TableBatches {
  const zip = await openZip(path)
  try {
    const parts = await workbookParts(zip)
    const sheet = sheetNamed(parts.sheets, format.sheet)
    const pieces = zip.read(sheet.part)
    let width = 0
    for await (const batch of sheetRows(pieces, await contextOf(zip, parts), noFacts())) {
      const header = batch.find(({ row }) => row === format.headerRow)
      if (header) width = withoutBlankEnd(header.cells).length
      yield { rows: under(format, batch, width) }
      await turn()
    }
  } finally {
    zip.close()
  }
}

function under({ headerRow, hiddenRows }: XlsxFormat, batch: readonly SheetRow[], width: number): TableRow[] {
  return batch.flatMap(({ hidden, ...row }): TableRow[] => {
    const left = row.row <= headerRow || (hidden && hiddenRows === 'leave out')
    return left ? [] : [{ ...row, cells: toWidth(row.cells, width) }]
  })
}

async function withWorkbook<T>(
  path: string,
  work: (zip: OpenedZip, parts: WorkbookParts, context: CellContext) => Promise<T>,
): Promise<T> {
  const zip = await openZip(path)
  try {
    const parts = await workbookParts(zip)
    return await work(zip, parts, await contextOf(zip, parts))
  } finally {
    zip.close()
  }
}

async function contextOf(zip: OpenedZip, parts: WorkbookParts): Promise<CellContext> {
  const piecesOf = (part: string | null) => (part !== null && zip.has(part) ? zip.read(part) : null)
  return {
    strings: await sharedStringsIn(piecesOf(parts.sharedStrings)),
    kinds: await numberKinds(piecesOf(parts.styles)),
    from1904: parts.from1904,
  }
}

async function look(zip: OpenedZip, sheet: SheetPart, context: CellContext): Promise<SheetSeen> {
  const facts = noFacts()
  const first: SheetRow[] = []
  let hiddenRows = 0
  for await (const batch of sheetRows(zip.read(sheet.part), context, facts)) {
    for (const row of batch) {
      if (row.hidden) hiddenRows += 1
      if (first.length < rowsForPreview * 2) first.push(row)
    }
    await turn()
  }
  return { ...sheet, ...facts, hiddenRows, first }
}

/** The chosen sheet, or else the first that is shown and has two columns and more, or any with rows. */
function chosenSheet(sheets: readonly SheetSeen[], name: string | undefined): SheetSeen {
  if (name !== undefined) return sheetNamed(sheets, name)
  const table = ({ first }: SheetSeen) => first.filter(({ cells }) => cells.length > 1).length > 1
  const shown = sheets.filter(({ hidden }) => !hidden)
  const chosen = shown.find(table) ?? sheets.find(table) ?? shown.find(({ rows }) => rows > 0)
  if (chosen) return chosen
  throw new Refusal(
    'empty file',
    'The sheets of this workbook are empty. Export the extract again and upload that file.',
  )
}

function sheetNamed<S extends SheetPart>(sheets: readonly S[], name: string): S {
  const found = sheets.find((sheet) => sheet.name === name)
  if (found) return found
  throw new Refusal('empty file', `The workbook has no sheet ‘${name}’. Choose one of its sheets.`)
}

function withoutBlankEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}

function toWidth(cells: string[], width: number): string[] {
  while (cells.length < width) cells.push('')
  return cells
}
