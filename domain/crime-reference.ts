import { codePointName, quoted } from './cell-text'
import type { CellReading } from './extract-fields'

const longest = 64
const fromTheSystem = 'Export the extract again straight from the record system, with this column as text.'

/**
 * A crime reference, which is text, always: its digits are an identity, not a number. Only white space around it goes
 * and Excel's own marks of text (="..." and, said in a notice, the apostrophe before it); what a spreadsheet or a typist
 * damaged is refused, never mended, because a mended reference is another crime's.
 */
export function readReference(cell: string): CellReading<string> {
  if (/^\d{6,15}$/.test(cell)) return { value: cell }
  const written = withoutOuterSpace(cell)
  const marked = /^['’](?=[0-9A-Za-z])/.test(written)
  const text = unwrapped(marked ? written.slice(1) : written)
  if (text === '' || text === '(blank)') {
    return {
      kind: 'missing reference',
      says: 'there is no reference. Give the crime its reference or take the row out.',
    }
  }
  const damage = spreadsheetDamage(text) ?? strangeCharacter(text) ?? letterForDigit(text)
  if (damage !== null) return { kind: 'damaged reference', says: damage }
  if (text.length > longest) {
    return {
      kind: 'damaged reference',
      says: `${quoted(text)} is longer than ${longest} characters. Correct it in the extract, or choose the column that holds the reference.`,
    }
  }
  if (!marked) return { value: text }
  const notice = `stood behind an apostrophe, Excel’s mark of text, and is read as ${text}. Check that it is right.`
  return { value: text, notice, about: 'mark of text taken off' }
}

/**
 * What two references share that differ only in case, spaces, punctuation or noughts before them: probably one crime,
 * typed twice or once through a spreadsheet.
 */
export function bareReference(reference: string): string {
  if (/^[1-9A-Z][0-9A-Z]*$/.test(reference)) return reference
  return reference
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^0+(?=.)/, '')
}

/** trim() takes no-break spaces and the byte order mark too, in time that grows with the length alone. */
function withoutOuterSpace(cell: string): string {
  return cell.normalize('NFC').trim()
}

function unwrapped(text: string): string {
  return /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text
}

function spreadsheetDamage(text: string): string | null {
  if (/^\d([.,]\d+)?E\+\d+$/i.test(text) || /^\d[.,]\d+E\d+$/i.test(text)) {
    return `${quoted(text)} has lost its digits: Excel saves a long number as it shows it. ${fromTheSystem}`
  }
  if (/^\dE\d{1,3}$/i.test(text)) {
    return `${quoted(text)} reads as a number with an exponent, ${text[0]} and ${Number(text.slice(2))} noughts, which is how programs write long numbers that they have cut. ${fromTheSystem}`
  }
  if (/^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) {
    return `${quoted(text)} is written like an amount, in groups of three digits: the column was made a number, which can cost noughts and digits. ${fromTheSystem}`
  }
  if (/^\d+\.0+$/.test(text)) {
    return `${quoted(text)} was turned into a number, which can lose digits. ${fromTheSystem}`
  }
  return /^#+$|^#[A-Z/0]+[!?]?$/.test(text)
    ? `${quoted(text)} is Excel's sign for a cell it cannot show. ${fromTheSystem}`
    : null
}

/** Characters that look like others, by what they are; any other that is not plain ASCII is named by its number. */
const lookAlikes: { of: RegExp; what: string }[] = [
  { of: /[\u2010-\u2015\u2212]/, what: 'a long dash or minus in place of a hyphen' },
  { of: /[\u00A0\u2000-\u200A\u202F\u3000]/, what: 'a space that is no ordinary space' },
  { of: /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/, what: 'an invisible character' },
  { of: /\p{Script=Cyrillic}/u, what: 'a Cyrillic letter that looks like a Latin one' },
  { of: /\p{Script=Greek}/u, what: 'a Greek letter that looks like a Latin one' },
  { of: /[\uFF01-\uFF5E]/, what: 'a full-width character' },
  { of: /[\0-\x1F\x7F-\x9F]/, what: 'a control character' },
]

function strangeCharacter(text: string): string | null {
  const strange = /[^ -~]/u.exec(text)?.[0]
  if (strange === undefined) return null
  const what = lookAlikes.find(({ of }) => of.test(strange))?.what ?? 'a character that no reference has'
  return `${quoted(text)} holds ${what} (${codePointName(strange)}). Correct it in the extract and upload it again.`
}

function letterForDigit(text: string): string | null {
  const letter = /^[0-9OoIl]{6,}$/.test(text) ? /[OoIl]/.exec(text)?.[0] : undefined
  if (letter === undefined) return null
  const digit = /o/i.test(letter) ? 'nought' : 'one'
  return `${quoted(text)} holds the letter ${letter} among digits, where a ${digit} may be meant. Correct it in the extract and upload it again.`
}
