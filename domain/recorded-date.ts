import { foldedText, plainText, quoted } from './cell-text'
import { dayInWords } from './days'
import type { CellReading } from './extract-fields'

const time = String.raw`(?:[T ,]+(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?[ap]m)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?`
const dayFirst = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${time}$`, 'i')
const yearFirst = new RegExp(String.raw`^(\d{4})([/-])(\d{1,2})\2(\d{1,2})${time}$`, 'i')
const monthByName = new RegExp(String.raw`^(\d{1,2})[ /.-]([a-z]{3,9})[ /.,-]+(\d{4}|\d{2})${time}$`, 'i')

const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** Before this year a crime is more likely a slip than a case. */
const oldestLikely = '1960-01-01'
const asDate = 'Write it as day, month and year, such as 01/10/2020.'

/**
 * The day on which a crime was recorded, 'YYYY-MM-DD', or its month, 'YYYY-MM', where the cell says no more, or null
 * where it is blank. The day is always read before
 * the month, as it is written here; month-first is an error, because half of such a file would be read wrongly without
 * anyone seeing it. A time of day is left out and the civil day kept as written; a year of two digits is in this
 * century.
 * @param today no crime is recorded after it
 */
export function readRecordedDate(cell: string, today: string): CellReading<string | null> {
  const text = plainText(cell)
  if (text === '' || foldedText(text) === '(blank)') return { value: null }
  const alone = monthAlone(text)
  if (alone !== null) return readMonth(text, alone, today)
  const parts = partsOf(text)
  if (parts === null)
    return { kind: 'not a date', says: `${quoted(text)} is not a date${serialHint(text)}. ${asDate}` }
  const { year, month, date } = parts
  const impossible = whyImpossible(parts)
  if (impossible !== null) return { kind: 'not a date', says: `${text} is not a date: ${impossible}` }
  const day = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(date)].join('-')
  if (day > today) {
    const says = `${text} is in the future (today is ${dayInWords(today)}). Correct the date or the clock of the record system.`
    return { kind: 'future date', says }
  }
  return day < oldestLikely
    ? { value: day, notice: `${text} is before 1960. Check that it is meant.` }
    : { value: day }
}

const monthOfYear = /^(?:(\d{4})-(\d{2})|(\d{1,2})\/(\d{4})|([a-z]{3,9})[ /.-](\d{4}))$/i

/** A month without a day, 'YYYY-MM': '2021-09', '09/2021', 'Sep 2021'. Null where the text is none. */
function monthAlone(text: string): string | null {
  const found = monthOfYear.exec(text)
  if (!found) return null
  const year = found[1] ?? found[4] ?? found[6] ?? ''
  const month = found[5] === undefined ? Number(found[2] ?? found[3]) : monthNamed(found[5])
  return month >= 1 && month <= 12 ? `${year}-${twoDigits(month)}` : null
}

function readMonth(text: string, month: string, today: string): CellReading<string | null> {
  if (month > today.slice(0, 7)) {
    const says = `${text} is in the future (today is ${dayInWords(today)}). Correct the date or the clock of the record system.`
    return { kind: 'future date', says }
  }
  return month < oldestLikely
    ? { value: month, notice: `${text} is before 1960. Check that it is meant.` }
    : { value: month }
}

/** True for a date that could be read with the month first too, and would then be another day. */
export function couldBeMonthFirst(cell: string): boolean {
  const found = dayFirst.exec(plainText(cell))
  return (
    found !== null &&
    Number(found[1]) <= 12 &&
    Number(found[3]) <= 12 &&
    Number(found[1]) !== Number(found[3])
  )
}

/** True for a date that could not have been read with the month first: proof of how a column is written. */
export function provesDayFirst(cell: string): boolean {
  return Number(dayFirst.exec(plainText(cell))?.[1]) > 12
}

interface Parts {
  year: number
  month: number
  date: number
}

function partsOf(text: string): Parts | null {
  const slashed = dayFirst.exec(text)
  if (slashed) return { date: Number(slashed[1]), month: Number(slashed[3]), year: fullYear(slashed[4]) }
  const iso = yearFirst.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), date: Number(iso[4]) }
  const named = monthByName.exec(text)
  const month = named ? monthNamed(named[2] ?? '') : 0
  return named && month > 0 ? { date: Number(named[1]), month, year: fullYear(named[3]) } : null
}

function monthNamed(name: string): number {
  const lower = name.toLowerCase()
  const place = monthNames.findIndex(
    (month) => month.toLowerCase().startsWith(lower) || (lower === 'sept' && month === 'September'),
  )
  return place + 1
}

function fullYear(digits: string | undefined): number {
  return digits?.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function whyImpossible({ year, month, date }: Parts): string | null {
  if (month > 12 && date >= 1 && date <= 12) {
    return `there is no month ${month}. Days come before months here; export the dates as day/month/year.`
  }
  if (month < 1 || month > 12) return `there is no month ${month}. ${asDate}`
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  if (date >= 1 && date <= days) return null
  return `${monthNames[month - 1]} ${year} has ${days} days. Correct it in the record system and export again.`
}

const dayLength = 86_400_000

/** Excel counts days; a column that lost its date format shows the count (44105 for 1 October 2020). */
function serialHint(text: string): string {
  const serial = /^(\d{5})(\.\d+)?$/.exec(text)?.[1]
  if (serial === undefined) return ''
  const day = new Date(Date.UTC(1899, 11, 30) + Number(serial) * dayLength).toISOString().slice(0, 10)
  return ` but a day number of Excel, perhaps ${dayInWords(day)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
