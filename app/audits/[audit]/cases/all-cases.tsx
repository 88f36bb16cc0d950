import { Table, type Column } from '@/components/table'
import type { AuditDistrict } from '@/db/audits'
import type { CaseProgress } from '@/db/case-progress'
import { byPlace, caseLabel } from '@/domain/case-label'
import { CaseStateTag } from './case-states'

/** Every case without its reference, which is on the case's own page: opening that is a consultation. */
export function AllCases({
  cases,
  districts,
}: {
  readonly cases: readonly CaseProgress[]
  readonly districts: readonly AuditDistrict[]
}) {
  const names = new Map(districts.map(({ code, name }) => [code, name]))
  const place = new Map(districts.map(({ code }, at) => [code, at]))
  const sorted = [...cases].sort(
    (a, b) => (place.get(a.district) ?? 0) - (place.get(b.district) ?? 0) || byPlace(a, b),
  )
  const columns: Column<CaseProgress>[] = [
    { key: 'district', header: 'District', cell: ({ district }) => names.get(district) ?? district },
    {
      key: 'number',
      header: 'Case',
      rowHeader: true,
      cell: (found) => (
        <>
          <a className="govuk-link" href={`/cases/${found.id}`}>
            <span className="govuk-visually-hidden">{names.get(found.district)} case </span>
            {caseLabel(found)}
          </a>
          {found.targeted && ' (targeted, in no rate)'}
        </>
      ),
    },
    // Of a flag nothing is told here: whoever scores a case judges it without knowing what its flag says.
    ...(cases.every(({ kind }) => kind === 'DA' || kind === 'non-DA')
      ? [{ key: 'kind', header: 'Kind', cell: ({ kind }: CaseProgress) => kind }]
      : []),
    {
      key: 'who',
      header: 'Auditor',
      cell: ({ scores }) => scores.map(({ scorer }) => scorer).join(', ') || 'nobody yet',
    },
    { key: 'state', header: 'Status', cell: ({ state }) => <CaseStateTag state={state} /> },
  ]
  return (
    <Table
      caption="Every case of the sample"
      captionHidden
      columns={columns}
      rows={sorted}
      rowKey={({ id }) => id}
      dense
    />
  )
}
