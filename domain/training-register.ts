import { foldedText, plainText, quoted, unprintable } from './cell-text'
import { dayInWords } from './days'
import { guessFields, headerProblems, type RefusedColumn } from './field-guess'
import { foldedKey } from './officer-key'
import { headerKey, personalBecause } from './personal-columns'
import { readRecordedDate } from './recorded-date'

/** One course that one officer holds. The officer is the key of the extracts as keys are compared, never a name. */
export interface TrainingRecord {
  row: number
  folded: string
  course: string
  heldFrom: string
  /** The last day on which it is held; null where it does not lapse. */
  heldUntil: string | null
}

/** What was read of a list of courses: all of it, or every reason why not, each as a sentence with its row. */
export interface TrainingRead {
  records: TrainingRecord[]
  problems: string[]
  /** More problems than are listed. */
  unlisted: number
  /** Columns that were not taken in, with why. */
  leftOut: string[]
  /** Rows that say what a row before them says. */
  repeated: number
}

type Column = 'officer' | 'course' | 'from' | 'until'

const columnNames: Record<Column, readonly string[]> = {
  officer: [
    'officer key', 'oic key', 'officer', 'oic', 'officer id', 'oic id', 'collar number', 'collar no', 'collar',
    'oic collar number', 'officer number', 'officer no', 'warrant number', 'warrant no', 'staff number', 'key',
  ],
  course: [
    'course', 'course name', 'course title', 'training', 'training course', 'qualification', 'skill', 'module', 'event',
  ],
  from: [
    'from', 'held from', 'valid from', 'date', 'date completed', 'completed', 'completed on', 'completion date', 'passed',
    'date passed', 'trained on', 'training date', 'start date', 'date of training', 'since',
  ],
  until: [
    'until', 'to', 'held until', 'valid to', 'valid until', 'expires', 'expiry', 'expiry date', 'expires on', 'lapses',
    'end date', 'lapsed on',
  ],
} // prettier-ignore

const wanted: Record<Exclude<Column, 'until'>, string> = {
  officer: 'the officer’s key, such as ‘Officer key’ or ‘Collar number’',
  course: 'the course, such as ‘Course’',
  from: 'the day from which it is held, such as ‘Held from’ or ‘Date completed’',
}

const longestKey = 40
const longestCourse = 80
const mostRecords = 100_000
const problemsListed = 100

/** Takes a list of courses in row by row: CSV or workbook, uploaded or pasted. Nothing of it counts while a row is wrong. */
export class TrainingIntake {
  readonly #header: readonly string[]
  readonly #asAt: string
  readonly #columns: Partial<Record<Column, number>> = {}
  readonly #refused: readonly RefusedColumn[]
  readonly #records: TrainingRecord[] = []
  readonly #seen = new Set<string>()
  readonly #problems: string[] = []
  #unlisted = 0
  #repeated = 0

