import { createHash } from 'node:crypto'
import { plainText } from './cell-text'
import {
  columnName,
  rowReader,
  type CheckedCrime,
  type CrimeRead,
  type ExtractRules,
  type RowProblem,
  type RowReader,
} from './extract-row'
import { leaveOut } from './extract-values'
import type { FoundValue } from './found-values'
import { couldBeMonthFirst, provesDayFirst } from './recorded-date'
import { ReferenceLedger, type Repeat } from './reference-ledger'
import type { RepeatDecision } from './repeat-policies'
import type { RowPlace } from './row-place'
import { isCancelled, setAsideReason, type SetAsideReason } from './set-aside-rows'

export type { CheckedCrime, ExtractRules, RowProblem, SetAsideReason }

/** What becomes of a row: exactly one of these. Blank rows are passed over and not counted as read. */
export type RowResult =
  | { kind: 'accepted'; crime: CheckedCrime; place: RowPlace | null; notices: RowProblem[] }
  | { kind: 'excluded'; row: number; reason: SetAsideReason; text: string }
  | { kind: 'problem'; row: number; problems: RowProblem[] }
  | { kind: 'blank'; row: number }

/** Rows read = accepted + excluded + quarantined, always. */
export interface Tally {
  read: number
  accepted: number
  excluded: number
  excludedFor: Map<SetAsideReason, number>
  quarantined: number
  problemsOf: Map<RowProblem['kind'], number>
  blank: number
  /** Whether some date has its day above 12, so that the column cannot be month-first. */
  dayFirstProved: boolean
  /** Whether some date could be read with the month first. */
  couldBeMonthFirst: boolean
}

/** What the reading of a file found wrong with one cell, while the rest of its row can be read. */
export interface CellFault {
  /** Its column, counted from 0. */
  column: number
  kind: 'long number' | 'formula without a value' | 'long cell'
  /** The end of a sentence that begins with the row and the column. */
  says: string
}

export interface ExtractChecker {
  /** Checks the rows of one file, one call a row in the order of the file: it remembers the references it has seen. */
  check(row: number, cells: readonly string[], faults?: readonly CellFault[]): RowResult
  tally(): Tally
  /** The values of the fields that hold few. */
  found(): FoundValue[]
  /** What in the columns that are kept may be personal data. */
  personal: RowReader['personal']
  /** The references that stood in more than one row. */
  repeated(): ReadonlySet<string>
}

/** A row as it reads, before it is held beside the other rows of the file. */
export type RowRead = Exclude<RowResult, { kind: 'accepted' }> | CrimeRead

/** Reads the rows of one file, each by itself: what is no crime is set aside, and everything else is read. */
export function rowScanner(
  rules: ExtractRules,
): { scan: (row: number, cells: readonly string[], faults: readonly CellFault[]) => RowRead } & Omit<
  RowReader,
  'read'
> {
  const reader = rowReader(rules)
  const scan = (row: number, cells: readonly string[], faults: readonly CellFault[]): RowRead => {
    if (cells.every((cell) => cell === '' || plainText(cell) === '')) return { kind: 'blank', row }
    const referenceColumn = rules.mapping.reference ?? -1
    if (!looksLikeCrime(cells, rules.header, referenceColumn)) {
      const reason = setAsideReason(cells, rules.header, referenceColumn)
      if (reason !== null) return excluded(row, reason, cells)
      const misfit = wrongNumberOfCells(row, cells, rules.header)
      if (misfit !== null) return { kind: 'problem', row, problems: [misfit] }
    }
    if (rules.leaveOutUnnamed && isUnnamed(cells[referenceColumn] ?? ''))
      return excluded(row, 'no reference', cells)
    const read = reader.read(row, cells)
    const { crime } = read
    if (faults.length > 0) read.problems.push(...faultsThatCount(row, faults, rules))
    if (crime.district === leaveOut) return excluded(row, 'outside the districts', cells)
    if (isCancelled(crime.recordStatus)) return excluded(row, 'a cancelled record', cells)
    return read
  }
  return { scan, found: reader.found, personal: reader.personal }
}

/** A checker for one file. It writes nothing and decides nothing: the importer acts on the results. */
export function extractChecker(rules: ExtractRules): ExtractChecker {
  const scanner = rowScanner(rules)
  const references = new ReferenceLedger()
  const repeated = new Set<string>()
  const same = rules.repeats === 'identical' ? new Map<string, string>() : null
  const tally = emptyTally()
  const dateColumn = rules.mapping.recordedOn

  const check = (row: number, cells: readonly string[], faults: readonly CellFault[]): RowResult => {
    const read = scanner.scan(row, cells, faults)
    const dated = read.kind === 'read' || (read.kind === 'excluded' && crimesLeftOut.has(read.reason))
    if (dated && dateColumn !== undefined && !tally.dayFirstProved) noteDate(tally, cells[dateColumn] ?? '')
    if (read.kind !== 'read') return read
    const { crime, place, problems, notices } = read
    const decided = rules.repeated?.get(crime.reference)
    if (decided && decided.kept !== row) return excluded(row, whyNotKept(decided), cells)
    const repeat = crime.reference === '' ? null : references.note(crime.reference, row)
    if (repeat?.kind === 'duplicate reference') {
      repeated.add(crime.reference)
      if (rules.repeats === 'first') return excluded(row, 'a repeated reference', cells)
      if (same?.get(crime.reference) === whatItSays(crime)) return excluded(row, 'the same row again', cells)
    } else if (crime.reference !== '') same?.set(crime.reference, whatItSays(crime))
    if (repeat !== null) {
      const found = repeatProblem(crime, repeat, columnName(rules, 'reference'))
      ;(repeat.kind === 'duplicate reference' ? problems : notices).push(found)
    }
    return problems.length > 0
      ? { kind: 'problem', row, problems }
      : { kind: 'accepted', crime, place, notices }
  }

  return {
    check: (row, cells, faults = []) => {
      const result = check(row, cells, faults)
      count(tally, result)
      return result
    },
    tally: () => tally,
    found: scanner.found,
    personal: scanner.personal,
    repeated: () => repeated,
  }
}

