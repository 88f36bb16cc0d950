import { z } from 'zod'
import { agreementFormat } from './agreement-format'
import { allocationFormat } from './allocation-format'
import { changeFormat } from './change-format'
import type { Format, PreparedRow, SharedPopulations } from './format'
import { applicableFormat, intervalFormat } from './interval-formats'
import { plannerFormat } from './planner-format'
import { isRow } from './row-check'
import { samplingFormat } from './sampling-format'
import { stratifiedFormat } from './stratified-format'

const formats: readonly Format[] = [
  samplingFormat,
  allocationFormat,
  intervalFormat,
  applicableFormat,
  stratifiedFormat,
  agreementFormat,
  changeFormat,
  plannerFormat,
]

export interface FileResult {
  /** What the file is about, or why it could not be checked. */
  about: string
  passed: number
  failed: number
  /** One line for each row that failed. */
  faults: string[]
  /** Fields that the rows hold and the product does not compute. */
  unchecked: string[]
}

/**
 * Checks a file of reference values against the product. Its format is told by its content. A file that cannot be
 * read or is of no known format counts as one failure.
 */
export function checkFile(json: unknown, shared: SharedPopulations): FileResult {
  if (!isRow(json)) return notChecked('is no file of vectors')
  for (const format of formats) {
    const rows = format.rowsOf(json, shared)
    if (rows) return checkRows(format.about, rows)
  }
  return notChecked('is of no format that is known here')
}

export function notChecked(why: string): FileResult {
  return { about: why, passed: 0, failed: 1, faults: [], unchecked: [] }
}

function checkRows(about: string, rows: readonly PreparedRow[]): FileResult {
  const unchecked = new Set<string>()
  const faults = rows.flatMap(({ label, check }) => {
    const found = faultsOf(check, unchecked)
    return found.length > 0 ? [`row ${label}: ${found.join('; ')}`] : []
  })
  return {
    about,
    passed: rows.length - faults.length,
    failed: faults.length,
    faults,
    unchecked: [...unchecked],
  }
}

function faultsOf(run: PreparedRow['check'], unchecked: Set<string>): string[] {
  try {
    const check = run()
    for (const field of check.unchecked()) unchecked.add(field)
    return check.result()
  } catch (error) {
    if (error instanceof z.ZodError)
      return [`cannot be read: ${z.prettifyError(error).replaceAll('\n', ' ')}`]
    return [error instanceof Error ? error.message : String(error)]
  }
}
