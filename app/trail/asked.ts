import { withoutNul } from '@/app/request-body'
import type { TrailFilter } from '@/db/trail'
import { dayAfter, isDay, startOfDay } from '@/domain/days'

/** A day as it was typed into three boxes. */
export interface TypedDay {
  day: string
  month: string
  year: string
}

/** What the address asks of the trail, as it was typed. */
export interface AskedTrail {
  audit?: string | undefined
  person?: string | undefined
  event?: string | undefined
  law?: string | undefined
  /** The id of the thing that the rows are about. */
  about?: string | undefined
  from: TypedDay
  to: TypedDay
  /** Rows older than this one. */
  before?: number | undefined
}

const parts = ['day', 'month', 'year'] as const
const words = ['audit', 'person', 'event', 'law', 'about'] as const

/** The last number that both engines take for a row. */
const mostRows = 2_147_483_647

export function askedTrail(query: URLSearchParams): AskedTrail {
  const text = (name: string) =>
    withoutNul(query.get(name) ?? '')
      .trim()
      .slice(0, 100) || undefined
  const typed = (name: string): TypedDay => ({
    day: text(`${name}-day`) ?? '',
    month: text(`${name}-month`) ?? '',
    year: text(`${name}-year`) ?? '',
  })
  const before = Math.trunc(Number(text('before')))
  return {
    ...Object.fromEntries(words.map((word) => [word, text(word)])),
    from: typed('from'),
    to: typed('to'),
    before: before >= 1 ? Math.min(before, mostRows) : undefined,
  }
}

/** The filter, or what is wrong with what was typed. Both days are included. */
export function filterOf({
  person,
  event,
  law,
  about,
  from,
  to,
}: AskedTrail): { filter: Omit<TrailFilter, 'auditId'> } | { errors: { field: string; message: string }[] } {
  const [first, last] = [dayOfParts(from), dayOfParts(to)]
  const errors = [
    ...(first === null ? [{ field: 'from', message: 'From must be a real date, like 27 3 2022' }] : []),
    ...(last === null ? [{ field: 'to', message: 'To must be a real date, like 27 3 2022' }] : []),
    ...(first && last && first > last
      ? [{ field: 'to', message: 'To must be the same day as From or later' }]
      : []),
  ]
  if (errors.length > 0) return { errors }
  return {
    filter: {
      actorId: person,
      event,
      law,
      subjectId: about,
      from: first ? startOfDay(first) : undefined,
      to: last ? startOfDay(dayAfter(last)) : undefined,
    },
  }
}

/** undefined where nothing was typed, null where it is no day. */
export function dayOfParts({ day, month, year }: TypedDay): string | null | undefined {
  if (!day && !month && !year) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** The query of the same list with something changed: a filter left out, an older page. */
export function queryOf(asked: AskedTrail, changed: Partial<AskedTrail> = {}): URLSearchParams {
  const { from, to, before, ...rest } = { ...asked, ...changed }
  const entries: [string, string | undefined][] = [
    ...Object.entries(rest),
    ...parts.map((part): [string, string] => [`from-${part}`, from[part]]),
    ...parts.map((part): [string, string] => [`to-${part}`, to[part]]),
    ['before', before === undefined ? undefined : String(before)],
  ]
  return new URLSearchParams(entries.filter((entry): entry is [string, string] => Boolean(entry[1])))
}

export const noDay: TypedDay = { day: '', month: '', year: '' }
