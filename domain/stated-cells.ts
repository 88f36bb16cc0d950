import { foldedText } from './cell-text'
import type { StatedTotal } from './control-totals'
import { districtKey, spellingsOf, type KnownDistrict } from './extract-values'
import { readOutcome, type Outcome } from './outcomes'
import { cellsApart } from './pasted-rows'

/** What a label says: which district (null for the force), which kind of crime, which outcome, or, of 'Total', any. */
export type Label =
  { district: string | null } | { kind: StatedTotal['kind'] } | { outcome: Outcome } | 'total'

/** A cell that says something, by its column, counted from 1. */
export type Cell = { at: number } & (
  { label: Label } | { number: number } | { day: string } | { strange: string }
)

export type ReadLine = (line: string) => Cell[]

const kinds = new Map<string, StatedTotal['kind']>([
  ...['da', 'domestic', 'domestic abuse', 'y', 'yes'].map((word) => [word, 'DA'] as const),
  ...[
    ...['non-da', 'non da', 'nonda', 'non-domestic', 'non domestic', 'non_domestic', 'not domestic'],
    ...['n', 'no'],
  ].map((word) => [word, 'non-DA'] as const),
])
const forces = new Set(['force', 'force total', 'all districts', 'force-wide'])
const totals = new Set(['all', 'total', 'totals', 'grand total', 'all crimes', 'sub-total', 'subtotal'])
/** Words over columns that say what stands beneath and nothing of its own. */
const headings = new Set([
  ...['district', 'districts', 'area', 'kind', 'type', 'stalking type', 'stalking_type', 'crime', 'crimes'],
  ...['count', 'number', 'offences', 'domestic flag', 'flag', 'figure', 'stated', 'from', 'to', 'period'],
  ...['recorded', 'outcome', 'outcomes', 'outcome type', 'outcome text'],
])
const blanks = new Set(['(blank)', 'blank', 'no outcome yet', 'no outcome'])

/**
 * How the lines of a pasted text are to be read: cells apart by tabs as a spreadsheet copies them, by commas or semicolons
 * as a CSV file has them, and else a label and its figure a line.
 */
export function lineReader(lines: readonly string[], districts: readonly KnownDistrict[]): ReadLine {
  const codes = new Map(districts.flatMap((one) => spellingsOf(one).map((spelling) => [spelling, one.code])))
  const apart = separatorOf(lines)
  if (apart === null) return (line) => typedCells(line, codes)
  return (line) =>
    cellsApart(line, apart).flatMap((text, at): Cell[] => {
      const cell = readCell(text, at + 1, codes)
      return cell === null ? [] : [cell]
    })
}

/** A header of a CSV file names three columns or more and holds no number. */
function separatorOf(lines: readonly string[]): string | null {
  if (lines.some((line) => line.includes('\t'))) return '\t'
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const isHeader = (separator: string) => {
    const cells = cellsApart(first, separator)
    return cells.length > 2 && cells.every((cell) => !/^\s*[\d ]+\s*$/.test(cell))
  }
  return [',', ';'].find(isHeader) ?? null
}

/** 'Wakefield DA 832': a label, which may say two things, and its figure. */
function typedCells(line: string, codes: ReadonlyMap<string, string>): Cell[] {
  const typed = /^(.*?)[\s,:;=]+(\d[\d,  ]*)$/.exec(line.trim())
  const [label, figure] = typed ? [typed[1] ?? '', typed[2] ?? ''] : [line, '']
  const read = figure === '' ? null : readCell(figure, 2, codes)
  return [...labelsIn(label.trim(), codes), ...(read === null ? [] : [read])]
}

/** 'Wakefield DA' is a district and a kind: split wherever both halves say something. */
function labelsIn(text: string, codes: ReadonlyMap<string, string>): Cell[] {
  const whole = readCell(text, 1, codes)
  if (whole === null || !('strange' in whole)) return whole === null ? [] : [whole]
  const words = text.split(/[\s,:;]+/)
  for (let at = 1; at < words.length; at += 1) {
    const halves = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const cells = halves.map((half) => readCell(half, 1, codes)).filter((cell) => cell !== null)
    if (cells.length === 2 && cells.every((cell) => 'label' in cell)) return cells
  }
  return [whole]
}

/** Null for a cell that says nothing. */
function readCell(text: string, at: number, codes: ReadonlyMap<string, string>): Cell | null {
  const folded = foldedText(text)
  if (folded === '' || headings.has(folded)) return null
  if (/^\d{1,3}([,  ]\d{3})+$|^\d{1,9}$/.test(folded))
    return { at, number: Number(folded.replace(/\D/g, '')) }
  const day = dayIn(folded)
  if (day !== null) return { at, day }
  const label = labelOf(text, folded, codes)
  return label === null ? { at, strange: text.trim() } : { at, label }
}

function labelOf(text: string, folded: string, codes: ReadonlyMap<string, string>): Label | null {
  const district = codes.get(districtKey(text))
  if (district !== undefined) return { district }
  if (forces.has(folded)) return { district: null }
  if (totals.has(folded)) return 'total'
  const kind = kinds.get(folded)
  if (kind !== undefined) return { kind }
  const outcome = outcomeIn(text, folded)
  return outcome === null ? null : { outcome }
}

/** 'outcome 16' is the code whatever its words; '16: EVIDENTIAL ...' is the one with these. */
function outcomeIn(text: string, folded: string): Outcome | null {
  if (blanks.has(folded)) return { code: '', text: '' }
  const code = /^outcome (\d{1,2}[a-z]?)$/.exec(folded)?.[1]
  if (code !== undefined) return { code: code.toUpperCase(), text: '' }
  if (/^\d/.test(folded) && !/^\d{1,2}[a-z]? ?[:–-] ?\p{L}/u.test(folded)) return null
  const read = readOutcome(text)
  return 'value' in read ? read.value : null
}

/** A day as spreadsheets and CSV files write it, as 'YYYY-MM-DD'; the day before the month. */
function dayIn(folded: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(folded)) return folded
  const [, date, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(folded) ?? []
  return date && month && year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : null
}
