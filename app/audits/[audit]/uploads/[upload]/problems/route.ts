import { sendDocument } from '@/app/download'
import { fictional, markedLine, spreadsheetTypes } from '@/app/file-marks'
import { isDemonstration } from '@/db/installation'
import { problemsOf } from '@/db/upload-problems'
import { fileName } from '@/documents/file-name'
import { listWorkbook } from '@/documents/xlsx-list'
import type { CheckedRow } from '@/domain/extract-intake'
import { grouped } from '@/domain/percent'
import { consultUpload } from '../../upload-for'
import { capital, withoutPlace } from '../report/problem-words'

const marking = 'OFFICIAL-SENSITIVE'
/** A sheet of Excel has 1,048,576 rows, a few of which are not the list's. */
const mostRows = 1_000_000

const columns = [
  { header: 'Row', width: 10 },
  { header: 'Column', width: 24 },
  { header: 'Kind', width: 26 },
  { header: 'Reason, and what to do', width: 110 },
]

/** Every problem that the check of an uploaded file found, as a workbook to work through. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ audit: string; upload: string }> },
): Promise<Response> {
  const what = 'every problem of an uploaded file, for a file'
  const { consultation, upload } = await consultUpload(await params, what)
  const { reader, subject } = consultation
  const { reference } = subject.audit
  const demonstration = await isDemonstration(reader)
  const all = (upload.report?.problemCounts ?? []).reduce((total, { rows }) => total + rows, 0)
  const { bytes, rows } = await listWorkbook({
    sheet: 'Problems',
    lines: [markedLine(marking, demonstration), `Problems of an extract for ${reference}`],
    columns,
    rows: cellsOf(problemsOf(upload.id, mostRows)),
    notes: [
      'The rows are numbered as Excel numbers them. Values are quoted as far as they may be shown.',
      ...(all > mostRows ? [`The first ${grouped(mostRows)} of ${grouped(all)} problems.`] : []),
      ...(demonstration ? [fictional] : []),
    ],
  })
  return sendDocument({
    ...{ consultation, subject, bytes, rows },
    document: 'problems of an extract as Excel',
    fileName: fileName({ marking, title: `problems ${reference}`, extension: 'xlsx' }),
    contentType: spreadsheetTypes.xlsx,
  })
}

async function* cellsOf(problems: AsyncIterable<CheckedRow>): AsyncGenerator<(string | number | null)[]> {
  for await (const problem of problems)
    yield [problem.row, problem.column ?? 'The whole row', capital(problem.kind), withoutPlace(problem)]
}
