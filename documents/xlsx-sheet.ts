import { Refusal } from './refusal'
import type { CellFault, TableRow } from './table'
import { mostColumns, tooWide } from './table-bounds'
import { cellText, type CellContext, type RawCell } from './xlsx-cell'
import { readXml, type XmlHandler } from './xml-read'

export interface SheetRow extends TableRow {
  /** Hidden in the workbook, by a filter or by hand. */
  hidden: boolean
}

/** What a sheet holds beside its rows; complete once it was read to its end. */
export interface SheetFacts {
  /** Rows with something in them. */
  rows: number
  formulas: number
  merged: number
  /** First and last place, from 0, of each stretch of hidden columns. */
  hiddenColumns: [number, number][]
}

/** The last row that Excel has. */
const lastRow = 1_048_576
/** More blank rows than this in the middle of a table are no part of it. */
const widestGap = 10_000

/**
 * Reads the rows of a sheet as its XML arrives, batch by batch. Blank rows between two others come as rows of one blank
 * cell; those after the last do not come.
 * @throws Refusal
 */
export async function* sheetRows(
  pieces: AsyncIterable<Buffer>,
  context: CellContext,
  facts: SheetFacts,
): AsyncGenerator<SheetRow[]> {
  const sheet = new SheetHandler(context, facts)
  for await (const _ of readXml(pieces, sheet)) {
    const rows = sheet.taken()
    if (rows.length > 0) yield rows
  }
}

export function noFacts(): SheetFacts {
  return { rows: 0, formulas: 0, merged: 0, hiddenColumns: [] }
}

class SheetHandler implements XmlHandler {
  private rows: SheetRow[] = []
  private row: SheetRow = { row: 0, cells: [], hidden: false }
  private faults: CellFault[] = []
  private lastFilled = 0
  private column = -1
  private cell: RawCell | null = null
  private taking: 'value' | 'inline' | null = null
  private phonetic = false

  constructor(
    private readonly context: CellContext,
    private readonly facts: SheetFacts,
  ) {}

  /** The rows that were finished since the last call. */
  taken(): SheetRow[] {
    const { rows } = this
    this.rows = []
    return rows
  }

  open(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'c':
        this.beginCell(attributes)
        break
      case 'v':
        if (this.cell) this.cell.value = ''
        this.taking = 'value'
        break
      case 'row':
        this.beginRow(attributes)
        break
      case 't':
        if (this.cell && !this.phonetic) {
          this.cell.inline ??= ''
          this.taking = 'inline'
        }
        break
      case 'f':
        if (this.cell) this.cell.formula = true
        this.facts.formulas += 1
        break
      case 'rPh':
        this.phonetic = true
        break
      case 'col':
        if (isTrue(attributes.hidden))
          this.facts.hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1])
        break
      case 'mergeCell':
        this.facts.merged += 1
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = null
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'c') this.endCell()
    else if (name === 'row') this.endRow()
  }

  text(piece: string): void {
    if (!this.cell || this.taking === null) return
    if (this.taking === 'value') this.cell.value = (this.cell.value ?? '') + piece
    else this.cell.inline = (this.cell.inline ?? '') + piece
  }

  private beginRow({ r, hidden }: Record<string, string>): void {
    const number = r === undefined ? this.row.row + 1 : Number(r)
    if (!Number.isInteger(number) || number <= this.row.row) throw disordered()
    if (number > lastRow) throw beyond(`row ${r ?? number}`)
    this.row = { row: number, cells: [], hidden: isTrue(hidden) }
    this.faults = []
    this.column = -1
  }

  private beginCell({ r, t, s }: Record<string, string>): void {
    this.column = r === undefined ? this.column + 1 : columnIn(r, this.row.row)
    this.cell = {
      type: t ?? 'n',
      style: s === undefined ? 0 : Number(s),
      value: null,
      inline: null,
      formula: false,
    }
  }

  private endCell(): void {
    const { cell, column } = this
    this.cell = null
    if (!cell) return
    const { text, fault } = cellText(cell, this.context)
    if (fault) this.faults.push({ column, ...fault })
    if (text === '') return
    if (column >= mostColumns) throw tooWide(this.row.row, column)
    const { cells } = this.row
    if (column < cells.length) throw disordered()
    while (cells.length < column) cells.push('')
    cells.push(text)
  }

  private endRow(): void {
    const { row } = this
    const faulty = this.faults.length > 0
    if (row.cells.length === 0 && !faulty) return
    this.facts.rows += 1
    const gap = row.row - this.lastFilled - 1
    if (gap > widestGap) throw sparse(this.lastFilled, row.row)
    for (let blank = row.row - gap; this.lastFilled > 0 && blank < row.row; blank += 1)
      this.rows.push({ row: blank, cells: [''], hidden: false })
    this.rows.push(faulty ? { ...row, faults: this.faults } : row)
    this.lastFilled = row.row
  }
}

function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true'
}

/** The column of a cell's name, from 0: 'C' of 'C14' is 2. */
function columnIn(name: string, row: number): number {
  let column = 0
  let at = 0
  for (; at < name.length; at += 1) {
    const letter = name.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (at === 0 || at > 3) throw beyond(`cell ${name.slice(0, 20)}`)
  if (name.slice(at) !== String(row)) throw disordered()
  return column - 1
}

const rewrite = 'Save the workbook again in Excel and upload that file.'

function disordered(): Refusal {
  return new Refusal(
    'damaged workbook',
    `Rows and cells of this workbook do not stand in their order. ${rewrite}`,
  )
}

function beyond(what: string): Refusal {
  return new Refusal(
    'damaged workbook',
    `This workbook names ${what}, which lies beyond the last row and column that Excel has. ${rewrite}`,
  )
}

function sparse(last: number, row: number): Refusal {
  const [from, to] = [last, row].map((number) => number.toLocaleString('en-GB'))
  const where =
    last === 0
      ? `The first ${to} rows of the sheet are blank`
      : `After row ${from} nothing stands before row ${to}`
  return new Refusal(
    'too large',
    `${where}: this is not one table. Delete what stands far below or above the extract, save the workbook and upload it again.`,
    { row, column: null },
  )
}
