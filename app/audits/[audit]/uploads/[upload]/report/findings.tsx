import { Heading } from '@/components/heading'
import { SummaryList } from '@/components/summary-list'
import { Inset } from '@/components/notices'
import { Table } from '@/components/table'
import type { Audit } from '@/db/audits'
import { periodInWords } from '@/domain/days'
import type { CheckedRow, CheckReport } from '@/domain/extract-intake'
import { grouped } from '@/domain/percent'
import { periodBefore } from '@/domain/periods'
import { capital, withoutPlace } from './problem-words'

type Part = { readonly report: CheckReport }

const mostShown = 100
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

/** What a person can say once in place of correcting row after row. */
export function ToSay({ report, address }: { readonly report: CheckReport; readonly address: string }) {
  const unread = (report.found ?? []).filter(({ means }) => means === null)
  const met = (kind: string) => report.problemCounts.some((count) => count.kind === kind)
  const decide = report.datesReadEitherWay === true || met('missing reference')
  const repeated = report.repeats?.references ?? 0
  if (unread.length === 0 && !decide && repeated === 0) return null
  return (
    <Inset>
      {unread.length > 0 && (
        <p className="govuk-body">
          {`${grouped(unread.length)} ${unread.length === 1 ? 'value is' : 'values are'} not understood. `}
          <a className="govuk-link" href={`${address}#values`}>
            Say what {unread.length === 1 ? 'it stands' : 'they stand'} for
          </a>
        </p>
      )}
      {repeated > 0 && (
        <p className="govuk-body">
          {`${grouped(repeated)} ${repeated === 1 ? 'reference stands' : 'references stand'} on more than one row. `}
          <a className="govuk-link" href={`${address}/repeats`}>
            {met('duplicate reference')
              ? 'Look at the rows side by side and decide'
              : 'Look at the rows side by side'}
          </a>
        </p>
      )}
      {decide && (
        <p className="govuk-body">
          Something about this file is to be decided once.{' '}
          <a className="govuk-link" href={`${address}#decisions`}>
            Decide it
          </a>
        </p>
      )}
    </Inset>
  )
}

/** Every problem with its place, as many as are kept, and how many there are of each kind. */
export function ProblemRows({ report, address }: Part & { readonly address: string }) {
  if (report.problemCounts.length === 0) return null
  const all = sumOf(report.problemCounts)
  const shown = report.problems.slice(0, mostShown)
  return (
    <>
      <Heading level={2} size="m">
        Problems
      </Heading>
      <p className="govuk-body">
        Correct them in the record system or in the extract, then upload the file again: it is checked anew
        from the first row. A value that is not understood stands here three times at most.
      </p>
      <Counts caption="Problems by kind" counts={report.problemCounts} />
      <p className="govuk-body">
        <a className="govuk-link" href={`${address}/problems`}>
          Every problem as an Excel workbook
        </a>
        , each with its row, its column and what to do.
      </p>
      <Messages
        caption={
          all > shown.length
            ? `The first ${grouped(shown.length)} of ${grouped(all)} problems`
            : 'Every problem'
        }
        rows={shown}
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
                value:
                  audit.strata !== 'apart'
                    ? `${grouped(crimes.unknownKind)} of this period. They can be drawn all the same: ${audit.strata === 'together' ? 'each district is drawn as one' : 'crimes are drawn by another flag'}.`
                    : `${grouped(crimes.unknownKind)} of this period. They cannot be drawn: fill in the flag in the extract and upload it again, or leave them out knowingly.`,
              },
            ]
          : []),
        ...((crimes.unknownFlag ?? 0) > 0
          ? [
              {
                key: 'Not known whether cyber-enabled',
                value: `${grouped(crimes.unknownFlag ?? 0)} of this period. They cannot be drawn: the audit draws by this flag. Where a blank means that it is off, say so under ‘What the values mean’.`,
              },
            ]
          : []),
        ...((report.monthsAlone ?? 0) > 0
          ? [
              {
                key: 'With a month in place of a day',
                value: `${grouped(report.monthsAlone ?? 0)}. Such a crime counts where the whole month lies in the period.`,
              },
            ]
          : []),
        ...(report.places ? placeRows(report.places) : []),
        { key: 'Can be drawn', value: grouped(crimes.eligible) },
      ]}
    />
  )
}

/** What the coordinates came to; of them nothing else is kept. */
function placeRows({ inWard, elsewhere, noWard, none }: NonNullable<CheckReport['places']>) {
  const lines = [
    `${grouped(inWard)} ${inWard === 1 ? 'crime' : 'crimes'} in a ward`,
    ...(elsewhere.rows > 0
      ? [`of them ${grouped(elsewhere.rows)} in a ward of another district (${rowsNamed(elsewhere)})`]
      : []),
    ...(noWard.rows > 0 ? [`${grouped(noWard.rows)} in no ward that is known (${rowsNamed(noWard)})`] : []),
    ...(none > 0 ? [`${grouped(none)} without coordinates`] : []),
  ]
  const swapped = inWard === 0 && noWard.rows > 0
  return [
    {
      key: 'Wards by coordinates',
      value: `${lines.join('; ')}. The coordinates are not kept.${
        swapped
          ? ' None lies in a ward: look whether the two columns are exchanged, or the boundaries are of another place.'
          : ''
      }`,
    },
  ]
}

function rowsNamed({ rows, first }: { rows: number; first: readonly number[] }): string {
  return `${first.length === 1 ? 'row' : 'rows'} ${first.join(', ')}${rows > first.length ? ' …' : ''}`
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
          cell: ({ rows, first, texts }) => (
            <>
              {`${first.length === 1 ? 'Row' : 'Rows'} ${first.join(', ')}${rows > first.length ? ' …' : ''}`}
              {texts?.map((text, place) => (
                <div key={place} className="app-muted">
                  <bdi>{text}</bdi>
                </div>
              ))}
            </>
          ),
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
