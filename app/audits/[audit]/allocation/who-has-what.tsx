import { Table, type Column } from '@/components/table'
import type { WorkBoard } from '@/db/work-board'

type Row = WorkBoard['colleagues'][number]

/** Everybody with what they have: the first and second scores, and how many are finished. */
export function WhoHasWhat({
  board,
  districts,
  leadId,
}: {
  readonly board: WorkBoard
  readonly districts: ReadonlyMap<string, string>
  readonly leadId: string
}) {
  const have = (count: (duty: WorkBoard['duties'][number]) => boolean) => (row: Row) =>
    board.duties.filter((duty) => duty.score?.scorerId === row.id && count(duty)).length
  const barred = (is: (duty: WorkBoard['duties'][number]) => boolean) =>
    new Set(board.duties.filter(is).map(({ caseId }) => caseId)).size
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: 'Auditor',
      rowHeader: true,
      cell: ({ id, name }) => (id === leadId ? `${name} (leads the audit)` : name),
    },
    {
      key: 'never',
      header: 'Never gets',
      cell: ({ id, ownDistricts }) =>
        [
          ...ownDistricts.map((code) => districts.get(code) ?? code),
          casesInWords(
            barred(({ ownCrimeOf }) => ownCrimeOf.includes(id)),
            'of their own crimes',
          ),
          casesInWords(
            barred(({ conflictOf }) => conflictOf.includes(id)),
            'with a conflict',
          ),
        ]
          .filter(Boolean)
          .join(', ') || 'none',
    },
    { key: 'first', header: 'First scores', numeric: true, cell: have(({ turn }) => turn === 'first') },
    { key: 'second', header: 'Second scores', numeric: true, cell: have(({ turn }) => turn === 'second') },
    { key: 'all', header: 'All', numeric: true, cell: have(() => true) },
    {
      key: 'finished',
      header: 'Finished',
      numeric: true,
      cell: have(({ score }) => score?.status === 'finished'),
    },
  ]
  return (
    <Table
      caption="Who has how many"
      columns={columns}
      rows={board.colleagues}
      rowKey={({ id }) => id}
      empty="Nobody works on this audit yet. Add auditors in the plan."
    />
  )
}

function casesInWords(cases: number, which: string): string {
  return cases === 0 ? '' : `${cases} ${cases === 1 ? 'case' : 'cases'} ${which}`
}
