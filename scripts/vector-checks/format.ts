import type { z } from 'zod'
import type { Row, RowCheck } from './row-check'

/** A kind of reference file: how it is told by its content, and how a row of it is checked. */
export interface Format {
  /** What its rows are about, for the report. */
  about: string
  /** The rows of a file of this kind, each with what to check it with, or null where the file is of another kind. */
  rowsOf(file: Row, shared: SharedPopulations): PreparedRow[] | null
}

export interface PreparedRow {
  label: string
  check: () => RowCheck
}

/** Populations of sampler cases by the name of the case, over all files at hand: a case may refer to another's. */
export type SharedPopulations = ReadonlyMap<string, readonly string[]>

/** The list under a key of a file, if it is one whose first row has all the given fields. */
export function listIn(file: Row, key: string, fields: readonly string[]): Row[] | null {
  const list = file[key]
  if (!Array.isArray(list) || list.length === 0) return null
  const rows = list as unknown[]
  const first = rows[0]
  const fits = typeof first === 'object' && first !== null && fields.every((field) => field in first)
  return fits ? (rows as Row[]) : null
}

/** Rows read with a schema; a row that does not fit it throws, which its report then tells. */
export function prepared<S extends z.ZodType>(
  rows: readonly Row[],
  schema: S,
  check: (row: Row, read: z.output<S>) => RowCheck,
): PreparedRow[] {
  return rows.map((row, at) => ({
    label: typeof row.name === 'string' ? `${at + 1} (${row.name})` : String(at + 1),
    check: () => check(row, schema.parse(row)),
  }))
}
