import { Heading } from '@/components/heading'
import { Table, type Column } from '@/components/table'
import type { AuditDistrict } from '@/db/audits'
import type { OutcomeGroup } from '@/db/outcome-groups'
import { periodInWords } from '@/domain/days'
import { grouped } from '@/domain/percent'
import { periodBefore, type Period } from '@/domain/periods'
import {
  offenceTable,
  outcomeGroupFigure,
  outcomeTable,
  type CrimeCount,
  type Line,
  type OffenceRow,
  type OutcomeRow,
} from '@/domain/problem-profile'
import { crimeKinds, type CrimeKind } from '@/domain/strata'

interface Profile {
  readonly counts: readonly CrimeCount[]
  readonly districts: readonly AuditDistrict[]
  readonly period: Period
}

const kindWords: Record<OffenceRow['kind'], string> = {
  all: 'All crimes',
  DA: 'DA',
  'non-DA': 'Non-DA',
  unknown: 'Not known whether domestic',
}

/** One column a district, and one for the force. */
function districtColumns<Row>(
  districts: readonly AuditDistrict[],
  cell: (row: Row, place: number | 'force') => string | number,
  total?: (place: number | 'force') => string,
): Column<Row>[] {
  const column = (key: string, header: string, place: number | 'force'): Column<Row> => ({
    ...{ key, header, numeric: true, nowrap: true, cell: (row) => cell(row, place) },
    ...(total ? { total: total(place) } : {}),
  })
  return [
    ...districts.map(({ code, name }, place) => column(code, name, place)),
    column('force', 'Force', 'force'),
  ]
}

const inLine = (line: Line, place: number | 'force') =>
  place === 'force' ? line.force : (line.districts[place] ?? 0)

interface OffenceLine {
  key: string
  kind: string
  span: string
  cell: (place: number | 'force') => string
}

/** Crimes by district: this period, the one before, and the change. */
export function OffenceTable({ counts, districts, period }: Profile) {
  const before = periodBefore(period)
  const table = offenceTable(
    counts,
    districts.map(({ code }) => code),
  )
  const lines = table.flatMap(({ kind, thisPeriod, periodBefore: earlier, change }): OffenceLine[] => [
    {
      key: `${kind} now`,
      kind: kindWords[kind],
      span: periodInWords(period.from, period.to),
      cell: (place) => grouped(inLine(thisPeriod, place)),
    },
    {
      key: `${kind} before`,
      kind: kindWords[kind],
      span: periodInWords(before.from, before.to),
      cell: (place) => grouped(inLine(earlier, place)),
    },
    {
      ...{ key: `${kind} change`, kind: kindWords[kind], span: 'Change' },
      cell: (place) => (place === 'force' ? change.force : change.districts[place])?.words ?? '',
    },
  ])
  return (
    <Table
      caption="Crimes by district, this period and the one before"
      captionSize="m"
      dense
      columns={[
        { key: 'kind', header: 'Crimes', rowHeader: true, cell: ({ kind }) => kind },
        { key: 'span', header: 'Recorded', cell: ({ span }) => span },
        ...districtColumns<OffenceLine>(districts, ({ cell }, place) => cell(place)),
      ]}
      rows={lines}
      rowKey={({ key }) => key}
      emphasis={({ span }) => span === 'Change'}
    />
  )
}

/** Outcomes of this period's DA or non-DA crimes, by code and text, '(blank)' last. */
export function OutcomeTables({ counts, districts, period }: Profile) {
  const codes = districts.map(({ code }) => code)
  return crimeKinds.map((kind) => {
    const { rows, totals } = outcomeTable(counts, codes, kind)
    return (
      <Table
        key={kind}
        caption={`Outcomes of ${kind} crimes recorded ${periodInWords(period.from, period.to)}`}
        captionSize="m"
        dense
        columns={[
          { key: 'outcome', header: 'Outcome', rowHeader: true, cell: ({ text }) => text, total: 'All' },
          ...districtColumns<OutcomeRow>(
            districts,
            (row, place) => grouped(inLine(row, place)),
            (place) => grouped(inLine(totals, place)),
          ),
        ]}
        rows={rows}
        rowKey={({ code, text }) => `${code} ${text}`}
        empty="The extract says nothing of outcomes."
      />
    )
  })
}

/** Named lists of outcome codes, each with numerator, denominator and what it does with crimes without an outcome. */
export function OutcomeGroups({
  counts,
  groups,
}: Pick<Profile, 'counts'> & { readonly groups: readonly OutcomeGroup[] }) {
  if (groups.length === 0) return null
  const share = ({ codes }: OutcomeGroup, kind: CrimeKind) => {
    const { numerator, denominator, words } = outcomeGroupFigure(counts, { kind, codes, blanksCounted: true })
    return `${grouped(numerator)} of ${grouped(denominator)} (${words})`
  }
  const blanks = crimeKinds
    .map(
      (kind) =>
        `${grouped(outcomeGroupFigure(counts, { kind, codes: [], blanksCounted: true }).blank)} ${kind}`,
    )
    .join(', ')
  return (
    <>
      <Heading level={2} size="m">
        Groups of outcomes
      </Heading>
      <p className="govuk-body">
        Out of all crimes of this period in the districts of the audit, those without an outcome yet included
        ({blanks}).
      </p>
      <Table
        caption="Groups of outcomes"
        captionHidden
        columns={[
          { key: 'name', header: 'Group', rowHeader: true, cell: ({ name }) => name },
          ...crimeKinds.map((kind): Column<OutcomeGroup> => ({
            key: kind,
            header: kind,
            numeric: true,
            nowrap: true,
            cell: (group) => share(group, kind),
          })),
          { key: 'codes', header: 'Codes counted', cell: ({ codes }) => codes.join(', ') },
          { key: 'note', header: 'What it means', cell: ({ note }) => note },
        ]}
        rows={groups}
        rowKey={({ id }) => id}
      />
    </>
  )
}
