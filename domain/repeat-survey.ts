import { rowScanner, whatItSays, type CellFault } from './extract-checks'
import { coordinateFields, extractFields, type ExtractField } from './extract-fields'
import { columnName, type CheckedCrime, type ExtractRules } from './extract-row'
import type { RepeatDecision, RepeatPolicy } from './repeat-policies'

/** References that stand on several rows of a file. */
export interface RepeatsFound {
  references: number
  rows: number
  /** References all of whose rows say the same in every column that is read. */
  same: number
  /** Rows that say the same as the first row of their reference. */
  again: number
  /** The first of those whose rows differ, to be looked at side by side. Gone once the file is imported. */
  shown: RepeatShown[]
}

export interface RepeatShown {
  reference: string
  /** Numbers of its rows, the first few. */
  rows: number[]
  /** How many rows it has beyond those. */
  more: number
  /** What those rows say in each field that the file has, in their order. */
  fields: { field: ExtractField; values: string[] }[]
}

const mostShown = 100
const mostRows = 6
/** What is wrong with the cell stands among the problems. */
const notRead = '(not read)'
/** References whose rows are held until it is known whether they differ. */
const mostHeld = 2_000

interface Repeated {
  rows: number
  first: number
  last: number
  said: string
  /** How many later rows say the same as the first. */
  again: number
  same: boolean
  shown: ShownRow[]
}

interface ShownRow {
  crime: CheckedCrime
  /** Names of the columns that could not be read. */
  unread: ReadonlySet<string | null>
}

/** Finds the references on several rows; for the policies that must know them before the first row is judged. */
export class RepeatFinder {
  private readonly met = new Set<string>()
  private readonly scanner
  readonly repeated = new Set<string>()

  constructor(rules: ExtractRules) {
    this.scanner = rowScanner(rules)
  }

  take(row: number, cells: readonly string[], faults: readonly CellFault[] = []): void {
    const read = this.scanner.scan(row, cells, faults)
    if (read.kind !== 'read' || read.crime.reference === '') return
    const { reference } = read.crime
    if (this.met.has(reference)) this.repeated.add(reference)
    else this.met.add(reference)
  }
}

/** Holds the rows of each repeated reference beside one another, in a reading of the file of its own. */
export class RepeatSurvey {
  private readonly scanner
  private readonly found = new Map<string, Repeated>()
  private held = 0

  constructor(
    private readonly rules: ExtractRules,
    private readonly repeated: ReadonlySet<string>,
  ) {
    this.scanner = rowScanner(rules)
  }

  take(row: number, cells: readonly string[], faults: readonly CellFault[] = []): void {
    const read = this.scanner.scan(row, cells, faults)
    if (read.kind !== 'read' || !this.repeated.has(read.crime.reference)) return
    const { crime, problems } = read
    const unread = new Set(problems.map(({ column }) => column))
    const known = this.found.get(crime.reference)
    if (known === undefined) {
      const shown = this.held < mostHeld ? [{ crime, unread }] : []
      this.held += shown.length
      this.found.set(crime.reference, {
        ...{ rows: 1, first: row, last: row, said: whatItSays(crime), again: 0, same: true, shown },
      })
      return
    }
    known.rows += 1
    known.last = row
    if (known.said === whatItSays(crime)) known.again += 1
    else known.same = false
    if (known.shown.length > 0 && known.shown.length < mostRows) known.shown.push({ crime, unread })
  }

  /** What a policy that looks ahead comes to for each of them. */
  decisions(policy: RepeatPolicy): Map<string, RepeatDecision> {
    return new Map(
      [...this.found].map(([reference, { first, last, same }]) => {
        const kept = same ? first : policy === 'latest' ? last : null
        return [reference, { kept, same }]
      }),
    )
  }

  repeats(): RepeatsFound {
    const all = [...this.found.values()]
    const differing = [...this.found].filter(([, one]) => !one.same && one.shown.length > 1)
    return {
      references: all.length,
      rows: sum(all, ({ rows }) => rows),
      same: all.filter(({ same }) => same).length,
      again: sum(all, ({ again }) => again),
      shown: differing.slice(0, mostShown).map(([reference, { rows, shown }]) => ({
        ...{ reference, rows: shown.map(({ crime }) => crime.row), more: rows - shown.length },
        fields: this.fieldsRead().map((field) => ({ field, values: this.values(field, shown) })),
      })),
    }
  }

  private values(field: ShownField, shown: readonly ShownRow[]): string[] {
    const column = columnName(this.rules, field)
    const values = shown.map(({ crime, unread }) => (unread.has(column) ? notRead : worded(crime[field])))
    if (!keys.has(field)) return values
    const different = [...new Set(values)]
    return values.map((value) =>
      value === '' || value === notRead ? value : `key ${different.indexOf(value) + 1}`,
    )
  }

  private fieldsRead(): ShownField[] {
    const { mapping } = this.rules
    return extractFields.filter(
      (field): field is ShownField =>
        field !== 'reference' &&
        !(coordinateFields as readonly string[]).includes(field) &&
        (mapping[field] !== undefined || (field === 'ward' && mapping.longitude !== undefined)),
    )
  }
}

const sum = (some: readonly Repeated[], of: (one: Repeated) => number) =>
  some.reduce((total, one) => total + of(one), 0)

type ShownField = Exclude<ExtractField, 'reference' | 'longitude' | 'latitude'>

/** Keys that stand for people are told apart and not shown. */
const keys: ReadonlySet<ExtractField> = new Set(['officerKey', 'pairKey'])

function worded(value: CheckedCrime[ShownField]): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : value.text || value.code
}
