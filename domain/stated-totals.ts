import { foldedText, quoted } from './cell-text'
import type { StatedTotal } from './control-totals'
import { districtKey, spellingsOf, type KnownDistrict } from './extract-values'

/** Something in pasted totals that cannot be read; rows and columns count from 1, as a person sees them. */
export interface TotalsFault {
  row: number
  column: number
  says: string
}

type Kind = StatedTotal['kind']
/** What a label says: which district (null for the force), which kind of crime, or, of 'Total', either. */
type Label = { district: string | null } | { kind: Kind } | 'total'
type Cell = { at: number } & ({ label: Label } | { number: number } | { strange: string })

const kinds = new Map<string, Kind>([
  ...['da', 'domestic', 'domestic abuse', 'y', 'yes'].map((word) => [word, 'DA'] as const),
  ...[
    'non-da',
    'non da',
    'nonda',
    'non-domestic',
    'non domestic',
    'non_domestic',
    'not domestic',
    'n',
    'no',
  ].map((word) => [word, 'non-DA'] as const),
])
const forces = new Set(['force', 'force total', 'all districts', 'force-wide'])
const totals = new Set(['all', 'total', 'totals', 'grand total', 'all crimes', 'sub-total', 'subtotal'])
/** Words over columns that say what stands beneath and nothing of its own. */
const headings = new Set([
  ...['district', 'districts', 'area', 'kind', 'type', 'stalking type', 'stalking_type', 'crime', 'crimes'],
  ...['count', 'number', 'offences', 'domestic flag', 'flag', 'figure', 'stated', 'from', 'to'],
])

/** A table as large as one of 60 districts by three kinds and its totals, and then some. */
const mostRows = 400

/**
 * Reads totals as they are typed or copied from a spreadsheet: districts down and kinds across, or the other way round,
 * or one figure a line ('Wakefield DA 832'). Columns are apart by tabs; thousands may be grouped by commas or spaces.
 * @returns the figures, or every fault
 */
export function readStatedTotals(
  text: string,
  districts: readonly KnownDistrict[],
): { totals: StatedTotal[] } | { faults: TotalsFault[] } {
  const codes = new Map(districts.flatMap((one) => spellingsOf(one).map((spelling) => [spelling, one.code])))
  const lines = text.split(/\r\n|\r|\n/)
  const rows = lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [{ row: at + 1, cells: cellsIn(line, codes) }],
  )
  if (rows.length === 0)
    return { faults: [{ row: 1, column: 1, says: 'there is nothing. Paste or type the totals.' }] }
  if (rows.length > mostRows)
    return {
      faults: [{ row: mostRows + 1, column: 1, says: `there are more than ${mostRows} rows of totals.` }],
    }
  const reading = new TotalsReading()
  for (const { row, cells } of rows) reading.take(row, cells)
  return reading.result()
}

class TotalsReading {
  private columns = new Map<number, Label>()
  private unnamed = new Map<number, string>()
  private readonly faults: TotalsFault[] = []
  private readonly found = new Map<string, StatedTotal>()
  private begun = false

