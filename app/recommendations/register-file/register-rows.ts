import type { Refusal } from '@/db/refusals'
import type { RegisterRow } from '@/db/register'
import type { SheetCell, SheetColumn } from '@/documents/xlsx-write'
import { daysBetween, dayOf } from '@/domain/days'
import { statusWords } from '@/domain/recommendation'
import { daysSlipped, isOverdue, rag } from '@/domain/recommendation-standing'
import { strandWords } from '@/domain/recommendation-facts'
import { ragNames } from '../rag-mark'
import { priorityWords } from '../register-table'

interface FileColumn extends SheetColumn {
  cell: (row: RegisterRow, today: string, refusal: Refusal | undefined) => string | number | null
}

const text = (header: string, width: number, cell: FileColumn['cell']): FileColumn => ({
  ...{ header, width, kind: 'text', cell },
})
const day = (header: string, cell: FileColumn['cell']): FileColumn => ({
  ...{ header, width: 18, kind: 'day', cell },
})
const number = (header: string, cell: FileColumn['cell']): FileColumn => ({
  ...{ header, width: 12, kind: 'number', cell },
})

/** What is on file of each recommendation, in the order of the columns. */
export const registerColumns: readonly FileColumn[] = [
  text('Reference', 22, ({ recommendation: r }) => r.reference),
  text('Audit', 16, ({ auditReference }) => auditReference),
  text('Audit title', 30, ({ auditTitle }) => auditTitle),
  text('District code', 10, ({ recommendation: r }) => r.district),
  text('District', 16, ({ districtName }) => districtName),
  text('Recommendation', 70, ({ recommendation: r }) => r.wording),
  text('Priority', 10, ({ recommendation: r }) => priorityWords[r.priority]),
  text('Owner', 24, ({ recommendation: r }) => r.ownerName),
  text('Owner’s role', 30, ({ recommendation: r }) => r.ownerRole),
  text('Sponsor', 24, ({ recommendation: r }) => r.sponsor),
  text('Strand', 12, ({ recommendation: r }) => (r.strand ? strandWords[r.strand].name : '')),
  text('Meeting', 10, ({ recommendation: r }) => r.meeting ?? ''),
  day('Day of the meeting', ({ recommendation: r }) => r.meetingOn),
  text('Status', 28, ({ recommendation: r }) => statusWords[r.status]),
  text('Red, amber, green', 12, ({ recommendation: r }, today) => ragNames[rag(r, today)]),
  day('Issued', ({ recommendation: r }) => r.issuedAt && dayOf(r.issuedAt)),
  day('Due', ({ recommendation: r }) => r.dueOn),
  day('Due at issue', ({ recommendation: r }) => r.originalDueOn),
  number('Days moved', ({ recommendation: r }) => daysSlipped(r)),
  number('Days overdue', ({ recommendation: r }, today) =>
    r.dueOn && isOverdue(r, today) ? daysBetween(r.dueOn, today) : 0,
  ),
  day('Closed', ({ recommendation: r }) => r.closedAt && dayOf(r.closedAt)),
  text('Not accepted or risk accepted because', 40, (_, __, refusal) => refusal?.reason ?? ''),
  text('Answered for by', 28, (_, __, refusal) => [refusal?.rank, refusal?.name].filter(Boolean).join(' ')),
  day('Review', ({ recommendation: r }) => r.reviewOn),
  text('Closing test', 40, ({ recommendation: r }) => r.closingTest),
  text('Evidence required', 40, ({ recommendation: r }) => r.evidenceRequired),
]

/** The cells of the register's rows; `today` decides what is overdue. */
export function registerCells(
  rows: readonly RegisterRow[],
  today: string,
  refusals: ReadonlyMap<string, Refusal>,
): (SheetCell & (string | number | null))[][] {
  return rows.map((row) =>
    registerColumns.map(({ cell }) => cell(row, today, refusals.get(row.recommendation.id))),
  )
}
