import type { NextRequest } from 'next/server'
import { sendDocument } from '@/app/download'
import { fictional } from '@/app/file-marks'
import { origin } from '@/app/origin'
import { consult } from '@/app/session'
import { calendarFacts } from '@/db/calendar'
import { isDemonstration } from '@/db/installation'
import { calendarFile } from '@/documents/calendar-write'
import { fileName } from '@/documents/file-name'
import { calendarEntries, quarterOf } from '@/domain/calendar'
import { dayOf, instantAt, isDay } from '@/domain/days'
import { entryAddress } from '../entry-address'

const marking = 'OFFICIAL'

/** The calendar as a file that Outlook and others take in: a year of it, as this person sees it. */
export async function GET(request: NextRequest): Promise<Response> {
  const consultation = await consult('see the calendar')
  const { reader, person, now, subject } = consultation
  const asked = request.nextUrl.searchParams.get('from') ?? ''
  const { from } = quarterOf(isDay(asked) ? asked : dayOf(now))
  const to = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`
  const demonstration = await isDemonstration(reader)
  const entries = calendarEntries(await calendarFacts(reader, person, from, to), from, to)
  const file = calendarFile(
    `Dip Sample, ${marking}`,
    entries.map((entry) => ({
      ...entry,
      beginsAt: entry.time === '' ? null : instantAt(entry.day, entry.time),
      description: [marking, entry.note, ...entry.warnings, ...(demonstration ? [fictional] : [])]
        .filter((line) => line !== '')
        .join('\n'),
      href: new URL(entryAddress(entry), origin()).toString(),
    })),
    now,
  )
  return sendDocument({
    consultation,
    document: 'calendar as iCalendar',
    fileName: fileName({ marking, title: `calendar from ${from}`, extension: 'ics' }),
    contentType: 'text/calendar; charset=utf-8',
    bytes: Buffer.from(file),
    rows: entries.length,
    subject,
  })
}
