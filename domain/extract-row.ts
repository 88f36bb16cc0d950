import { foldedText, plainText } from './cell-text'
import { readReference } from './crime-reference'
import {
  fieldNames,
  type CellReading,
  type ExtractField,
  type Mapping,
  type NoticeKind,
  type ProblemKind,
} from './extract-fields'
import {
  districtReader,
  readDomestic,
  readFlag,
  readText,
  type DistrictPrefix,
  type KnownDistrict,
} from './extract-values'
import { ValueCounter, type FoundValue, type ValuedField } from './found-values'
import { noOutcomeYet, outcomeAs, readOutcome, type Outcome } from './outcomes'
import { PersonalWatch, type PersonalFinding } from './personal-cells'
import { readRecordedDate } from './recorded-date'
import { placeReader, type RowPlace } from './row-place'
import type { RepeatDecision, RepeatPolicy } from './repeat-policies'
import type { PlacedWard } from './ward-places'

/** What one import knows before it reads the first row. */
export interface ExtractRules {
  /** Names of the columns as they stand in the file. */
  header: readonly string[]
  mapping: Mapping
  /** Per field, the file's own values (compared without case) and what they stand for: 'DA' -> 'Y', 'HQ' -> leaveOut. */
  values?: Partial<Record<ExtractField, Readonly<Record<string, string>>>>
  districts: readonly KnownDistrict[]
  prefixes?: readonly DistrictPrefix[]
  /** Where wards lie, for the rows of a file with coordinates and no ward. */
  wards?: readonly PlacedWard[]
  /** What becomes of the rows of a reference that stands on several; refused where nothing is said. */
  repeats?: RepeatPolicy
  /** For the policies that look at all rows of a reference first: what becomes of the references on several rows. */
  repeated?: ReadonlyMap<string, RepeatDecision>
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
  kind: ProblemKind | NoticeKind | 'long number' | 'formula without a value' | 'long cell'
  message: string
}

/** Reads the cells of a row. A value that was seen before is not read again: a million rows hold few districts. */
export function rowReader(rules: ExtractRules): RowReader {
  const counters: ValueCounter<string | boolean | Outcome | null>[] = []
  const watched: { column: string; watch: PersonalWatch }[] = []
  let current = 0
  /** Looks at a cell for what an audit does not need before it is read. */
  const guarded = <T>(field: ExtractField, read: (cell: string) => CellReading<T>) => {
    const watch = new PersonalWatch(field)
    watched.push({ column: columnName(rules, field), watch })
    return (cell: string) => watch.see(cell, current) ?? read(cell)
  }
  const at = (field: ExtractField) => ({
    place: rules.mapping[field] ?? -1,
    column: columnName(rules, field),
  })
  const valued = <T extends string | boolean | Outcome | null>(
    field: ValuedField,
    read: (cell: string) => CellReading<T>,
  ): FieldReader<T> => {
    const counter = new ValueCounter(field, guarded(field, mapped(rules, field, read)))
    if (rules.mapping[field] !== undefined) counters.push(counter)
    return { ...at(field), read: counter.read }
  }
  const reader = <T>(field: ExtractField, read: (cell: string) => CellReading<T>) => ({
    ...at(field),
    read: remembered(guarded(field, mapped(rules, field, read))),
  })
  const flag = (field: ValuedField) => valued(field, readFlag)
  const text = (field: ExtractField) => reader(field, readText)
  const fields = {
    reference: { ...at('reference'), read: guarded('reference', readReference) },
    district: valued('district', districtReader(rules.districts, rules.prefixes)),
    domestic: valued('domestic', readDomestic),
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
  const placeOf = coordinates(rules)
  const read = (row: number, cells: readonly string[]) => {
    const into: Found = { row, problems: [], notices: [] }
    current = row
    const ward = take(fields.ward, cells, into, null)
    const place = ward === null ? placeOf(cells, into) : null
    const crime: CheckedCrime = {
      row,
      reference: take(fields.reference, cells, into, ''),
      district: take(fields.district, cells, into, ''),
      domestic: take(fields.domestic, cells, into, null),
      recordedOn: take(fields.recordedOn, cells, into, null),
      offence: take(fields.offence, cells, into, null),
      outcome: take(fields.outcome, cells, into, noOutcomeYet),
      ward: place?.found === 'ward' ? place.ward : ward,
      team: take(fields.team, cells, into, null),
      officerKey: take(fields.officerKey, cells, into, null),
      arrested: take(fields.arrested, cells, into, null),
      riskAssessed: take(fields.riskAssessed, cells, into, null),
      cyber: take(fields.cyber, cells, into, null),
      pairKey: take(fields.pairKey, cells, into, null),
      recordStatus: take(fields.recordStatus, cells, into, null),
    }
    return { kind: 'read' as const, row, crime, place, problems: into.problems, notices: into.notices }
  }
  return {
    read,
    found: () => counters.flatMap((counter) => counter.found()),
    personal: () =>
      watched.flatMap(({ column, watch }) => watch.findings().map((one) => ({ column, ...one }))),
  }
}

/** Looks a row's coordinates up; null where the file has none, or where no wards are known. */
function coordinates(rules: ExtractRules): (cells: readonly string[], into: Found) => RowPlace | null {
  const { longitude, latitude } = rules.mapping
  if (longitude === undefined || latitude === undefined || !rules.wards) return () => null
  const column = columnName(rules, 'longitude')
  const look = placeReader(rules.wards)
  return (cells, into) =>
    take(
      { place: 0, column, read: () => look(cells[longitude] ?? '', cells[latitude] ?? '') },
      cells,
      into,
      null,
    )
}

export interface RowReader {
  read: (row: number, cells: readonly string[]) => CrimeRead
  /** The values of the rows read so far, of the fields that hold few. */
  found: () => FoundValue[]
  /** What in the columns read so far may be personal data, by column. */
  personal: () => (PersonalFinding & { column: string })[]
}

/** A row as it was read, with what is wrong with it. */
export interface CrimeRead extends Found {
  kind: 'read'
  crime: CheckedCrime
  place: RowPlace | null
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
      kind: reading.about ?? 'unlikely date',
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
