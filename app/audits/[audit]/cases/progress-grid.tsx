import { CellGrid } from '@/components/cell-grid'
import { Table, type Column } from '@/components/table'
import type { AuditDistrict } from '@/db/audits'
import type { CaseProgress } from '@/db/case-progress'
import { caseLabel } from '@/domain/case-label'
import { caseStates, caseStateWords, type CaseState } from '@/domain/case-progress'
import { cellStates } from './case-states'

/** Every case at a glance, a row for each district, and the same as counts. */
export function ProgressGrid({
  cases,
  districts,
}: {
  readonly cases: readonly CaseProgress[]
  readonly districts: readonly AuditDistrict[]
}) {
  const rows = districts.map(({ code, name }) => ({
    name,
    cases: cases.filter(({ district }) => district === code),
  }))
  const counted = (of: readonly CaseProgress[], state: CaseState) =>
    of.filter((found) => found.state === state).length
  const used = caseStates.filter((state) => counted(cases, state) > 0)
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'district', header: 'District', rowHeader: true, cell: ({ name }) => name, total: 'All' },
    ...used.map((state) => ({
      key: state,
      header: caseStateWords[state].charAt(0).toUpperCase() + caseStateWords[state].slice(1),
      numeric: true,
      cell: (row: (typeof rows)[number]) => counted(row.cases, state),
      total: counted(cases, state),
    })),
    { key: 'all', header: 'Cases', numeric: true, cell: (row) => row.cases.length, total: cases.length },
  ]
  return (
    <>
      <CellGrid
        label="How far the cases are"
        states={cellStates}
        rows={rows.map((row) => ({
          label: row.name,
          cells: row.cases.map(({ state, ...found }) => ({
            state,
            title: `${found.targeted ? 'Targeted case' : 'Case'} ${caseLabel(found)}: ${caseStateWords[state]}`,
          })),
        }))}
      />
      <Table
        caption="Progress by district"
        captionSize="s"
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        dense
      />
    </>
  )
}