/** Rows that were written like the others, so that their dates tell how the column is written. */
const crimesLeftOut: ReadonlySet<SetAsideReason> = new Set([
  'no reference',
  'outside the districts',
  'a cancelled record',
])

const emptyTally = (): Tally => ({
  ...{ read: 0, accepted: 0, excluded: 0, excludedFor: new Map(), quarantined: 0, problemsOf: new Map() },
  ...{ blank: 0, dayFirstProved: false, couldBeMonthFirst: false },
})

function whyNotKept({ kept, same }: RepeatDecision): SetAsideReason {
  if (same) return 'the same row again'
  return kept === null ? 'a reference whose rows differ' : 'a repeated reference'
}

/** Blank, or what a pivot table puts for it. */
const isUnnamed = (cell: string): boolean => /^(?:\(blank\))?$/i.test(plainText(cell))

function noteDate(tally: Tally, cell: string): void {
  tally.dayFirstProved = provesDayFirst(cell)
  if (!tally.couldBeMonthFirst) tally.couldBeMonthFirst = couldBeMonthFirst(cell)
}

/** Stands for everything that is read of a row but its number. */
export function whatItSays(crime: CheckedCrime): string {
  return createHash('sha256')
    .update(JSON.stringify({ ...crime, row: 0 }))
    .digest('base64')
}

function count(tally: Tally, result: RowResult): void {
  if (result.kind === 'blank') {
    tally.blank += 1
    return
  }
  tally.read += 1
  if (result.kind === 'accepted') tally.accepted += 1
  if (result.kind === 'excluded') {
    tally.excluded += 1
    tally.excludedFor.set(result.reason, (tally.excludedFor.get(result.reason) ?? 0) + 1)
  }
  if (result.kind === 'problem') {
    tally.quarantined += 1
    for (const { kind } of result.problems) tally.problemsOf.set(kind, (tally.problemsOf.get(kind) ?? 0) + 1)
  }
}

/** A cell that nothing is read from may hold what it likes, unless it is so long that the file itself is doubtful. */
function faultsThatCount(
  row: number,
  faults: readonly CellFault[],
  { header, mapping }: ExtractRules,
): RowProblem[] {
  const read = new Set(Object.values(mapping))
  return faults
    .filter(({ column, kind }) => kind === 'long cell' || read.has(column))
    .map(({ column: place, kind, says }) => {
      const column = plainText(header[place] ?? '') || `column ${place + 1}`
      return { row, column, kind, message: `Row ${row}, ${column}: ${says}` }
    })
}

function looksLikeCrime(
  cells: readonly string[],
  header: readonly string[],
  referenceColumn: number,
): boolean {
  return cells.length === header.length && /^\d{6,}$/.test(cells[referenceColumn] ?? '')
}

function excluded(
  row: number,
  reason: SetAsideReason,
  cells: readonly string[],
): Extract<RowResult, { kind: 'excluded' }> {
  const text = cells
    .map(plainText)
    .filter((cell) => cell !== '')
    .join(' | ')
  return { kind: 'excluded', row, reason, text: text.slice(0, 200) }
}

function wrongNumberOfCells(
  row: number,
  cells: readonly string[],
  header: readonly string[],
): RowProblem | null {
  const beyond = cells.slice(header.length).some((cell) => plainText(cell) !== '')
  if (cells.length >= header.length && !beyond) return null
  const counts = `${cells.length} cells where the header has ${header.length}`
  const message = `Row ${row} has ${counts}, so its values may stand under the wrong names. Check the row for a missing or an unquoted delimiter.`
  return { row, column: null, kind: 'wrong number of cells', message }
}

function repeatProblem({ row, reference }: CheckedCrime, repeat: Repeat, column: string): RowProblem {
  const says =
    repeat.kind === 'duplicate reference'
      ? `${reference} stands in row ${repeat.row} too. Keep one of the two rows, or choose with the columns what becomes of repeated references.`
      : `${reference} differs from ${repeat.reference} in row ${repeat.row} only in case, spaces, punctuation or noughts before it. Check that they are two crimes.`
  return { row, column, kind: repeat.kind, message: `Row ${row}, ${column}: ${says}` }
}
