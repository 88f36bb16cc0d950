const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** '2022-02-14' -> '14 February 2022'; a month alone, '2022-02' -> 'February 2022'. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const ofYear = `${months[(month ?? 1) - 1]} ${year}`
  return date === undefined ? ofYear : `${date} ${ofYear}`
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
}) // prettier-ignore

function partsOf(instant: string): Record<string, string> {
  return Object.fromEntries(london.formatToParts(new Date(instant)).map((p) => [p.type, p.value]))
}

/** The civil day of an instant in the United Kingdom. */
export function dayOf(instant: string): string {
  const p = partsOf(instant)
  return `${p.year}-${p.month}-${p.day}`
}

/** The instant at which a day begins in the United Kingdom. Its clocks change at one in the morning, never at midnight. */
export function startOfDay(day: string): string {
  const inWinter = new Date(`${day}T00:00:00.000Z`)
  const inSummer = new Date(inWinter.getTime() - 3_600_000)
  return (dayOf(inSummer.toISOString()) === day ? inSummer : inWinter).toISOString()
}

/** The instant at which clocks of the United Kingdom show a time, '09:30', on a day. */
export function instantAt(day: string, time: string): string {
  const inWinter = new Date(`${day}T${time}:00.000Z`)
  const inSummer = new Date(inWinter.getTime() - 3_600_000).toISOString()
  return dayOf(inSummer) === day && timeOf(inSummer).startsWith(time) ? inSummer : inWinter.toISOString()
}

/** The day after. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The clock time of an instant in the United Kingdom, '14:02:07'. */
export function timeOf(instant: string): string {
  const p = partsOf(instant)
  return `${p.hour}:${p.minute}:${p.second}`
}

/** '14 February 2022 at 14:02'. */
export function instantInWords(instant: string): string {
  return `${dayInWords(dayOf(instant))} at ${timeOf(instant).slice(0, 5)}`
}

/** '1 October 2020 to 30 September 2021'. */
export function periodInWords(from: string, to: string): string {
  return `${dayInWords(from)} to ${dayInWords(to)}`
}

/** Whether the text is a day that exists: '2021-02-29' is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** The same day one year earlier; 29 February becomes 28 February. */
export function yearBefore(day: string): string {
  const earlier = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return isDay(earlier) ? earlier : `${earlier.slice(0, 8)}28`
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
