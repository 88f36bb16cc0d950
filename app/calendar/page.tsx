import { parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { calendarFacts } from '@/db/calendar'
import { calendarEntries, quarterOf } from '@/domain/calendar'
import { dayAfter, dayInWords, dayOf, isDay, periodInWords } from '@/domain/days'
import { allows } from '@/domain/permissions'
import { EntryTable } from './entry-table'

const sentences: Record<string, string> = {
  added: 'The meeting is in the calendar.',
  changed: 'The meeting is changed. What names it by its day is marked below.',
  'called-off': 'The meeting is called off. It stays in the calendar with the reason.',
}

/** A quarter of days on which something of the audits is due, held or ends, by month. */
export default async function CalendarPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('see the calendar')
  const { reader, person, subject, now } = consultation
  const today = dayOf(now)
  const asked = await parameter(searchParams, 'from')
  const done = await parameter(searchParams, 'done')
  const { from, to } = quarterOf(asked && isDay(asked) ? asked : today)
  const entries = calendarEntries(await calendarFacts(reader, person, from, to), from, to)
  return (
    <HousePage
      consultation={consultation}
      place="/calendar"
      title="Calendar"
      caption={periodInWords(from, to)}
      marking="OFFICIAL"
      success={done && sentences[done]}
    >
      <p className="govuk-body">
        Meetings, issues, the last days for challenges, due dates and reviews on one line. What one day does
        to another is said beside it; nothing moves by itself.
      </p>
      <p className="govuk-body app-no-print">
        <a className="govuk-link" href={quarterAddress(quarterOf(dayBefore(from)).from)}>
          Three months earlier
        </a>
        {' · '}
        <a className="govuk-link" href="/calendar">
          Today
        </a>
        {' · '}
        <a className="govuk-link" href={quarterAddress(dayAfter(to))}>
          Three months later
        </a>
        {allows('keep the calendar', person, subject) && (
          <>
            {' · '}
            <a className="govuk-link" href="/calendar/meetings/new">
              Enter a meeting
            </a>
          </>
        )}
      </p>
      <EntryTable caption={periodInWords(from, to)} entries={entries} today={today} />
      <p className="govuk-body app-no-print">
        <a className="govuk-link" href={`/calendar/file?from=${from}`} download>
          Download for Outlook or another calendar (.ics)
        </a>
        : everything from {dayInWords(from)} on, for twelve months. A later file takes the place of an earlier
        one entry by entry.
      </p>
    </HousePage>
  )
}

const quarterAddress = (day: string) => `/calendar?from=${day}`

const dayBefore = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
