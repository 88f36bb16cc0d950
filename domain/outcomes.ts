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

/** In place of the code of an outcome that is worded without one. */
export const uncoded = '-'

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
  if (text.startsWith(`${uncoded}: `)) return { value: { code: uncoded, text: text.slice(3) } }
  const open = openDataCategories.get(foldedText(text))
  if (open !== undefined) return { value: open ? { code: uncoded, text } : noOutcomeYet }
  const code = /^(?:outcome )?0*(\d{1,2}[A-Z]?) ?(?:[:.–-]|$)/i.exec(text)?.[1]?.toUpperCase()
  if (code === undefined) {
    const says = `${quoted(text)} does not begin with an outcome code, such as 16. Correct it in the extract and upload it again, or say under ‘What the values mean’ what it stands for.`
    return { kind: 'no outcome code', says }
  }
  return { value: code === '0' ? noOutcomeYet : { code, text } }
}

/**
 * The categories of outcomes in the street-level data of data.police.uk. They name no codes and gather several of them,
 * so they keep their words; the two that are no outcome count as none.
 */
const openDataCategories = new Map<string, boolean>([
  ...['Under investigation', 'Status update unavailable'].map((name) => [name.toLowerCase(), false] as const),
  ...[
    'Investigation complete; no suspect identified',
    'Unable to prosecute suspect',
    'Awaiting court outcome',
    'Court result unavailable',
    'Court case unable to proceed',
    'Local resolution',
    'Offender given a caution',
    'Offender given a drugs possession warning',
    'Offender given penalty notice',
    'Offender sent to prison',
    'Offender given suspended prison sentence',
    'Offender given community sentence',
    'Offender fined',
    'Offender given conditional discharge',
    'Offender given absolute discharge',
    'Offender ordered to pay compensation',
    'Offender deprived of property',
    'Offender otherwise dealt with',
    'Suspect charged',
    'Suspect charged as part of another case',
    'Defendant found not guilty',
    'Defendant sent to Crown Court',
    'Action to be taken by another organisation',
    'Formal action is not in the public interest',
    'Further action is not in the public interest',
    'Further investigation is not in the public interest',
  ].map((name) => [name.toLowerCase(), true] as const),
])

/**
 * The cell to read in place of one that a person said what it stands for.
 * @param stands a code, `uncoded` to keep the words without one, '(blank)', or a code with words of its own
 */
export function outcomeAs(stands: string, cell: string): string {
  const codeAlone = stands === uncoded || /^\d{1,2}[A-Z]?$/.test(stands)
  return codeAlone ? `${stands}: ${plainText(cell)}` : stands
}

/** The order of outcome tables: by number, then letter, then text by code point; no outcome yet comes last. */
export function compareOutcomes(a: Outcome, b: Outcome): number {
  if (a.code === '' || b.code === '') return Number(a.code === '') - Number(b.code === '')
  return parseInt(a.code) - parseInt(b.code) || byCodePoint(a.code, b.code) || byCodePoint(a.text, b.text)
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