  /**
   * @param firstRows some rows under the header, for telling columns of personal data by what they hold
   * @param asAt the day of which the list is, 'YYYY-MM-DD'
   */
  constructor(header: readonly string[], firstRows: readonly (readonly string[])[], asAt: string) {
    this.#header = header
    this.#asAt = asAt
    this.#refused = guessFields(header, firstRows).refused
    const refused = new Set(this.#refused.map(({ column }) => column))
    const keys = header.map((name, column) => (refused.has(column) ? '' : headerKey(name)))
    for (const column of Object.keys(columnNames) as Column[]) {
      const name = columnNames[column].find((one) => keys.includes(one))
      if (name !== undefined) this.#columns[column] = keys.indexOf(name)
    }
    for (const sentence of headerProblems(header, firstRows)) this.#problem(sentence)
    for (const column of ['officer', 'course', 'from'] as const)
      if (this.#columns[column] === undefined) this.#problem(this.#noColumn(column))
    this.readable = this.#problems.length === 0
  }

  /** Whether rows can be read at all: every column that is needed is there. */
  readonly readable: boolean

  take(row: number, cells: readonly string[]): void {
    if (!this.readable) return
    const cell = (column: Column) => {
      const place = this.#columns[column]
      return place === undefined ? '' : plainText(cells[place] ?? '')
    }
    const given = {
      officer: cell('officer'),
      course: cell('course'),
      from: cell('from'),
      until: cell('until'),
    }
    if (Object.values(given).every((text) => text === '')) return
    if (this.#records.length >= mostRecords)
      return this.#problem(
        `The list has more than ${mostRecords.toLocaleString('en-GB')} rows. Leave out other courses.`,
      )
    const before = this.#problems.length + this.#unlisted
    for (const column of ['officer', 'course'] as const) {
      const fault = this.#textFault(column, given[column])
      if (fault) this.#problem(`Row ${row}, ${this.#named(column)}: ${fault}`)
    }
    const heldFrom = this.#day(row, 'from', given.from)
    const heldUntil = given.until === '' ? null : this.#day(row, 'until', given.until)
    if (heldFrom && heldFrom > this.#asAt)
      this.#problem(
        `Row ${row}, ${this.#named('from')}: ${dayInWords(heldFrom)} is after the day of this list, ${dayInWords(this.#asAt)}. Correct one of the two.`,
      )
    if (heldFrom && heldUntil && heldUntil < heldFrom)
      this.#problem(
        `Row ${row}, ${this.#named('until')}: ${dayInWords(heldUntil)} is before the first day, ${dayInWords(heldFrom)}. Correct one of the two.`,
      )
    if (this.#problems.length + this.#unlisted > before || heldFrom === null) return
    this.#keep({ row, folded: foldedKey(given.officer), course: given.course, heldFrom, heldUntil })
  }

  /** Ends the reading with what is wrong with the whole. */
  breakOff(message: string): void {
    this.#problem(message)
  }

  read(): TrainingRead {
    if (this.#problems.length === 0 && this.#records.length === 0)
      this.#problem('The list has no rows under its header.')
    const used = new Set([...Object.values(this.#columns), ...this.#refused.map(({ column }) => column)])
    const dropped = this.#header.flatMap((name, column) =>
      used.has(column) || plainText(name) === '' ? [] : [`${quoted(name)} (it is not needed)`],
    )
    return {
      records: this.#problems.length === 0 ? this.#records : [],
      problems: this.#problems,
      unlisted: this.#unlisted,
      leftOut: [...this.#refused.map(({ name, because }) => `${quoted(name)} (${because})`), ...dropped],
      repeated: this.#repeated,
    }
  }

  #keep(record: TrainingRecord): void {
    const { row: _, ...said } = record
    const key = JSON.stringify(said)
    if (this.#seen.has(key)) this.#repeated += 1
    else this.#records.push(record)
    this.#seen.add(key)
  }

  #textFault(column: 'officer' | 'course', text: string): string | null {
    if (text === '') return 'it is empty. Fill it in, or leave the row out.'
    const strange = unprintable(text)
    if (strange) return `it holds a character that cannot be printed (${strange}). Take it out.`
    const most = column === 'officer' ? longestKey : longestCourse
    if (text.length > most) return `${quoted(text)} is longer than ${most} characters. Shorten it.`
    // The text itself is not repeated: it is what must not be written down.
    const personal = column === 'officer' ? personalBecause('', [text]) : null
    return (
      personal &&
      `this is no key, because ${personal}. Give the key that extracts have, such as a collar number.`
    )
  }

  #day(row: number, column: 'from' | 'until', text: string): string | null {
    const reading = readRecordedDate(text, '9999-12-31')
    const fault =
      'says' in reading
        ? reading.says.replace('the record system and export', 'the list and import')
        : reading.value === null
          ? 'it is empty. Fill it in, or leave the row out.'
          : reading.value.length < 10
            ? `${quoted(text)} is a month. Give the day.`
            : null
    if (fault !== null) {
      this.#problem(`Row ${row}, ${this.#named(column)}: ${fault}`)
      return null
    }
    return 'value' in reading ? reading.value : null
  }

  #named(column: Column): string {
    const place = this.#columns[column]
    return quoted(place === undefined ? column : (this.#header[place] ?? column))
  }

  #noColumn(column: Exclude<Column, 'until'>): string {
    const personal = this.#refused.find(({ name }) => columnNames[column].includes(headerKey(name)))
    const because = personal ? ` ${quoted(personal.name)} cannot be used, because ${personal.because}.` : ''
    return `No column holds ${wanted[column]}.${because} Name one so in the first row.`
  }

  #problem(sentence: string): void {
    if (this.#problems.length < problemsListed) this.#problems.push(sentence)
    else this.#unlisted += 1
  }
}

/** The courses of a list, each once, as first written, in one order. */
export function coursesIn(records: readonly Pick<TrainingRecord, 'course'>[]): string[] {
  const courses = new Map<string, string>()
  for (const { course } of records)
    if (!courses.has(foldedText(course))) courses.set(foldedText(course), course)
  return [...courses].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, course]) => course)
}
