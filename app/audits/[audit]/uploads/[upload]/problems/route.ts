import { sendDocument } from '@/app/download'
import { fictional, markedLine, spreadsheetTypes } from '@/app/file-marks'
import { isDemonstration } from '@/db/installation'
import { problemsOf } from '@/db/upload-problems'
import { fileName } from '@/documents/file-name'
import { workbookFile, type SheetColumn } from '@/documents/xlsx-write'
import { grouped } from '@/domain/percent'
import { consultUpload } from '../../upload-for'
import { capital, withoutPlace } from '../report/problem-words'

const marking = 'OFFICIAL-SENSITIVE'
/** A workbook of more takes the app longer than a click should; whoever has more has one cause to put right first. */
const mostRows = 250_000

const columns: SheetColumn[] = [
  { header: 'Row', width: 10, kind: 'number' },
  { header: 'Column', width: 24, kind: 'text' },
  { header: 'Kind', width: 26, kind: 'text' },
  { header: 'Reason, and what to do', width: 110, kind: 'text' },
]

/** Every problem that the check of an uploaded file found, as a workbook to work through. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ audit: string; upload: string }> },
): Promise<Response> {
  const { consultation, upload } = await consultUpload(
    await params,
    'every problem of an uploaded file, for a file',
  )
  const { reader, subject } = consultation
  const { reference } = subject.audit
  const problems = await problemsOf(upload.id, mostRows)
  const demonstration = await isDemonstration(reader)
  const all = (upload.report?.problemCounts ?? []).reduce((total, { rows }) => total + rows, 0)
  const notes = [
    { term: 'Row', meaning: 'As Excel numbers the rows of the extract.' },
    { term: 'Reason', meaning: 'Quotes the value as far as it may be shown.' },
    ...(all > problems.length
      ? [
          {
            term: 'Not all',
            meaning: `The first ${grouped(problems.length)} of ${grouped(all)} problems. Put these right and check the file again.`,
          },
        ]
      : []),
    ...(demonstration ? [{ term: 'Fictional', meaning: fictional }] : []),
  ]
  return sendDocument({
    consultation,
    document: 'problems of an extract as Excel',
    fileName: fileName({ marking, title: `problems ${reference}`, extension: 'xlsx' }),
    contentType: spreadsheetTypes.xlsx,
    bytes: await workbookFile({
      title: `Problems of an extract for ${reference}`,
      marking: markedLine(marking, demonstration),
      sheets: [
        {
          name: 'Problems',
          columns,
          rows: problems.map((problem) => [
            problem.row,
            problem.column ?? 'The whole row',
            capital(problem.kind),
            withoutPlace(problem),
          ]),
        },
      ],
      notes,
    }),
    rows: problems.length,
    subject,
  })
}
