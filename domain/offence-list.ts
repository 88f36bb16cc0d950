import { foldedText } from './cell-text'
import { dayInWords } from './days'
import type { Period } from './periods'

/** An offence of the force's list, and the days between which it is in force; null: until further notice. */
export interface ListedOffence {
  code: string
  title: string
  spellings: readonly string[]
  activeFrom: string
  activeTo: string | null
}

/**
 * What the list says of an offence as an extract has it.
 * @param day the day or the month on which the crime was recorded; null stands for any
 */
export type OffenceFinder = (text: string, day: string | null) => FoundOffence

export interface FoundOffence {
  /** Those that the text stands for, whatever the day, the earliest first. */
  listed: readonly ListedOffence[]
  /** The one that was in force on the day. */
  inForce: ListedOffence | undefined
}

/**
 * Finds offences by the texts of extracts: a text stands for an offence by its code, its title, both together or another
 * spelling, and where it begins with the code, as '195/12 Stalking' or '8Q - Stalking' do.
 */
export function offenceFinder(list: readonly ListedOffence[]): OffenceFinder {
  const bySpelling = new Map<string, ListedOffence[]>()
  const byCode = new Map<string, ListedOffence[]>()
  for (const offence of [...list].sort((a, b) => (a.activeFrom < b.activeFrom ? -1 : 1))) {
    add(byCode, foldedText(offence.code), offence)
    for (const spelling of spellingsOfOffence(offence)) add(bySpelling, spelling, offence)
  }
  const known = new Map<string, readonly ListedOffence[]>()
  const listedFor = (text: string): readonly ListedOffence[] => {
    const seen = known.get(text)
    if (seen) return seen
    const folded = foldedText(text)
    const first = /^[^\s:–]+/.exec(folded)?.[0] ?? ''
    const listed = folded === '' ? [] : (bySpelling.get(folded) ?? byCode.get(first) ?? [])
    if (known.size < mostRemembered) known.set(text, listed)
    return listed
  }
  return (text, day) => {
    const listed = listedFor(text)
    return { listed, inForce: listed.find((offence) => isInForce(offence, day)) }
  }
}

/** Texts of one column: more of them are no offences. */
const mostRemembered = 10_000

function add(map: Map<string, ListedOffence[]>, key: string, offence: ListedOffence): void {
  const there = map.get(key)
  if (there === undefined) map.set(key, [offence])
  else if (!there.includes(offence)) there.push(offence)
}

/** Every text, folded, that stands for an offence as a whole. */
function spellingsOfOffence({ code, title, spellings }: ListedOffence): string[] {
  return [code, title, `${code} ${title}`, `${code}: ${title}`, `${code} - ${title}`, ...spellings].map(
    foldedText,
  )
}

function isInForce({ activeFrom, activeTo }: ListedOffence, day: string | null): boolean {
  if (day === null) return true
  // A month alone is compared with months: a crime of a month in which it began may be one.
  const [from, to] = [activeFrom, activeTo ?? '9999-12-31'].map((each) => each.slice(0, day.length))
  return (from ?? '') <= day && day <= (to ?? '')
}

interface Fault {
  field: 'code' | 'title' | 'spellings'
  message: string
}

/**
 * What is wrong with an offence beside the others of the list: on no day may its code, its title or another spelling of
 * it stand for another one too, or nobody could tell which was meant.
 */
export function offenceFaults(offence: ListedOffence, others: readonly ListedOffence[]): Fault[] {
  const beside = others.filter((other) => overlaps(offence, other))
  const typed: [Fault['field'], string][] = [
    ['code', offence.code],
    ['title', offence.title],
    ...offence.spellings.map((spelling): [Fault['field'], string] => ['spellings', spelling]),
  ]
  return typed.flatMap(([field, text]): Fault[] => {
    const key = foldedText(text)
    const other = beside.find((one) => spellingsOfOffence(one).includes(key))
    if (!other) return []
    const message = `‘${text}’ stands for ${other.code} ${other.title} (${daysInForce(other)}) already. Say until when that was in force, or use another text`
    return [{ field, message }]
  })
}

function overlaps(a: ListedOffence, b: ListedOffence): boolean {
  const last = '9999-12-31'
  return a.activeFrom <= (b.activeTo ?? last) && b.activeFrom <= (a.activeTo ?? last)
}

/** The offences of the list that a text of an extract stands for in some part of a period, in words. */
export function listedInPeriod(text: string, find: OffenceFinder, { from, to }: Period): string {
  const { listed } = find(text, null)
  if (listed.length === 0) return 'not in the list'
  const last = '9999-12-31'
  const within = listed.filter(({ activeFrom, activeTo }) => activeFrom <= to && (activeTo ?? last) >= from)
  if (within.length === 0) return 'not in force in this period'
  return within
    .map((offence) => {
      const { code, title, activeFrom, activeTo } = offence
      const whole = activeFrom <= from && (activeTo ?? last) >= to
      return `${code} ${title}${whole ? '' : ` (${daysInForce(offence)})`}`
    })
    .join('; ')
}

/** 'from 25 November 2012', 'from 25 November 2012 to 31 May 2023' */
export function daysInForce({
  activeFrom,
  activeTo,
}: Pick<ListedOffence, 'activeFrom' | 'activeTo'>): string {
  return `from ${dayInWords(activeFrom)}${activeTo === null ? '' : ` to ${dayInWords(activeTo)}`}`
}
