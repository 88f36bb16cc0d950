import { Heading } from '@/components/heading'
import { SummaryList } from '@/components/summary-list'
import { Table } from '@/components/table'
import type { Audit } from '@/db/audits'
import { periodInWords } from '@/domain/days'
import type { CheckedRow, CheckReport } from '@/domain/extract-intake'
import { grouped } from '@/domain/percent'
import { periodBefore } from '@/domain/periods'

type Part = { readonly report: CheckReport }

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const sumOf = (counts: readonly { rows: number }[]) => counts.reduce((total, { rows }) => total + rows, 0)

/** Rows read = accepted + excluded + quarantined. */
export function RowsAccountedFor({ report }: Part) {
  const excluded = sumOf(report.excluded)
  return (
    <SummaryList
      rows={[
        { key: 'Rows read', value: grouped(report.rowsRead) },
        { key: 'Accepted', value: grouped(report.accepted) },
        { key: 'Left out', value: grouped(excluded) },
        { key: 'With problems', value: grouped(report.quarantined) },
        {
          key: 'Accounted for',
          value: `${grouped(report.rowsRead)} = ${grouped(report.accepted)} + ${grouped(excluded)} + ${grouped(report.quarantined)}${
            report.blankRows > 0 ? `, and ${grouped(report.blankRows)} blank rows passed over` : ''
          }`,
        },
      ]}
    />
  )
}

/** Every problem with its place, as many as are kept, and how many there are of each kind. */
export function ProblemRows({ report }: Part) {
  if (report.problemCounts.length === 0) return null
  const all = sumOf(report.problemCounts)
  return (
    <>
      <Heading level={2} size="m">
        Problems
      </Heading>
      <p className="govuk-body">
        Correct them in the record system or in the extract, then upload the file again: it is checked anew
        from the first row.
      </p>
      <Counts caption="Problems by kind" counts={report.problemCounts} />
      <Messages
        caption={
          all > report.problems.length
            ? `The first ${grouped(report.problems.length)} of ${grouped(all)} problems`
            : 'Every problem'
        }
        rows={report.problems}
      />
    </>
  )
}

function Counts({
  caption,
  counts,
}: {
  readonly caption: string
  readonly counts: CheckReport['problemCounts']
}) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'kind', header: 'Kind', rowHeader: true, cell: ({ kind }) => capital(kind) },
        { key: 'rows', header: 'How many', numeric: true, cell: ({ rows }) => grouped(rows) },
      ]}
      rows={counts}
      rowKey={({ kind }) => kind}
    />
  )
}

/** The message without the row and the column, which stand in their own cells. */
function withoutPlace({ row, column, message }: CheckedRow): string {
  const place = `Row ${row}, ${column}: `
  return message.startsWith(place) ? capital(message.slice(place.length)) : message
}

function Messages({ caption, rows }: { readonly caption: string; readonly rows: readonly CheckedRow[] }) {
  return (
    <Table
      caption={caption}
      dense
      columns={[
        { key: 'row', header: 'Row', numeric: true, cell: ({ row }) => row },
        { key: 'column', header: 'Column', cell: ({ column }) => <bdi>{column ?? 'The whole row'}</bdi> },
        {
          key: 'message',
          header: 'What is wrong, and what to do',
          cell: (found) => <bdi>{withoutPlace(found)}</bdi>,
        },
      ]}
      rows={rows}
      rowKey={(_row, place) => String(place)}
    />
  )
}

/** What the accepted rows are to the audit. */
export function CheckedCrimes({ report, audit }: Part & { readonly audit: Audit }) {
  const { crimes } = report
  const period = { from: audit.periodFrom, to: audit.periodTo }
  const before = periodBefore(period)
  if (report.accepted === 0) return null
  return (
    <SummaryList
      rows={[
        {
          key: 'Crimes of this period',
          value: `${grouped(crimes.thisPeriod)} (${periodInWords(period.from, period.to)})`,
        },
        {
          key: 'Of the period before',
          value: `${grouped(crimes.periodBefore)} (${periodInWords(before.from, before.to)}), to compare with`,
        },
        ...(crimes.unknownKind > 0
          ? [
              {
                key: 'Not known whether domestic',
                value: `${grouped(crimes.unknownKind)} of this period. They cannot be drawn: fill in the flag in the extract and upload it again, or leave them out knowingly.`,
              },
            ]
          : []),
        { key: 'Can be drawn', value: grouped(crimes.eligible) },
      ]}
    />
  )
}

/** Rows that are no crimes of this audit, by reason. */
export function ExcludedRows({ report }: Part) {
  if (report.excluded.length === 0) return null
  return (
    <Table
      caption="Rows left out"
      captionSize="m"
      columns={[
        { key: 'reason', header: 'Reason', rowHeader: true, cell: ({ reason }) => capital(reason) },
        { key: 'rows', header: 'Rows', numeric: true, cell: ({ rows }) => grouped(rows) },
        {
          key: 'first',
          header: 'Which',
          cell: ({ rows, first }) =>
            `${first.length === 1 ? 'Row' : 'Rows'} ${first.join(', ')}${rows > first.length ? ' …' : ''}`,
        },
      ]}
      rows={report.excluded}
      rowKey={({ reason }) => reason}
    />
  )
}

/** What does not stand in the way but should be looked at. */
export function NoticedRows({ report }: Part) {
  if (report.notices.length === 0) return null
  const all = sumOf(report.noticeCounts)
  return (
    <>
      <Heading level={2} size="m">
        To be looked at
      </Heading>
      <p className="govuk-body">These rows are accepted. Look whether they are what they should be.</p>
      <Messages
        caption={
          all > report.notices.length
            ? `The first ${grouped(report.notices.length)} of ${grouped(all)}`
            : 'Rows to be looked at'
        }
        rows={report.notices}
      />
    </>
  )
}

/** Columns that nothing is kept of. */
export function ColumnsLeftOut({ report }: Part) {
  const refused = new Set(report.refusedColumns.map(({ column }) => column))
  const dropped = report.droppedColumns.filter((name) => !refused.has(name))
  const rows = [
    ...(dropped.length > 0 ? [{ key: 'Columns dropped', value: dropped.join(', ') }] : []),
    ...(report.refusedColumns.length > 0
      ? [
          {
            key: 'Columns refused',
            value: report.refusedColumns.map(({ column, because }) => `${column} (${because})`).join(', '),
          },
        ]
      : []),
  ]
  return rows.length > 0 ? <SummaryList rows={rows} /> : null
}
