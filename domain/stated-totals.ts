import { quoted } from './cell-text'
import type { StatedTotal } from './control-totals'
import { periodInWords } from './days'
import type { KnownDistrict } from './extract-values'
import { periodBefore, type Period } from './periods'
import { lineReader, type Cell, type Label } from './stated-cells'

/** Something in pasted totals that cannot be read; rows and columns count from 1, as a person sees them. */
export interface TotalsFault {
  row: number
  column: number
  says: string
}

/** A table of 38 outcomes by two kinds, or one of 60 districts by three kinds, and then some. */
const mostRows = 400

/**
 * Reads totals as they are typed or copied from a spreadsheet or a CSV file: districts down and kinds across, or the other
 * way round, by outcome as well, or one figure a line ('Wakefield DA 832'). A kind alone in a line stands for the rows
 * beneath it. Rows with the days of the period before the audit's are held against that one. Thousands may be grouped.
 * @returns the figures, or every fault
 */
export function readStatedTotals(
  text: string,
  { districts, period }: { districts: readonly KnownDistrict[]; period: Period },
): { totals: StatedTotal[] } | { faults: TotalsFault[] } {
  const lines = text.split(/\r\n|\r|\n/)
  const cellsIn = lineReader(lines, districts)
  const rows = lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [{ row: at + 1, cells: cellsIn(line) }],
  )
  if (rows.length === 0)
    return { faults: [{ row: 1, column: 1, says: 'there is nothing. Paste or type the totals.' }] }
  if (rows.length > mostRows)
    return {
      faults: [{ row: mostRows + 1, column: 1, says: `there are more than ${mostRows} rows of totals.` }],
    }
  const reading = new TotalsReading(period)
  for (const { row, cells } of rows) reading.take(row, cells)
  return reading.result()
}

/** What the labels beside and above a figure say together. */
type Said = Pick<StatedTotal, 'district' | 'kind' | 'outcome' | 'before'>

class TotalsReading {
  private columns = new Map<number, Label>()
  private unnamed = new Map<number, string>()
  private section: Label | null = null
  private readonly faults: TotalsFault[] = []
  private readonly found = new Map<string, StatedTotal>()
  private begun = false

  constructor(private readonly period: Period) {}

  take(row: number, cells: readonly Cell[]): void {
    const numbers = cells.filter((cell) => 'number' in cell)
    const labels = cells.filter((cell) => 'label' in cell)
    if (numbers.length === 0 && this.isAboveOthers(cells, labels)) return
    this.begun = true
    for (const cell of cells)
      if ('strange' in cell) this.fault(row, cell.at, `${quoted(cell.strange)} ${notUnderstood}`)
    if (numbers.length === 0 && cells.every((cell) => 'label' in cell))
      this.fault(row, 1, 'there is no figure in this row.')
    // Figures beside a label that is not understood belong to nobody knows what.
    if (cells.some((cell) => 'strange' in cell) || numbers.length === 0) return
    const before = this.isBefore(
      row,
      cells.filter((cell) => 'day' in cell),
    )
    if (before === null) return
    const beside = labels.map(({ label }) => label)
    for (const { at, number } of numbers) this.note({ row, column: at }, number, { beside, before })
  }

  result(): { totals: StatedTotal[] } | { faults: TotalsFault[] } {
    if (this.faults.length > 0) return { faults: this.faults }
    if (this.found.size === 0)
      return {
        faults: [
          {
            row: 1,
            column: 1,
            says: 'no figure was found. Each needs a district or DA / non-DA beside it or above it.',
          },
        ],
      }
    return { totals: [...this.found.values()] }
  }

