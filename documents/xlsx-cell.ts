import { Refusal } from './refusal'
import type { CellFault } from './table'
import { longestCell, tooLong } from './table-bounds'
import { hasLostDigits, numberText } from './xlsx-numbers'
import type { SharedStrings } from './xlsx-strings'
import type { NumberKind } from './xlsx-styles'
import { stringText } from './xlsx-text'

/** What a workbook says once for all its cells. */
export interface CellContext {
  strings: SharedStrings
  kinds: readonly NumberKind[]
  from1904: boolean
}

/** A cell as it stands in a sheet's XML. */
export interface RawCell {
  /** What its value is: 's' a shared text, 'n' a number, as ST_CellType (ECMA-376 18.18.11). */
  type: string
  style: number
  /** Its stored value; null where it has none. */
  value: string | null
  /** Text that stands in the cell itself. */
  inline: string | null
  formula: boolean
}

export interface ReadCell {
  text: string
  fault?: Omit<CellFault, 'column'>
}

const asText = 'Export the extract again straight from the record system, with this column as text.'

/**
 * The text of a cell as a person sees it, whatever it is made of.
 * @throws Refusal where the cell is of no kind that a workbook has
 */
export function cellText(cell: RawCell, context: CellContext): ReadCell {
  const { value, formula } = cell
  if (cell.inline !== null) return checked(stringText(cell.inline))
  if (value === null) return formula ? { text: '', fault: noValue } : { text: '' }
  switch (cell.type) {
    case 's':
      return checked(context.strings.at(/^\d{1,9}$/.test(value.trim()) ? Number(value) : -1))
    case 'str':
      return checked(stringText(value))
    case 'inlineStr':
      return { text: '' }
    case 'n':
      return numberCell(value, context.kinds[cell.style] ?? 'number', context.from1904)
    case 'b':
      return { text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { text: value.trim() }
    case 'd':
      return { text: isoText(value.trim()) }
    default:
      throw unknownCell()
  }
}

const noValue: Omit<CellFault, 'column'> = {
  kind: 'formula without a value',
  says: 'this formula was saved without its result. Open the workbook in Excel, let it calculate, save it and upload it again.',
}

function numberCell(value: string, kind: NumberKind, from1904: boolean): ReadCell {
  const text = value.trim() === '' ? '' : numberText(value, kind, from1904)
  if (text === null) throw unknownCell()
  if (kind === 'date' || !hasLostDigits(value)) return { text }
  const says = `${text} is a number of more than 15 digits, of which Excel keeps only 15: the others are lost. ${asText}`
  return { text, fault: { kind: 'long number', says } }
}

function checked(text: string): ReadCell {
  return text.length > longestCell ? { text, fault: tooLong(text.length) } : { text }
}

/** '2020-10-01T14:05:00' as a day, or a day and its time. */
function isoText(value: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}).*)?$/.exec(value) ?? []
  if (day === undefined) return value
  return time === undefined || /T00:00(:00(\.0+)?)?Z?$/.test(value) ? day : `${day} ${time}`
}

function unknownCell(): Refusal {
  return new Refusal(
    'damaged workbook',
    'This workbook holds a cell that is neither text, number, date, flag nor error. Save the workbook again in Excel and upload that file.',
  )
}
