import { isDeepStrictEqual } from 'node:util'

export type Row = Readonly<Record<string, unknown>>

/** How far a rate or a limit may be from the reference value; whole numbers must be equal. */
const tolerance = 1e-9

/** Compares what the product computes with one row of reference values, and remembers what was compared. */
export class RowCheck {
  readonly faults: string[] = []
  private readonly compared = new Set<string>()
  private readonly given: Set<string>

  /** @param given the fields of the row that are not results: its inputs and its name */
  constructor(
    readonly row: Row,
    given: readonly string[],
  ) {
    this.given = new Set([...given, 'name', 'note', 'key'])
  }

  /** A number within 1e-9, or null for both. A field that the row does not have is passed over. */
  near(field: string, actual: number | null, from: Row = this.row): void {
    this.compare(field, from, actual, (expected) => {
      if (actual === null || typeof expected !== 'number') return actual === expected
      return Math.abs(actual - expected) < tolerance
    })
  }

  /** Text, whole numbers, lists: equal. */
  equal(field: string, actual: unknown, from: Row = this.row): void {
    this.compare(field, from, actual, (expected) => isDeepStrictEqual(actual, expected))
  }

  /** A row inside the row, whose fields are compared one by one. */
  within(field: string): Row {
    this.given.add(field)
    return isRow(this.row[field]) ? this.row[field] : {}
  }

  /** A row that expects a refusal passes where the product refuses. */
  refused(field: string, refusal: string | null): void {
    this.compared.add(field)
    if (refusal === null) this.faults.push(`${field}: a refusal was expected, and the product gave a result`)
  }

  private compare(field: string, from: Row, actual: unknown, agrees: (expected: unknown) => boolean): void {
    if (!(field in from)) return
    this.compared.add(field)
    if (!agrees(from[field]))
      this.faults.push(`${field}: expected ${short(from[field])}, got ${short(actual)}`)
  }

  /** What was in the row and was not compared. */
  unchecked(): string[] {
    return Object.keys(this.row).filter((field) => !this.compared.has(field) && !this.given.has(field))
  }

  /** The faults, or that there was nothing to compare. */
  result(): string[] {
    return this.compared.size === 0 ? ['holds no value that the product computes'] : this.faults
  }
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 120 ? `${text.slice(0, 120)}...` : text
}

/** What a function refuses, thrown or returned as a sentence; null where it gave a result. */
export function refusalOf(attempt: () => unknown): string | null {
  try {
    const result = attempt()
    const sentence =
      typeof result === 'object' && result !== null && 'sentence' in result ? result.sentence : null
    return sentence === null ? null : String(sentence)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The field of a row that says that a refusal is expected, if it has one; it may stand in `expected` or the like. */
export function refusalField(row: Row): string | undefined {
  return Object.keys(row).find((field) => {
    const value = row[field]
    if (isRow(value)) return refusalField(value) !== undefined
    return /error|refus/i.test(field) && value !== null && value !== false
  })
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
