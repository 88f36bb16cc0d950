import { foldedText, plainText } from './cell-text'
import type { CellReading, ExtractField } from './extract-fields'
import type { Outcome } from './outcomes'

/** Fields whose values are few, and stand for something that a person can say. */
export const valuedFields = [
  'district',
  'domestic',
  'outcome',
  'arrested',
  'riskAssessed',
  'cyber',
] as const satisfies readonly ExtractField[]
export type ValuedField = (typeof valuedFields)[number]

/** A value as it stands in a file, with how many rows have it. */
export interface FoundValue {
  field: ValuedField
  /** '' for a blank cell. */
  value: string
  rows: number
  /** Code of the district or the outcome, 'Y' or 'N'; '' for unknown or none yet; null where it is not understood. */
  means: string | null
}

/** Of one field; beyond them a column holds something else. */
const mostShown = 100
const longestShown = 200
const mostRemembered = 20_000

/** Reads a cell, reads no value twice, and counts the rows of each. */
export class ValueCounter<T extends string | boolean | Outcome | null> {
  private readonly seen = new Map<string, { reading: CellReading<T>; rows: number }>()

  constructor(
    private readonly field: ValuedField,
    private readonly readCell: (cell: string) => CellReading<T>,
  ) {}

  readonly read = (cell: string): CellReading<T> => {
    const known = this.seen.get(cell)
    if (known !== undefined) {
      known.rows += 1
      return known.reading
    }
    const reading = this.readCell(cell)
    if (this.seen.size < mostRemembered) this.seen.set(cell, { reading, rows: 1 })
    return reading
  }

  /** What is not understood first, then by how many rows have it; spellings that differ in case alone are one. */
  found(): FoundValue[] {
    const values = new Map<string, FoundValue>()
    for (const [cell, { reading, rows }] of this.seen) {
      const value = plainText(cell)
      // What is refused as personal data is not written down anywhere.
      if (value.length > longestShown || ('kind' in reading && reading.kind === 'personal data')) continue
      const known = values.get(foldedText(value))
      if (known) known.rows += rows
      else values.set(foldedText(value), { field: this.field, value, rows, means: meaningOf(reading) })
    }
    const unread = ({ means }: FoundValue) => Number(means === null)
    return [...values.values()].sort((a, b) => unread(b) - unread(a) || b.rows - a.rows).slice(0, mostShown)
  }
}

function meaningOf(reading: CellReading<string | boolean | Outcome | null>): string | null {
  if (!('value' in reading)) return null
  const { value } = reading
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'Y' : 'N'
  return typeof value === 'string' ? value : value.code
}
