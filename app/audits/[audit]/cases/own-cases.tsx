import { ButtonLink } from '@/components/button'
import { Heading } from '@/components/heading'
import { Table, type Column } from '@/components/table'
import type { AuditDistrict } from '@/db/audits'
import type { CaseProgress } from '@/db/case-progress'
import { caseLabel } from '@/domain/case-label'
import type { ScoreStatus } from '@/domain/score'

interface OwnCase {
  id: string
  district: string
  label: string
  status: ScoreStatus
}

interface DistrictRow {
  code: string
  name: string
  cases: OwnCase[]
}

const headers: readonly [ScoreStatus, string][] = [
  ['in work', 'In work'],
  ['to do', 'To do'],
  ['finished', 'Finished'],
]

/** The reader's own cases, to go on with. Nothing says whether theirs is the first score of a case or the second. */
export function OwnCases({
  cases,
  personId,
  districts,
}: {
  readonly cases: readonly CaseProgress[]
  readonly personId: string
  readonly districts: readonly AuditDistrict[]
}) {
  const own = cases.flatMap(({ id, district, scores, ...found }): OwnCase[] => {
    const mine = scores.find(({ scorerId }) => scorerId === personId)
    return mine ? [{ id, district, label: caseLabel(found), status: mine.status }] : []
  })
  if (own.length === 0) return null
  const rows = districts
    .map(({ code, name }) => ({ code, name, cases: own.filter(({ district }) => district === code) }))
    .filter((row) => row.cases.length > 0)
  const finished = own.filter(({ status }) => status === 'finished').length
  const begun = own.find(({ status }) => status === 'in work')
  const next = begun ?? own.find(({ status }) => status === 'to do')
  const columns: Column<DistrictRow>[] = [
    { key: 'district', header: 'District', rowHeader: true, cell: ({ name }) => name },
    ...headers.map(([status, header]) => ({
      key: status,
      header,
      cell: (row: DistrictRow) => <CaseLinks row={row} status={status} />,
    })),
  ]
  return (
    <>
      <Heading level={2} size="m">
        Your cases: {finished} of {own.length} finished
      </Heading>
      {next && (
        <ButtonLink href={`/cases/${next.id}`}>
          {begun ? 'Go on where you were' : 'Score the next case'}
        </ButtonLink>
      )}
      <Table
        caption="Your cases"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        dense
      />
    </>
  )
}

function CaseLinks({ row, status }: { readonly row: DistrictRow; readonly status: ScoreStatus }) {
  const cases = row.cases.filter((found) => found.status === status)
  if (cases.length === 0) return <span className="app-muted">none</span>
  return (
    <ul className="app-case-numbers">
      {cases.map(({ id, label }) => (
        <li key={id}>
          <a className="govuk-link" href={`/cases/${id}`}>
            <span className="govuk-visually-hidden">{row.name} case </span>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
