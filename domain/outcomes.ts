import { foldedText, plainText, quoted } from './cell-text'
import type { CellReading } from './extract-fields'

/**
 * An outcome as the record system words it. Its identity is code and text: 15 stands for two outcomes (CPS and
 * police), and 1A (charged with an alternate offence) is not 1. Both are '' where a crime has no outcome yet.
 */
export interface Outcome {
  /** '1', '3A', '16'. */
  code: string
  /** The whole text, code included: '3A: ALTERNATE OFFENCE ADULT CAUTION'. */
  text: string
}

export const noOutcomeYet: Outcome = { code: '', text: '' }

/** How reports show the lack of an outcome. */
export const blankOutcomeLabel = '(blank)'

/**
 * Reads the outcome of a cell: the code is one or two digits and perhaps a letter before the colon (Home Office
 * outcomes framework). Blank and '(blank)' are no outcome yet, and so is code 0, 'not yet assigned'.
 */
export function readOutcome(cell: string): CellReading<Outcome> {
  const text = plainText(cell)
  if (text === '' || foldedText(text) === blankOutcomeLabel) return { value: noOutcomeYet }
  const code = /^(?:outcome )?0*(\d{1,2}[A-Z]?) ?(?:[:.–-]|$)/i.exec(text)?.[1]?.toUpperCase()
  if (code === undefined) {
    const says = `${quoted(text)} does not begin with an outcome code, such as 16. Correct it in the extract and upload it again, or choose no column for the outcome.`
    return { kind: 'no outcome code', says }
  }
  return { value: code === '0' ? noOutcomeYet : { code, text } }
}

/** The order of outcome tables: by number, then letter, then text by code point; no outcome yet comes last. */
export function compareOutcomes(a: Outcome, b: Outcome): number {
  if (a.code === '' || b.code === '') return Number(a.code === '') - Number(b.code === '')
  return parseInt(a.code) - parseInt(b.code) || byCodePoint(a.code, b.code) || byCodePoint(a.text, b.text)
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
