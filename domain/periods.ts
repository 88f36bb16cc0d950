import { isDay, yearBefore } from './days'

/** A stretch of days, the first and the last included, each 'YYYY-MM-DD'. */
export interface Period {
  from: string
  to: string
}

/** The twelve whole months before the one that a day lies in. */
export function lastTwelveMonths(today: string): Period {
  const thisMonth = `${today.slice(0, 8)}01`
  return { from: yearBefore(thisMonth), to: dayBefore(thisMonth) }
}

/**
 * The same days of an earlier year, which an audit's period is compared with: one year earlier, or as many as it takes
 * for the two not to overlap. A period that ends with its month keeps to the end of the month in a leap year too.
 */
export function periodBefore({ from, to }: Period): Period {
  let earlier = { from, to }
  do {
    earlier = {
      from: yearBefore(earlier.from),
      to: endOfMonth(to) === to ? endOfMonth(yearBefore(earlier.to)) : yearBefore(earlier.to),
    }
  } while (earlier.to >= from)
  return earlier
}

/** Whether a day is of a period. A month alone, 'YYYY-MM', is where the whole of it is. */
export function isWithin(day: string, { from, to }: Period): boolean {
  if (day.length === 7) return from <= `${day}-01` && endOfMonth(`${day}-01`) <= to
  return from <= day && day <= to
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function endOfMonth(day: string): string {
  const month = day.slice(0, 8)
  return ['31', '30', '29'].map((date) => month + date).find(isDay) ?? `${month}28`
}
