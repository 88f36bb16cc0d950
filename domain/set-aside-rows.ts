import { foldedText, plainText } from './cell-text'

/** Why a row of an extract is no crime to count, although nothing is wrong with it. */
export type SetAsideReason =
  | 'a total'
  | 'a protective marking'
  | 'a title or footer'
  | 'the header again'
  | 'a cancelled record'
  | 'outside the districts'
  | 'no reference'
  | 'a repeated reference'
  | 'the same row again'
  | 'a reference whose rows differ'

const total = /^(?:(?:grand|overall|report|sub)[ -]?)?totals?\b[^a-z]*$|.\b(?:sub-?)?totals?$/
const marking = /^(?:nppm - )?(?:official|not protectively marked|restricted|confidential|secret)(?![a-z])/

/**
 * Recognises what people and pivot tables leave around the crimes: totals and sub-totals, the protective marking,
 * titles and footers ('Source: ...', 'Page 1 of 3'), and the header pasted in again.
 * @param cells a row that is not blank
 * @param referenceColumn where the crime reference would be
 */
export function setAsideReason(
  cells: readonly string[],
  header: readonly string[],
  referenceColumn: number,
): SetAsideReason | null {
  const filled = cells.filter((cell) => plainText(cell) !== '')
  const first = foldedText(filled[0] ?? '')
  const reference = foldedText(cells[referenceColumn] ?? '')
  if (total.test(reference) || (reference === '' && total.test(first))) return 'a total'
  if (marking.test(first) && filled.length === 1) return 'a protective marking'
  if (
    filled.length > 1 &&
    cells.every((cell, column) => foldedText(cell) === foldedText(header[column] ?? ''))
  ) {
    return 'the header again'
  }
  if (filled.length === 1 && header.length > 1 && !/^\S*\d\S*$/.test(first)) return 'a title or footer'
  return null
}

/** Statuses under which a record is no crime any more: cancelled, or 'no-crimed' in the older words. */
export function isCancelled(status: string | null): boolean {
  return status !== null && /^(?:cancel|no[ -]?crime)/i.test(status)
}
