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

/** The entries of some months: the day, what it is, and what to look out for. */
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
      empty="Nothing is entered and nothing is due in these three months."
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
        { key: 'what', header: 'What', rowHeader: true, cell: (entry) => <What entry={entry} /> },
      ]}
    />
  )
}

function KindTag({ kind, off }: { readonly kind: EntryKind; readonly off: boolean }) {
  const { word, colour } = kinds[kind]
  return off ? <Tag colour="red">Called off</Tag> : <Tag colour={colour}>{word}</Tag>
}

function What({ entry }: { readonly entry: CalendarEntry }) {
  const { title, place, note, kind, calledOff, warnings } = entry
  return (
    <>
      <KindTag kind={kind} off={calledOff} />{' '}
      <a className="govuk-link" href={entryAddress(entry)}>
        {title}
      </a>
      {place && <div className="app-muted">{place}</div>}
      {note && <div className="app-muted">{note}</div>}
      {warnings.map((warning) => (
        <div key={warning}>Look out: {warning}</div>
      ))}
    </>
  )
}
