import { foldedText, plainText } from './cell-text'
import { readReference } from './crime-reference'
import {
  fieldNames,
  type CellReading,
  type ExtractField,
  type Mapping,
  type ProblemKind,
} from './extract-fields'
import { districtReader, readFlag, readText, type DistrictPrefix, type KnownDistrict } from './extract-values'
import { ValueCounter, type FoundValue, type ValuedField } from './found-values'
import { noOutcomeYet, outcomeAs, readOutcome, type Outcome } from './outcomes'
import { readRecordedDate } from './recorded-date'

/** What one import knows before it reads the first row. */
export interface ExtractRules {
  /** Names of the columns as they stand in the file. */
  header: readonly string[]
  mapping: Mapping
  /** Per field, the file's own values (compared without case) and what they stand for: 'DA' -> 'Y', 'HQ' -> leaveOut. */
  values?: Partial<Record<ExtractField, Readonly<Record<string, string>>>>
  districts: readonly KnownDistrict[]
  prefixes?: readonly DistrictPrefix[]
  /** What becomes of a row whose reference stood in an earlier row; refused where nothing is said. */
  repeats?: 'refuse' | 'identical' | 'first'
  /** Whether rows without a reference are left out in place of being refused. */
  leaveOutUnnamed?: boolean
  /** The day of the import, 'YYYY-MM-DD': a later date in the file is an error. */
  today: string
}

/** A row as a crime. Null is 'the file does not say'. */
export interface CheckedCrime {
  row: number
  reference: string
  /** Code of the district. */
  district: string
  domestic: boolean | null
  /** 'YYYY-MM-DD', or 'YYYY-MM' where the file gives no more than the month. */
  recordedOn: string | null
  offence: string | null
  /** Code and text are '' where there is no outcome yet. */
  outcome: Outcome
  ward: string | null
  team: string | null
  officerKey: string | null
  arrested: boolean | null
  riskAssessed: boolean | null
  cyber: boolean | null
  pairKey: string | null
  recordStatus: string | null
}

/** One thing to put right, or to look at, in a sentence that begins with its place. */
export interface RowProblem {
  row: number
  /** Name of the column, null where the row as a whole is meant. */
  column: string | null
  kind:
    | ProblemKind
    | 'near-duplicate reference'
    | 'unlikely date'
    | 'long number'
    | 'formula without a value'
    | 'long cell'
  message: string
}

/** Reads the cells of a row. A value that was seen before is not read again: a million rows hold few districts. */
export function rowReader(rules: ExtractRules): RowReader {
  const counters: ValueCounter<string | boolean | Outcome | null>[] = []
  const valued = <T extends string | boolean | Outcome | null>(
    field: ValuedField,
    read: (cell: string) => CellReading<T>,
  ): FieldReader<T> => {
    const counter = new ValueCounter(field, mapped(rules, field, read))
    if (rules.mapping[field] !== undefined) counters.push(counter)
    return { place: rules.mapping[field] ?? -1, column: columnName(rules, field), read: counter.read }
  }
  const reader = <T>(field: ExtractField, read: (cell: string) => CellReading<T>) => ({
    place: rules.mapping[field] ?? -1,
    column: columnName(rules, field),
    read: remembered(mapped(rules, field, read)),
  })
  const flag = (field: ValuedField) => valued(field, readFlag)
  const text = (field: ExtractField) => reader(field, readText)
  const fields = {
    reference: { ...reader('reference', readReference), read: readReference },
    district: valued('district', districtReader(rules.districts, rules.prefixes)),
    domestic: flag('domestic'),
    recordedOn: reader('recordedOn', (cell) => readRecordedDate(cell, rules.today)),
    offence: text('offence'),
    outcome: valued('outcome', readOutcome),
    ward: text('ward'),
    team: text('team'),
    officerKey: text('officerKey'),
    arrested: flag('arrested'),
    riskAssessed: flag('riskAssessed'),
    cyber: flag('cyber'),
    pairKey: text('pairKey'),
    recordStatus: text('recordStatus'),
  }
  const read = (row: number, cells: readonly string[]) => {
    const into: Found = { row, problems: [], notices: [] }
    const crime: CheckedCrime = {
      row,
      reference: take(fields.reference, cells, into, ''),
      district: take(fields.district, cells, into, ''),
      domestic: take(fields.domestic, cells, into, null),
      recordedOn: take(fields.recordedOn, cells, into, null),
      offence: take(fields.offence, cells, into, null),
      outcome: take(fields.outcome, cells, into, noOutcomeYet),
      ward: take(fields.ward, cells, into, null),
      team: take(fields.team, cells, into, null),
      officerKey: take(fields.officerKey, cells, into, null),
      arrested: take(fields.arrested, cells, into, null),
      riskAssessed: take(fields.riskAssessed, cells, into, null),
      cyber: take(fields.cyber, cells, into, null),
      pairKey: take(fields.pairKey, cells, into, null),
      recordStatus: take(fields.recordStatus, cells, into, null),
    }
    return { row, crime, problems: into.problems, notices: into.notices }
  }
  return { read, found: () => counters.flatMap((counter) => counter.found()) }
}

export interface RowReader {
  read: (row: number, cells: readonly string[]) => Found & { crime: CheckedCrime }
  /** The values of the rows read so far, of the fields that hold few. */
  found: () => FoundValue[]
}

interface Found {
  row: number
  problems: RowProblem[]
  notices: RowProblem[]
}

interface FieldReader<T> {
  place: number
  column: string
  read: (cell: string) => CellReading<T>
}

/** The value of a row's cell; what is wrong with it is noted, with its place. */
function take<T>(
  { place, column, read }: FieldReader<T>,
  cells: readonly string[],
  into: Found,
  otherwise: T,
): T {
  const reading = read(cells[place] ?? '')
  const { row } = into
  if (!('value' in reading)) {
    into.problems.push({ row, column, kind: reading.kind, message: `Row ${row}, ${column}: ${reading.says}` })
    return otherwise
  }
  if (reading.notice !== undefined) {
    into.notices.push({
      row,
      column,
      kind: 'unlikely date',
      message: `Row ${row}, ${column}: ${reading.notice}`,
    })
  }
  return reading.value
}

/** Puts what a person said a value stands for in its place, before it is read. */
function mapped<T>(
  { values }: ExtractRules,
  field: ExtractField,
  read: (cell: string) => CellReading<T>,
): (cell: string) => CellReading<T> {
  const said = new Map(Object.entries(values?.[field] ?? {}).map(([from, to]) => [foldedText(from), to]))
  if (said.size === 0) return read
  return (cell) => {
    const stands = said.get(foldedText(cell))
    if (stands === undefined) return read(cell)
    return read(field === 'outcome' ? outcomeAs(stands, cell) : stands)
  }
}

const mostRemembered = 20_000

function remembered<T>(read: (cell: string) => CellReading<T>): (cell: string) => CellReading<T> {
  const readings = new Map<string, CellReading<T>>()
  return (cell) => {
    const known = readings.get(cell)
    if (known !== undefined) return known
    const reading = read(cell)
    if (readings.size < mostRemembered) readings.set(cell, reading)
    return reading
  }
}

/** The name of a field's column as it stands in the file. */
export function columnName({ header, mapping }: ExtractRules, field: ExtractField): string {
  return plainText(header[mapping[field] ?? -1] ?? '') || fieldNames[field]
}
