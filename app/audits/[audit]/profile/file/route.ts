import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { sendDocument } from '@/app/download'
import { fictional, markedLine, spreadsheetTypes } from '@/app/file-marks'
import { consult } from '@/app/session'
import { auditFor } from '@/db/audits'
import { currentBoundaries } from '@/db/boundaries'
import { isDemonstration } from '@/db/installation'
import { fileName } from '@/documents/file-name'
import { workbookFile } from '@/documents/xlsx-write'
import { problemProfile } from '@/domain/profile'
import { controlTotalsNotes } from '../../control-totals-sentences'
import { profileFactsOf } from '../facts'
import { profileCsv } from './profile-csv'
import { profileNotes, profileSheet } from './profile-sheets'

const marking = 'OFFICIAL'

/** The profile as a workbook with a sheet for each table, or one of its tables as CSV. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ audit: string }> },
): Promise<Response> {
  const { audit: id } = await params
  const consultation = await consult('see an audit', (reader, person) => auditFor(reader, id, person))
  const { reader, subject } = consultation
  const facts = await profileFactsOf(reader, subject)
  if (!facts) notFound()
  const tables = problemProfile(facts, (await currentBoundaries(reader))?.wards)
  const asked = request.nextUrl.searchParams
  const as = asked.get('as') === 'csv' ? 'csv' : 'xlsx'
  const chosen = asked.has('table') ? tables.filter(({ key }) => key === asked.get('table')) : tables
  const [first] = chosen
  if (!first) notFound()
  const { reference } = subject.audit
  const demonstration = await isDemonstration(reader)
  const notes = await controlTotalsNotes(reader, id)
  const firstLine = markedLine(marking, demonstration)
  const bytes =
    as === 'csv'
      ? Buffer.from(profileCsv(firstLine, chosen, notes))
      : await workbookFile({
          title: `Problem profile ${reference}`,
          marking: firstLine,
          sheets: chosen.map(profileSheet),
          notes: [
            ...chosen.flatMap(profileNotes),
            ...notes,
            ...(demonstration ? [{ term: 'Fictional', meaning: fictional }] : []),
          ],
        })
  const what = chosen.length === 1 ? `problem profile ${first.key}` : 'problem profile'
  return sendDocument({
    consultation,
    document: `${what} as ${as === 'csv' ? 'CSV' : 'Excel'}`,
    fileName: fileName({ marking, title: `${what} ${reference}`, extension: as }),
    contentType: spreadsheetTypes[as],
    bytes,
    rows: chosen.reduce((rows, table) => rows + table.rows.length, 0),
    subject,
  })
}
