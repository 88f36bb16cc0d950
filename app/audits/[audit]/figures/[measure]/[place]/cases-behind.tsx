import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { Table, type Column } from '@/components/table'
import type { FigureCase } from '@/db/figure-cases'
import { caseLabel } from '@/domain/case-label'
import { stratumKindWords } from '@/domain/strata'

type Row = FigureCase

const kindColumn: Column<Row> = {
  key: 'kind',
  header: 'Crime',
  nowrap: true,
  cell: ({ kind }) => (kind === 'all' ? '' : stratumKindWords[kind]),
}

/** The cases behind a figure: those that are not a plain yes first, the others one press away. */
export function CasesBehind({
  cases,
  reasons,
  districts,
  issued,
}: {
  readonly cases: readonly Row[]
  /** Labels by code. */
  readonly reasons: ReadonlyMap<string, string>
  /** Names by code; null where all cases are of one district. */
  readonly districts: ReadonlyMap<string, string> | null
  /** Until then nobody is told which case carries the flag that the audit is about: somebody may still judge it. */
  readonly issued: boolean
}) {
  if (cases.length === 0) return null
  const columns: Column<Row>[] = [
    ...(districts
      ? [
          {
            key: 'district',
            header: 'District',
            cell: ({ district }: Row) => districts.get(district) ?? district,
          },
        ]
      : []),
    {
      key: 'case',
      header: 'Case',
      rowHeader: true,
      nowrap: true,
      cell: (row) => (
        <a className="govuk-link" href={`/cases/${row.id}`}>
          Case {caseLabel(row)}
        </a>
      ),
    },
    ...(issued || cases.every(({ kind }) => kind !== 'flagged' && kind !== 'not-flagged')
      ? [kindColumn]
      : []),
    { key: 'answer', header: 'Answer', cell: ({ answer }) => answer ?? 'not final yet' },
    {
      key: 'reason',
      header: 'Reason',
      cell: ({ reasonCode }) => (reasonCode === null ? '' : (reasons.get(reasonCode) ?? reasonCode)),
    },
  ]
  const exceptions = order.flatMap((answer) => cases.filter((one) => one.answer === answer))
  const clean = cases.filter(({ answer }) => answer === 'yes')
  return (
    <>
      <Heading level={2} size="m">
        Cases behind it
      </Heading>
      {exceptions.length > 0 && (
        <Table
          caption={`${exceptions.length} of ${cases.length} answered other than yes`}
          columns={columns}
          rows={exceptions}
          rowKey={({ id }) => id}
          dense
        />
      )}
      {clean.length > 0 && (
        <Details summary={`${clean.length} of ${cases.length} answered yes`} open={exceptions.length === 0}>
          <Table
            caption="Answered yes"
            captionHidden
            columns={columns.filter(({ key }) => key !== 'reason')}
            rows={clean}
            rowKey={({ id }) => id}
            dense
          />
        </Details>
      )}
    </>
  )
}

/** What somebody has to look at stands first. */
const order = ['no', null, 'cannot tell', 'not applicable'] as const
