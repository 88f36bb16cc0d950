import type { NextRequest } from 'next/server'
import { sendDocument } from '@/app/download'
import { consult } from '@/app/session'
import { isDemonstration } from '@/db/installation'
import { refusalsOf } from '@/db/refusals'
import { refusedAmong, registerRows } from '@/db/register'
import { csvText } from '@/documents/csv-write'
import { fileName } from '@/documents/file-name'
import { workbookFile } from '@/documents/xlsx-write'
import { dayInWords, dayOf } from '@/domain/days'
import { overdueRule, ragRule, slippageRule, standingRule } from '@/domain/recommendation-standing'
import { fictional, markedLine, spreadsheetTypes } from '../../file-marks'
import { registerQuery } from '../register-query'
import { registerCells, registerColumns } from './register-rows'

const marking = 'OFFICIAL'

/** The register within its filters, as CSV or, unless that is asked for, as a workbook. */
export async function GET(request: NextRequest): Promise<Response> {
  const consultation = await consult('see recommendations')
  const { reader, person, subject, now } = consultation
  const today = dayOf(now)
  const asked = Object.fromEntries(request.nextUrl.searchParams)
  const query = await registerQuery(Promise.resolve(asked))
  const rows = await registerRows(reader, person, query.filter, today, query)
  const cells = registerCells(rows, today, await refusalsOf(reader, refusedAmong(rows)))
  const demonstration = await isDemonstration(reader)
  const as = asked.as === 'csv' ? 'csv' : 'xlsx'
  const bytes =
    as === 'csv'
      ? Buffer.from(
          csvText([
            [markedLine(marking, demonstration)],
            registerColumns.map(({ header }) => header),
            ...cells,
          ]),
        )
      : await workbookFile({
          title: `Recommendations as at ${dayInWords(today)}`,
          marking: markedLine(marking, demonstration),
          sheets: [{ name: 'Recommendations', columns: registerColumns, rows: cells }],
          notes: [
            { term: 'As at', meaning: dayInWords(today) },
            { term: 'Red, amber, green', meaning: ragRule },
            {
              term: 'Due at issue',
              meaning: 'The day that was set when the recommendation was issued; it never changes.',
            },
            { term: 'Days moved', meaning: slippageRule },
            { term: 'Days overdue', meaning: overdueRule },
            { term: 'Not accepted, risk accepted', meaning: standingRule },
            ...(demonstration ? [{ term: 'Fictional', meaning: fictional }] : []),
          ],
        })
  return sendDocument({
    consultation,
    document: `the register of recommendations as ${as === 'csv' ? 'CSV' : 'Excel'}`,
    fileName: fileName({ marking, title: `recommendations ${today}`, extension: as }),
    contentType: spreadsheetTypes[as],
    bytes,
    rows: rows.length,
    subject,
  })
}
