import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { audienceAsked } from '@/app/audience-asked'
import { sendDocument } from '@/app/download'
import { fictional, markedLine, spreadsheetTypes } from '@/app/file-marks'
import { consult } from '@/app/session'
import { auditFor } from '@/db/audits'
import { currentBoundaries } from '@/db/boundaries'
import { isDemonstration } from '@/db/installation'
import { fileName } from '@/documents/file-name'
import { workbookFile } from '@/documents/xlsx-write'
import { audienceNotes, audienceWords, hidesSmallCounts } from '@/domain/audience'
import { problemProfile } from '@/domain/profile'
import { publicProfile } from '@/domain/public-profile'
import { controlTotalsNotes } from '../../control-totals-sentences'
import { profileFactsOf } from '../facts'
import { profileCsv } from './profile-csv'
import { profileNotes, profileSheet } from './profile-sheets'

const marking = 'OFFICIAL'

/** The profile, or one of its tables, as a workbook or as CSV, for the audience that was chosen. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ audit: string }> },
): Promise<Response> {
  const { audit: id } = await params
  const consultation = await consult('see an audit', (reader, person) => auditFor(reader, id, person))
  const audience = audienceAsked(request)
  const { reader, subject } = consultation
  const facts = await profileFactsOf(reader, subject)
  if (!facts) notFound()
  const outlines = (await currentBoundaries(reader))?.wards
  const whole = problemProfile(facts, outlines)
  const passedOn = hidesSmallCounts(audience) ? publicProfile(facts, outlines) : null
  const asked = request.nextUrl.searchParams
  const as = asked.get('as') === 'csv' ? 'csv' : 'xlsx'
  const table = asked.get('table') || null
  if (table !== null && !whole.some(({ key }) => key === table)) notFound()
  const chosen = (passedOn?.tables ?? whole).filter(({ key }) => table === null || key === table)
  const { reference } = subject.audit
  const demonstration = await isDemonstration(reader)
  const notes = [
    ...audienceNotes(audience),
    ...(passedOn
      ? passedOn.leftOut.map((meaning) => ({ term: 'Left out', meaning }))
      : await controlTotalsNotes(reader, id)),
  ]
  const firstLine = markedLine(marking, demonstration)
  const bytes =
    as === 'csv'
      ? Buffer.from(profileCsv(firstLine, chosen, notes))
      : await workbookFile({
          title: `Problem profile ${reference}, ${audienceWords[audience].name}`,
          marking: firstLine,
          sheets: chosen.map(profileSheet),
          notes: [
            ...notes,
            ...chosen.flatMap(profileNotes),
            ...(demonstration ? [{ term: 'Fictional', meaning: fictional }] : []),
          ],
        })
  const what = table === null ? 'problem profile' : `problem profile ${table}`
  return sendDocument({
    ...{ consultation, audience },
    document: `${what} as ${as === 'csv' ? 'CSV' : 'Excel'}`,
    fileName: fileName({
      marking,
      title: `${what} ${reference} ${audienceWords[audience].short}`,
      extension: as,
    }),
    contentType: spreadsheetTypes[as],
    bytes,
    rows: chosen.reduce((rows, table) => rows + table.rows.length, 0),
    subject,
  })
}
