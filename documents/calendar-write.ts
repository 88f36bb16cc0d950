import ical from 'ical-generator'

/** Something with a day, and an instant where its time is known. */
export interface CalendarFileEntry {
  /** Unique, and the same in every file: a calendar that has it already takes the newer one in its place. */
  id: string
  day: string
  /** When it begins, as an instant; null for something of the whole day. */
  beginsAt: string | null
  title: string
  place: string
  description: string
  calledOff: boolean
  href: string
}

const meetingLasts = 60 * 60 * 1000

/**
 * A calendar for Outlook and others (RFC 5545): instants in UTC, days without a time, lines folded and text escaped by
 * the library. Nothing in it asks anybody to come or answers for anybody.
 */
export function calendarFile(name: string, entries: readonly CalendarFileEntry[], now: string): string {
  const calendar = ical({ name, prodId: { company: 'Dip Sample', product: 'Dip Sample', language: 'EN' } })
  for (const { id, day, beginsAt, title, place, description, calledOff, href } of entries) {
    const begins = beginsAt === null ? new Date(`${day}T00:00:00.000Z`) : new Date(beginsAt)
    calendar.createEvent({
      id: `${id}@dip-sample`,
      stamp: new Date(now),
      start: begins,
      ...(beginsAt === null
        ? { allDay: true, timezone: 'UTC' }
        : { end: new Date(begins.getTime() + meetingLasts) }),
      summary: calledOff ? `Called off: ${title}` : title,
      ...(place ? { location: place } : {}),
      ...(description ? { description } : {}),
      url: href,
    })
  }
  return calendar.toString()
}
