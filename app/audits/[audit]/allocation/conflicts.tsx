import { Heading } from '@/components/heading'
import { Table, type Column } from '@/components/table'
import type { Conflict } from '@/db/conflicts'
import type { WorkBoard } from '@/db/work-board'
import { caseLabel } from '@/domain/case-label'
import { instantInWords } from '@/domain/days'

/** The conflicts that people declared: what they said, and who has the case now. Told to the lead auditor alone. */
export function Conflicts({
  board,
  names,
  districts,
}: {
  readonly board: WorkBoard
  readonly names: ReadonlyMap<string, string>
  readonly districts: ReadonlyMap<string, string>
}) {
  if (board.conflicts.length === 0) return null
  const dutiesOf = ({ caseId }: Conflict) => board.duties.filter((duty) => duty.caseId === caseId)
  const columns: Column<Conflict>[] = [
    { key: 'who', header: 'Who', rowHeader: true, cell: ({ userId }) => names.get(userId) ?? 'somebody' },
    {
      key: 'case',
      header: 'Case',
      cell: (conflict) => {
        const [duty] = dutiesOf(conflict)
        return duty
          ? `${districts.get(duty.district) ?? duty.district} case ${caseLabel(duty)}`
          : 'no longer in the sample'
      },
    },
    { key: 'why', header: 'Why', cell: ({ reason }) => reason },
    { key: 'when', header: 'When', nowrap: true, cell: ({ declaredAt }) => instantInWords(declaredAt) },
    {
      key: 'now',
      header: 'With whom now',
      cell: (conflict) =>
        dutiesOf(conflict)
          .map(({ score, turn }) => {
            const holder = score ? (names.get(score.scorerId) ?? 'somebody') : 'nobody yet'
            return dutiesOf(conflict).length > 1 ? `${turn} score: ${holder}` : holder
          })
          .join('; '),
    },
  ]
  return (
    <>
      <Heading level={2} size="m">
        Conflicts of interest
      </Heading>
      <Table
        caption="Conflicts that were declared"
        captionHidden
        columns={columns}
        rows={board.conflicts}
        rowKey={({ caseId, userId }) => `${caseId} ${userId}`}
      />
    </>
  )
}
