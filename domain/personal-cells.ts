import { plainText } from './cell-text'
import type { CellReading, ExtractField } from './extract-fields'
import { looksLikeAddress, looksLikeName, isLongAgo } from './personal-columns'
import { personalDataIn } from './personal-data'

/** What a cell of a column that is kept may hold although no audit needs it. */
export type PersonalCell =
  | 'an e-mail address'
  | 'a telephone number'
  | 'a date of birth'
  | 'an address'
  | 'a person’s name'
  | BarePhone

/** A mobile number that a spreadsheet took for an amount: its first nought is gone. */
type BarePhone = 'a telephone number without its nought'

/** Of these one is enough; the others can be something else too, and are for a person to look at. */
const certain: ReadonlySet<PersonalCell> = new Set([
  'an e-mail address',
  'a telephone number',
  'a date of birth',
])

/** Columns whose values are kept in words or as keys, and what each may be mistaken for without any harm. */
const innocent: Partial<Record<ExtractField, readonly PersonalCell[]>> = {
  // Some forces' references have the shape of a telephone number.
  reference: ['a telephone number', 'a telephone number without its nought', 'an address', 'a person’s name'],
  recordedOn: ['a date of birth', 'a person’s name', 'an address'],
  // 'Assault on a Constable Occasioning Harm' names nobody.
  offence: ['a person’s name'],
}

/** Where a first name and another word are somebody's; 'Kirkby Stephen' is a ward and 'Mark filed' a status. */
const mayNamePeople: ReadonlySet<ExtractField> = new Set(['team', 'officerKey', 'pairKey'])

/** A key or a reference, of which there are a million: only as digits can it be a number to ring up. */
const word = /^[0-9A-Za-z]+$/
const longestNumber = 11

/** Twice what a text that is kept may have. */
const longestLookedAt = 1_000

/** Most other cells hold none of what follows; this asks all of it at once. */
const suspicious = /@|(?<!\w)(?:\+44|\(?0[1-37])|^7\d{9}$|born|birth|d\.?o\.?b|\d[a-z]{2}(?!\w)|\d[/.-]\d|\s/i

/** What a cell holds that an audit does not need, or null. */
export function personalCell(field: ExtractField, cell: string): PersonalCell | null {
  if (cell.length >= longestNumber && word.test(cell)) {
    if (cell.length > longestNumber || !cell.startsWith('0')) return null
  }
  if (!suspicious.test(cell)) return null
  const found = kindOf(field, plainText(cell.slice(0, longestLookedAt)))
  return found !== null && innocent[field]?.includes(found) ? null : found
}

const kinds = {
  'email address': 'an e-mail address',
  'phone number': 'a telephone number',
  'date of birth': 'a date of birth',
  postcode: 'an address',
  name: 'a person’s name',
} as const

function kindOf(field: ExtractField, text: string): PersonalCell | null {
  if (/^7[1-57-9]\d{8}$/.test(text)) return 'a telephone number without its nought'
  if (isLongAgo(text)) return 'a date of birth'
  const [first] = personalDataIn(text)
  if (first) return kinds[first.kind]
  if (looksLikeAddress(text)) return 'an address'
  return mayNamePeople.has(field) && looksLikeName(text) ? 'a person’s name' : null
}

/** What was found in one column: how many values of it, and where the first stands. */
export interface PersonalFinding {
  what: PersonalCell
  values: number
  firstRow: number
  /** So many of its values that the column as a whole is not to be taken in. */
  refused: boolean
}

const mostOfAColumn = 0.3
/** A name or two among ten teams is no column of names. */
const fewest = 5

/**
 * Watches the cells of one column that is kept, over the whole file: each value once while they are few, and every cell
 * where they are many. What it finds it tells by the row, never by the value.
 */
export class PersonalWatch {
  private values = 0
  private numbersOfTen = 0
  private readonly met = new Map<PersonalCell, { values: number; firstRow: number }>()

  constructor(private readonly field: ExtractField) {}

  /** Why the cell is refused, or null where it can be read on. */
  see(cell: string, row: number): Extract<CellReading<never>, { kind: unknown }> | null {
    this.values += 1
    if (cell.length === 10 && /^\d+$/.test(cell)) this.numbersOfTen += 1
    const what = personalCell(this.field, cell)
    if (what === null) return null
    const known = this.met.get(what)
    if (known) known.values += 1
    else this.met.set(what, { values: 1, firstRow: row })
    return certain.has(what) ? { kind: 'personal data', says: refusal(what) } : null
  }

  /** What is not certain of a single cell, looked at over the whole column. */
  findings(): PersonalFinding[] {
    return [...this.met].flatMap(([what, { values, firstRow }]) => {
      if (certain.has(what)) return []
      // Keys of ten digits begin with 7 too, one in ten of them.
      if (what === 'a telephone number without its nought' && values < this.numbersOfTen * 0.8) return []
      const refused = values >= fewest && values >= this.values * mostOfAColumn
      return [{ what, values, firstRow, refused }]
    })
  }
}

function refusal(what: PersonalCell): string {
  return `this holds ${what}, which an audit does not need and does not take in. Take it out in the extract, or choose another column.`
}
