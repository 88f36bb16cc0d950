import type { CheckedCrime } from './extract-row'
import { kindOf, type Span } from './eligibility'
import type { CrimeCount } from './problem-profile'

/** What crimes are counted by at import, one at a time, beside district, domestic or not, and outcome. */
export const profileDimensions = [
  'month',
  'offence',
  'ward',
  'team',
  'arrested',
  'riskAssessed',
  'cyber',
  'recordStatus',
] as const
export type ProfileDimension = (typeof profileDimensions)[number]

/** Crimes of one span, district and kind that share one value of one dimension. */
export interface ProfileCount {
  dimension: ProfileDimension
  span: Span
  district: string
  kind: CrimeCount['kind']
  /** '2021-03', the name of a ward or a team, 'yes' or 'no'; '' where the extract does not say. */
  value: string
  crimes: number
}

/** Stands for what came after the most values that are kept apart. */
export const otherValues = '(any other)'

/** Of a dimension in one district; beyond them a column holds no wards or teams but something else. */
const mostValues = 2_000

type Values = Map<string | boolean | null, number>
type Cell = Record<ProfileDimension, Values> & Pick<ProfileCount, 'span' | 'district' | 'kind'>

/**
 * Counts crimes by everything that the profile shows, row by row. A million rows ask for few look-ups each: the values
 * are counted as the extract has them (days, not months) and worded once at the end.
 */
export class ProfileTally {
  private readonly cells: Cell[] = []
  private readonly byDistrict = new Map<string, Map<Span, Map<boolean | null, Cell>>>()

  add(crime: CheckedCrime, span: Span): void {
    const cell = this.cellOf(crime, span)
    note(cell.month, crime.recordedOn)
    note(cell.offence, crime.offence)
    note(cell.ward, crime.ward)
    note(cell.team, crime.team)
    note(cell.arrested, crime.arrested)
    note(cell.riskAssessed, crime.riskAssessed)
    note(cell.cyber, crime.cyber)
    note(cell.recordStatus, crime.recordStatus)
  }

  /** In no particular order. */
  counts(): ProfileCount[] {
    return this.cells.flatMap((cell) =>
      profileDimensions.flatMap((dimension) => {
        const { span, district, kind } = cell
        const worded = new Map<string, number>()
        for (const [value, crimes] of cell[dimension]) {
          const word = wordOf(dimension, value)
          worded.set(word, (worded.get(word) ?? 0) + crimes)
        }
        return [...worded].map(([value, crimes]) => ({ dimension, span, district, kind, value, crimes }))
      }),
    )
  }

  private cellOf({ district, domestic }: CheckedCrime, span: Span): Cell {
    const bySpan = entry(this.byDistrict, district, () => new Map<Span, Map<boolean | null, Cell>>())
    const byKind = entry(bySpan, span, () => new Map<boolean | null, Cell>())
    return entry(byKind, domestic, () => {
      const values = Object.fromEntries(profileDimensions.map((each) => [each, new Map()]))
      const cell = { ...values, span, district, kind: kindOf(domestic) } as Cell
      this.cells.push(cell)
      return cell
    })
  }
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function note(values: Values, value: string | boolean | null): void {
  const known = values.get(value)
  if (known !== undefined) values.set(value, known + 1)
  else if (values.size < mostValues) values.set(value, 1)
  else values.set(otherValues, (values.get(otherValues) ?? 0) + 1)
}

function wordOf(dimension: ProfileDimension, value: string | boolean | null): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return dimension === 'month' && value !== otherValues ? value.slice(0, 7) : value
}
