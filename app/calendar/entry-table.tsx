import { Table } from '@/components/table'
import { Tag, type TagColour } from '@/components/tag'
import type { CalendarEntry, EntryKind } from '@/domain/calendar'
import { dayInWords } from '@/domain/days'
import { entryAddress } from './entry-address'

const kinds: Record<EntryKind, { word: string; colour: TagColour }> = {
  meeting: { word: 'Meeting', colour: 'blue' },
  'meeting named': { word: 'Not entered', colour: 'orange' },
  issued: { word: 'Issue', colour: 'green' },
  'challenges end': { word: 'Challenges', colour: 'purple' },
  due: { word: 'Due', colour: 'grey' },
  review: { word: 'Review', colour: 'grey' },
}

/** The entries of a month: day, kind, what, and what to look out for. */
export function EntryTable({
  caption,
  entries,
  today,
}: {
  readonly caption: string
  readonly entries: readonly CalendarEntry[]
  readonly today: string
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={entries}
      rowKey={({ id }) => id}
      emphasis={({ day }) => day === today}
      columns={[
        {
          key: 'day',
          header: 'Day',
          nowrap: true,
          cell: ({ day, time }) => (
            <>
              {dayInWords(day)}
              {time && <div className="app-muted">{time}</div>}
              {day === today && <div>Today</div>}
            </>
          ),
        },
        {
          key: 'kind',
          header: 'Kind',
          cell: ({ kind, calledOff }) => <KindTag kind={kind} off={calledOff} />,
        },
        { key: 'what', header: 'What', rowHeader: true, cell: (entry) => <What entry={entry} /> },
        { key: 'warnings', header: 'Look out', cell: ({ warnings }) => <Warnings warnings={warnings} /> },
      ]}
    />
  )
}

function KindTag({ kind, off }: { readonly kind: EntryKind; readonly off: boolean }) {
  const { word, colour } = kinds[kind]
  return off ? <Tag colour="red">Called off</Tag> : <Tag colour={colour}>{word}</Tag>
}

function What({ entry }: { readonly entry: CalendarEntry }) {
  const { title, place, note } = entry
  return (
    <>
      <a className="govuk-link" href={entryAddress(entry)}>
        {title}
      </a>
      {place && <div className="app-muted">{place}</div>}
      {note && <div className="app-muted">{note}</div>}
    </>
  )
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  )
}
