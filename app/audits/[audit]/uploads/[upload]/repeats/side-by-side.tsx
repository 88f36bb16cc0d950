import { Table, type Column } from '@/components/table'
import { dayInWords } from '@/domain/days'
import { monthInWords } from '@/domain/rolling-months'
import { fieldNames } from '@/domain/extract-fields'
import { grouped } from '@/domain/percent'
import type { RepeatShown } from '@/domain/repeat-survey'

type Line = RepeatShown['fields'][number]

const differs = ({ values }: Line) => new Set(values).size > 1

function worded({ field, values }: Line, place: number): string {
  const value = values[place] || '(blank)'
  if (field !== 'recordedOn' || value === '(blank)') return value
  return value.length === 7 ? monthInWords(value) : dayInWords(value)
}

/** The rows of one reference beside one another, field by field, with what differs first. */
export function SideBySide({ group: { reference, rows, more, fields } }: { readonly group: RepeatShown }) {
  const lines = [...fields.filter(differs), ...fields.filter((line) => !differs(line))]
  const columns: Column<Line>[] = [
    {
      key: 'field',
      header: 'Field',
      rowHeader: true,
      cell: (line) => (
        <>
          {fieldNames[line.field]}
          {differs(line) && ' (differs)'}
        </>
      ),
    },
    ...rows.map((row, place): Column<Line> => ({
      key: String(row),
      header: `Row ${row}`,
      cell: (line) => {
        const value = worded(line, place)
        return <bdi>{differs(line) ? <strong>{value}</strong> : value}</bdi>
      },
    })),
  ]
  return (
    <>
      <Table
        caption={reference}
        captionSize="s"
        dense
        columns={columns}
        rows={lines}
        rowKey={({ field }) => field}
        emphasis={differs}
      />
      {more > 0 && (
        <p className="govuk-body app-muted">
          And {grouped(more)} more {more === 1 ? 'row' : 'rows'}.
        </p>
      )}
    </>
  )
}
