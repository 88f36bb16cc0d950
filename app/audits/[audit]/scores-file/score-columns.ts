import type { ScoreRow } from '@/db/score-rows'
import type { SheetColumn } from '@/documents/xlsx-write'
import { caseLabel } from '@/domain/case-label'
import { answerWords } from '@/domain/checklist'

interface ScoreColumn extends SheetColumn {
  cell: (row: ScoreRow) => string | number | null
}

/** What is on file of each answer, in the order of the columns. */
export const scoreColumns: readonly ScoreColumn[] = [
  { header: 'Crime reference', width: 18, kind: 'text', cell: ({ reference }) => reference },
  { header: 'Case', width: 10, kind: 'text', cell: (row) => `${row.district} ${caseLabel(row)}` },
  { header: 'Targeted', width: 10, kind: 'text', cell: ({ targeted }) => (targeted ? 'yes' : 'no') },
  { header: 'District', width: 10, kind: 'text', cell: ({ district }) => district },
  { header: 'Kind', width: 10, kind: 'text', cell: ({ kind }) => kind },
  { header: 'Criterion', width: 26, kind: 'text', cell: ({ criterion }) => criterion },
  { header: 'Criterion key', width: 24, kind: 'text', cell: ({ criterionKey }) => criterionKey },
  { header: 'Answer', width: 16, kind: 'text', cell: ({ answer }) => answer && answerWords[answer] },
  { header: 'Reason code', width: 22, kind: 'text', cell: ({ reasonCode }) => reasonCode },
  { header: 'Furthest step', width: 16, kind: 'text', cell: ({ step }) => step },
  { header: 'Why no further', width: 16, kind: 'text', cell: ({ stopped }) => stopped },
  { header: 'Settled by', width: 14, kind: 'text', cell: ({ by }) => by },
  { header: 'Crimes in stratum', width: 12, kind: 'number', cell: ({ population }) => population },
  { header: 'Cases in stratum', width: 12, kind: 'number', cell: ({ sampled }) => sampled },
]

export function scoreCells(rows: readonly ScoreRow[]): (string | number | null)[][] {
  return rows.map((row) => scoreColumns.map(({ cell }) => cell(row)))
}

export const scoreNotes = [
  { term: 'Row', meaning: 'One criterion of one drawn case that is in scope.' },
  {
    term: 'Answer',
    meaning:
      'The answer that counts: of the one score, of two that agree, or of the ruling. Empty while it is open. Not recorded counts as no.',
  },
  {
    term: 'Rate',
    meaning:
      'Yes divided by yes and no; not applicable and cannot tell are left out, and so is every targeted case.',
  },
  {
    term: 'Furthest step',
    meaning:
      'On a criterion with steps, of an answer yes: the code of the last step that the case came to, and of why it went no further. A step counts every case that came to it or beyond.',
  },
  {
    term: 'Targeted',
    meaning:
      'Yes for a case that was added by its reference, for a reason, and not drawn: it stands for no other crime and counts in no rate. Its crimes and cases in stratum are 0.',
  },
  {
    term: 'Stratum',
    meaning:
      'District and kind (DA or non-DA, or flagged or not) together. For several strata each case counts for crimes in stratum divided by cases in stratum.',
  },
]