  /** Whether a row without figures is one of names over columns, a kind over rows, or a title; its names are kept. */
  private isAboveOthers(cells: readonly Cell[], labels: readonly (Cell & { label: Label })[]): boolean {
    const [first] = labels
    if (first && cells.length === 1 && first.at === 1 && isOf(first.label, 'kind')) {
      this.section = first.label
      return true
    }
    const figures = cells.some((cell) => 'strange' in cell && /\d/.test(cell.strange))
    const ofOneFigure =
      labels.some(({ label }) => isOf(label, 'district')) && labels.some(({ label }) => isOf(label, 'kind'))
    const names = this.begun
      ? labels.length > 1 && labels.length === cells.length && labels.every(({ at }) => at > 1)
      : !ofOneFigure && !(figures && this.columns.size > 0)
    if (!names) return false
    this.columns = new Map(labels.map(({ at, label }) => [at, label]))
    this.unnamed = new Map(cells.flatMap((cell) => ('strange' in cell ? [[cell.at, cell.strange]] : [])))
    return true
  }

  /** Whether a row is of the period before; null where its days are of neither, which is a fault. */
  private isBefore(row: number, days: readonly (Cell & { day: string })[]): boolean | null {
    const [from, to, third] = days
    if (!from) return false
    const is = (period: Period) => from.day === period.from && to?.day === period.to
    const before = periodBefore(this.period)
    if (!third && is(this.period)) return false
    if (!third && is(before)) return true
    const of = (period: Period) => periodInWords(period.from, period.to)
    this.fault(
      row,
      from.at,
      `these days are neither the period of this audit, ${of(this.period)}, nor the one before, ${of(before)}. Take the row out.`,
    )
    return null
  }

  private note(
    { row, column }: { row: number; column: number },
    crimes: number,
    { beside, before }: { beside: readonly Label[]; before: boolean },
  ): void {
    const over = this.columns.get(column)
    // Without its name a figure would count for the force, or for both kinds, unnoticed.
    if (this.columns.size > 0 && over === undefined) {
      const name = this.unnamed.get(column)
      const above = name === undefined ? 'nothing stands' : `${quoted(name)} stands`
      return this.fault(
        row,
        column,
        `${above} above this figure: no district of this audit, DA, non-DA, outcome or Total.`,
      )
    }
    const labels = over === undefined ? beside : [...beside, over]
    if (labels.length === 0)
      return this.fault(
        row,
        column,
        'this figure has neither a district nor DA / non-DA beside it or above it.',
      )
    const said = this.saidBy(labels)
    if (said === null)
      return this.fault(row, column, 'this figure belongs to two districts, kinds or outcomes at once.')
    this.keep(row, column, { ...said, ...(before ? { before } : {}), crimes })
  }

  private keep(row: number, column: number, { crimes, ...said }: StatedTotal): void {
    const { district, kind, outcome, before } = said
    const key = JSON.stringify([district, kind, outcome?.code, outcome?.text.toLowerCase(), before])
    const known = this.found.get(key)
    if (known && known.crimes !== crimes)
      return this.fault(
        row,
        column,
        `the same figure is stated twice: ${known.crimes} before, ${crimes} here.`,
      )
    this.found.set(key, { ...said, crimes })
  }

  private saidBy(labels: readonly Label[]): Said | null {
    const named = labels.filter((label) => label !== 'total')
    const places = named.filter((label) => 'district' in label)
    const outcomes = named.filter((label) => 'outcome' in label)
    const own = named.filter((label) => 'kind' in label)
    const sorts = own.length === 0 && this.section && isOf(this.section, 'kind') ? [this.section] : own
    if (places.length > 1 || sorts.length > 1 || outcomes.length > 1) return null
    const [outcome] = outcomes
    return {
      district: places[0]?.district ?? null,
      kind: sorts[0]?.kind ?? ('all' as const),
      ...(outcome ? { outcome: outcome.outcome } : {}),
    }
  }

  private fault(row: number, column: number, says: string): void {
    this.faults.push({ row, column, says })
  }
}

function isOf<What extends 'district' | 'kind'>(
  label: Label,
  what: What,
): label is Extract<Label, Record<What, unknown>> {
  return label !== 'total' && what in label
}

const notUnderstood =
  'is neither a whole number nor a district of this audit, DA, non-DA, an outcome or Total. Correct it or take it out.'

/** 'Row 3, column 2: 'Bradfrod' is ...' */
export function totalsFaultInWords({ row, column, says }: TotalsFault): string {
  return `Row ${row}, column ${column}: ${says}`
}
