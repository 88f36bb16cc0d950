import { CellGrid, cellCounts, type CellState } from '@/components/cell-grid'
import { Table, type Column } from '@/components/table'
import type { AuditDistrict } from '@/db/audits'
import type { CaseProgress } from '@/db/case-progress'
import { caseLabel } from '@/domain/case-label'
import { caseStateWords } from '@/domain/case-progress'
import { progressStages, stageMeanings, type ProgressStage } from '@/domain/progress-stage'

const cellOf: Record<ProgressStage, Pick<CellState, 'letter' | 'fill'>> = {
  'to do': { letter: 'T', fill: 'none' },
  'in work': { letter: 'W', fill: 'none' },
  scored: { letter: 'S', fill: 'light' },
  'second-scored': { letter: '2', fill: 'half' },
  ruled: { letter: 'R', fill: 'half' },
  final: { letter: 'F', fill: 'full' },
}

/** The stages as the cells show them: by their letter, with a filling that grows. */
export const stageCells: readonly CellState[] = progressStages.map((stage) => ({
  ...{ key: stage, name: stage, meaning: stageMeanings[stage] },
  ...cellOf[stage],
}))

interface DistrictRow {
  code: string
  name: string
  cases: readonly CaseProgress[]
}

/** Every case of an audit at a glance, a row of cells for each district, and the same as counts in a table. */
export function ProgressPicture({
  cases,
  districts,
}: {
  readonly cases: readonly CaseProgress[]
  readonly districts: readonly AuditDistrict[]
}) {
  const rows = districts.map(({ code, name }): DistrictRow => ({
    ...{ code, name },
    cases: cases.filter(({ district }) => district === code),
  }))
  const final = cases.filter(({ stage }) => stage === 'final').length
  return (
    <>
      <CellGrid
        label={`How far the cases are: ${final} of ${cases.length} final`}
        states={stageCells}
        rows={rows.map((row) => ({
          label: row.name,
          cells: row.cases.map(cellFor),
          words:
            row.cases.length === 0
              ? 'none'
              : cellCounts(
                  stageCells,
                  row.cases.map(({ stage }) => ({ state: stage })),
                ),
        }))}
      />
      <Table
        caption="Progress by district"
        captionSize="s"
        columns={columnsFor(cases)}
        rows={rows}
        rowKey={({ code }) => code}
        dense
      />
    </>
  )
}

function cellFor(found: CaseProgress) {
  const waits = found.state === 'scope asked' || found.state === 'to be ruled on'
  return {
    state: found.stage,
    name: `${found.targeted ? 'Targeted case' : 'Case'} ${caseLabel(found)}`,
    note: waits ? caseStateWords[found.state] : undefined,
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function columnsFor(all: readonly CaseProgress[]): Column<DistrictRow>[] {
  const counted = (of: readonly CaseProgress[], wanted: ProgressStage) =>
    of.filter(({ stage }) => stage === wanted).length
  return [
    { key: 'district', header: 'District', rowHeader: true, cell: ({ name }) => name, total: 'All' },
    ...progressStages.map((stage) => ({
      ...{ key: stage, header: capital(stage), numeric: true },
      cell: ({ cases }: DistrictRow) => counted(cases, stage),
      total: counted(all, stage),
    })),
    { key: 'all', header: 'Cases', numeric: true, cell: ({ cases }) => cases.length, total: all.length },
  ]
}
