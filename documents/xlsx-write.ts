import ExcelJS from 'exceljs'
import { printable } from './printable'

/** A formula with the value that it comes to, so that readers that do not calculate show it too. */
export interface FormulaCell {
  /** Without the equals sign: 'SUM(B5:B9)'. Written by the program, never taken from what somebody typed. */
  formula: string
  result: number
}

/** Text is always written as text, whatever it begins with. A day is 'YYYY-MM-DD' in a column of days. */
export type SheetCell = string | number | null | FormulaCell

export interface SheetColumn {
  header: string
  /** In characters. */
  width: number
  kind: 'text' | 'number' | 'percent' | 'day'
}

export interface Sheet {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetCell[])[]
  /** A last row in bold: the label in the first column and live sums in the columns with these headers. */
  total?: { label: string; sumOf: readonly string[] }
}

export interface Workbook {
  title: string
  /** The protective marking; stands in the first line of every sheet and in capitals on every printed page. */
  marking: string
  sheets: readonly Sheet[]
  /** What the figures mean, on a last sheet called Notes. */
  notes: readonly { term: string; meaning: string }[]
}

/** Where rows begin: under the marking, the title and the header. For callers that write formulas. */
export const firstSheetRow = 4
const headerRow = 3

/** The most that a cell of Excel holds. */
const longestCell = 32_767
const formats = { text: '@', number: '#,##0', percent: '0.0%', day: 'd mmmm yyyy' }

/** A workbook (.xlsx) of plain data: live totals, headers that stay in sight and print on every page. */
export async function workbookFile(content: Workbook): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Dip Sample'
  workbook.title = plain(content.title)
  workbook.keywords = content.marking.toUpperCase()
  const names = new Set<string>()
  for (const sheet of content.sheets) addSheet(workbook, content, sheet, names)
  addSheet(workbook, content, notesSheet(content), names)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function notesSheet({ notes }: Workbook): Sheet {
  return {
    name: 'Notes',
    columns: [
      { header: 'Term', width: 30, kind: 'text' },
      { header: 'Meaning', width: 100, kind: 'text' },
    ],
    rows: notes.map(({ term, meaning }) => [term, meaning]),
  }
}

function addSheet(
  workbook: ExcelJS.Workbook,
  { title, marking }: Workbook,
  sheet: Sheet,
  names: Set<string>,
): void {
  const capitals = plain(marking).toUpperCase()
  // In a header or footer an ampersand begins a command.
  const printed = `&C&"Arial,Bold"${capitals.replaceAll('&', '&&')}`
  const worksheet = workbook.addWorksheet(sheetName(sheet.name, names), {
    views: [{ state: 'frozen', ySplit: headerRow, xSplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `1:${headerRow}`,
    },
    headerFooter: { oddHeader: printed, oddFooter: `${printed}&RPage &P of &N` },
  })
  worksheet.getCell(1, 1).value = capitals
  worksheet.getCell(1, 1).font = { bold: true }
  worksheet.getCell(2, 1).value = plain(`${title}: ${sheet.name}`)
  sheet.columns.forEach((column, place) => addColumn(worksheet, column, place + 1))
  sheet.rows.forEach((cells, row) => {
    sheet.columns.forEach((column, place) => {
      write(worksheet.getCell(firstSheetRow + row, place + 1), cells[place] ?? null, column.kind)
    })
  })
  if (sheet.total) addTotal(worksheet, sheet, sheet.total)
}

function addColumn(worksheet: ExcelJS.Worksheet, { header, width }: SheetColumn, place: number): void {
  worksheet.getColumn(place).width = width
  const cell = worksheet.getCell(headerRow, place)
  cell.value = plain(header)
  cell.font = { bold: true }
  cell.alignment = { wrapText: true, vertical: 'top' }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3F2F1' } }
  cell.border = { bottom: { style: 'thin' } }
}

function addTotal(worksheet: ExcelJS.Worksheet, sheet: Sheet, total: NonNullable<Sheet['total']>): void {
  const row = firstSheetRow + sheet.rows.length
  sheet.columns.forEach(({ header, kind }, place) => {
    const cell = worksheet.getCell(row, place + 1)
    if (total.sumOf.includes(header)) {
      const letter = worksheet.getColumn(place + 1).letter
      const result = sheet.rows.reduce((sum, cells) => sum + numberIn(cells[place]), 0)
      const formula = sheet.rows.length === 0 ? '0' : `SUM(${letter}${firstSheetRow}:${letter}${row - 1})`
      write(cell, { formula, result }, kind)
    } else if (place === 0) write(cell, total.label, 'text')
    cell.font = { bold: true }
    cell.border = { top: { style: 'thin' } }
  })
}

function numberIn(cell: SheetCell | undefined): number {
  return typeof cell === 'number' ? cell : typeof cell === 'object' && cell !== null ? cell.result : 0
}

function write(cell: ExcelJS.Cell, value: SheetCell, kind: SheetColumn['kind']): void {
  cell.numFmt = formats[kind]
  cell.alignment = {
    vertical: 'top',
    wrapText: kind === 'text',
    horizontal: kind === 'text' ? 'left' : 'right',
  }
  if (value === null) return
  if (typeof value === 'string' && kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    cell.value = new Date(`${value}T00:00:00Z`)
  } else if (typeof value === 'string') {
    cell.value = plain(value)
    cell.numFmt = formats.text
  } else if (typeof value === 'number') {
    cell.value = value
  } else {
    cell.value = { formula: value.formula, result: value.result }
  }
}

/** Text that a cell can hold; what is too long for one ends in a sentence that says so. */
function plain(text: string): string {
  const clean = printable(text)
  const cut = ' (cut: Excel holds no more)'
  return clean.length <= longestCell
    ? clean
    : `${clean.slice(0, longestCell - cut.length).toWellFormed()}${cut}`
}

/** A name that Excel takes for a sheet: up to 31 characters, none of its own signs, and no name twice. */
function sheetName(wanted: string, names: Set<string>): string {
  const name =
    plain(wanted)
      .replace(/[[\]:*?/\\\n]/g, ' ')
      .replaceAll("'", '’')
      .trim() || 'Sheet'
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${number})`
    const candidate = name.slice(0, 31 - ending.length).trimEnd() + ending
    if (names.has(candidate.toLowerCase())) continue
    names.add(candidate.toLowerCase())
    return candidate
  }
}