  take(row: number, cells: readonly Cell[]): void {
    const numbers = cells.filter((cell) => 'number' in cell)
    const labels = cells.filter((cell) => 'label' in cell)
    const figures = cells.some((cell) => 'strange' in cell && /\d/.test(cell.strange))
    const both =
      labels.some(({ label }) => isOf(label, 'district')) && labels.some(({ label }) => isOf(label, 'kind'))
    if (numbers.length === 0 && !this.begun && !both && !(figures && this.columns.size > 0)) {
      // The names of the columns; whatever stands above them is a title.
      this.columns = new Map(labels.map(({ at, label }) => [at, label]))
      this.unnamed = new Map(cells.flatMap((cell) => ('strange' in cell ? [[cell.at, cell.strange]] : [])))
      return
    }
    this.begun = true
    for (const cell of cells)
      if ('strange' in cell) this.fault(row, cell.at, `${quoted(cell.strange)} ${notUnderstood}`)
    if (numbers.length === 0 && cells.every((cell) => 'label' in cell))
      this.fault(row, 1, 'there is no figure in this row.')
    // Figures beside a label that is not understood belong to nobody knows what.
    if (cells.some((cell) => 'strange' in cell)) return
    for (const { at, number } of numbers)
      this.note(row, at, number, [...labels.map(({ label }) => label), ...this.over(at)])
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

  private over(at: number): Label[] {
    const label = this.columns.get(at)
    return label === undefined ? [] : [label]
  }

  private note(row: number, column: number, crimes: number, labels: readonly Label[]): void {
    // Without its name a figure would count for the force, or for both kinds, unnoticed.
    if (this.columns.size > 0 && !this.columns.has(column)) {
      const name = this.unnamed.get(column)
      const above = name === undefined ? 'nothing stands' : `${quoted(name)} stands`
      return this.fault(
        row,
        column,
        `${above} above this figure: no district of this audit, DA, non-DA or Total.`,
      )
    }
    const named = labels.filter((label) => label !== 'total')
    const places = named.filter((label) => 'district' in label)
    const sorts = named.filter((label) => 'kind' in label)
    if (labels.length === 0)
      return this.fault(
        row,
        column,
        'this figure has neither a district nor DA / non-DA beside it or above it.',
      )
    if (places.length > 1 || sorts.length > 1)
      return this.fault(row, column, 'this figure belongs to two districts or two kinds at once.')
    const total = { district: places[0]?.district ?? null, kind: sorts[0]?.kind ?? ('all' as const), crimes }
    const key = JSON.stringify([total.district, total.kind])
    const known = this.found.get(key)
    if (known && known.crimes !== crimes)
      return this.fault(
        row,
        column,
        `the same figure is stated twice: ${known.crimes} before, ${crimes} here.`,
      )
    this.found.set(key, total)
  }

  private fault(row: number, column: number, says: string): void {
    this.faults.push({ row, column, says })
  }
}

const isOf = (label: Label, what: 'district' | 'kind') => label !== 'total' && what in label

const notUnderstood =
  'is neither a whole number nor a district of this audit, DA, non-DA or Total. Correct it or take it out.'

/** The cells of a line that say something. A line without tabs is one label and its figure. */
function cellsIn(line: string, codes: ReadonlyMap<string, string>): Cell[] {
  if (line.includes('\t')) return line.split('\t').flatMap((cell, at) => readCell(cell, at + 1, codes))
  const typed = /^(.*?)[\s,:;=]+(\d[\d,  ]*)$/.exec(line.trim())
  const [label, figure] = typed ? [typed[1] ?? '', typed[2] ?? ''] : [line, '']
  const read = figure === '' ? [] : readCell(figure, 2, codes)
  return [...labelsIn(label.trim(), codes), ...read]
}

/** 'Wakefield DA' is a district and a kind: split wherever both halves say something. */
function labelsIn(text: string, codes: ReadonlyMap<string, string>): Cell[] {
  const whole = readCell(text, 1, codes)
  if (whole.every((cell) => !('strange' in cell))) return whole
  const words = text.split(/[\s,:;]+/)
  for (let at = 1; at < words.length; at += 1) {
    const halves = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const cells = halves.flatMap((half) => readCell(half, 1, codes))
    if (cells.length === 2 && cells.every((cell) => 'label' in cell)) return cells
  }
  return whole
}

function readCell(text: string, at: number, codes: ReadonlyMap<string, string>): Cell[] {
  const folded = foldedText(text)
  if (folded === '' || headings.has(folded)) return []
  if (/^\d{1,3}([,  ]\d{3})+$|^\d{1,9}$/.test(folded))
    return [{ at, number: Number(folded.replace(/\D/g, '')) }]
  const district = codes.get(districtKey(text))
  if (district !== undefined) return [{ at, label: { district } }]
  if (forces.has(folded)) return [{ at, label: { district: null } }]
  if (totals.has(folded)) return [{ at, label: 'total' }]
  const kind = kinds.get(folded)
  return kind === undefined ? [{ at, strange: text.trim() }] : [{ at, label: { kind } }]
}

/** 'Row 3, column 2: 'Bradfrod' is ...' */
export function totalsFaultInWords({ row, column, says }: TotalsFault): string {
  return `Row ${row}, column ${column}: ${says}`
}
