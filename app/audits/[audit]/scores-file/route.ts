import type { NextRequest } from 'next/server'
import { sendDocument } from '@/app/download'
import { fictional, markedLine, spreadsheetTypes } from '@/app/file-marks'
import { consult } from '@/app/session'
import { auditFor } from '@/db/audits'
import { isDemonstration } from '@/db/installation'
import { scoreRows } from '@/db/score-rows'
import { csvText } from '@/documents/csv-write'
import { fileName } from '@/documents/file-name'
import { workbookFile } from '@/documents/xlsx-write'
import { controlTotalsNotes } from '../control-totals-sentences'
import { scoreCells, scoreColumns, scoreNotes } from './score-columns'

const marking = 'OFFICIAL-SENSITIVE'

/** The scores of an audit, one row for each case and criterion, as CSV or, unless that is asked for, as a workbook. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ audit: string }> },
): Promise<Response> {
  const { audit: id } = await params
  const consultation = await consult(
    'export scores',
    (reader, person) => auditFor(reader, id, person),
    'the scores of an audit, for a file',
  )
  const { reader, subject } = consultation
  const { reference } = subject.audit
  const rows = await scoreRows(reader, id)
  const cells = scoreCells(rows)
  const demonstration = await isDemonstration(reader)
  const firstLine = markedLine(marking, demonstration)
  const as = request.nextUrl.searchParams.get('as') === 'csv' ? 'csv' : 'xlsx'
  const bytes =
    as === 'csv'
      ? Buffer.from(csvText([[firstLine], scoreColumns.map(({ header }) => header), ...cells]))
      : await workbookFile({
          title: `Scores of ${reference}`,
          marking: firstLine,
          sheets: [{ name: 'Scores', columns: scoreColumns, rows: cells }],
          notes: [
            ...scoreNotes,
            ...(await controlTotalsNotes(reader, id)),
            ...(demonstration ? [{ term: 'Fictional', meaning: fictional }] : []),
          ],
        })
  return sendDocument({
    consultation,
    document: `scores as ${as === 'csv' ? 'CSV' : 'Excel'}`,
    fileName: fileName({ marking, title: `scores ${reference}`, extension: as }),
    contentType: spreadsheetTypes[as],
    bytes,
    rows: rows.length,
    subject,
  })
}
