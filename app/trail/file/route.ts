import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { sendDocument } from '@/app/download'
import { fictional, markedLine, spreadsheetTypes } from '@/app/file-marks'
import { isDemonstration } from '@/db/installation'
import { trailHead, type StoredTrailRow } from '@/db/trail'
import { countTrailIn, trailRowsIn } from '@/db/trail-scope'
import { csvText, type CsvCell } from '@/documents/csv-write'
import { fileName } from '@/documents/file-name'
import { dayOf } from '@/domain/days'
import { subjectInWords, trailSentence } from '@/domain/trail-words'
import { filterOf, queryOf } from '../asked'
import { consultTrail } from '../consult-trail'
import { mostInFile } from './limit'

const marking = 'OFFICIAL'

/** The rows within their filters, newest first, as CSV or, where that is asked for, as JSON. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = request.nextUrl.searchParams
  const { consultation, asked } = await consultTrail(query, 'the audit trail, to take it out as a file')
  const { reader, person, subject: scope, now } = consultation
  const wanted = filterOf(asked)
  if ('errors' in wanted) redirect(`/trail?${queryOf(asked)}` as Route)
  if ((await countTrailIn(reader, scope, wanted.filter)) > mostInFile)
    redirect(`/trail?${queryOf(asked)}&refused=too-many` as Route)

  const rows = await trailRowsIn(reader, scope, wanted.filter, { limit: mostInFile })
  const references = new Map(scope.audits.map(({ id, reference }) => [id, reference]))
  const demonstration = await isDemonstration(reader)
  const as = query.get('as') === 'json' ? 'json' : 'csv'
  const text =
    as === 'csv'
      ? csvText([
          [markedLine(marking, demonstration)],
          csvColumns,
          ...rows.map((row) => csvCells(row, references)),
        ])
      : `${JSON.stringify(
          {
            marking,
            ...(demonstration ? { fictional } : {}),
            exportedAt: now,
            exportedBy: person.name,
            filter: Object.fromEntries(queryOf(asked, { before: undefined })),
            head: await trailHead(reader),
            hash: 'SHA-256, in hexadecimal, of the JSON array of seq to previousHash in the order in which they stand',
            rows: rows.map(inOrderOfHash),
          },
          null,
          1,
        )}\n`
  return sendDocument({
    consultation,
    document: `the audit trail as ${as.toUpperCase()}`,
    fileName: fileName({ marking, title: `audit trail ${dayOf(now)}`, extension: as }),
    contentType: as === 'csv' ? spreadsheetTypes.csv : 'application/json; charset=utf-8',
    bytes: Buffer.from(text),
    rows: rows.length,
    subject: scope,
  })
}

const csvColumns = [
  'Row', 'At (UTC)', 'Person', 'Person id', 'Event', 'What happened', 'Class (DPA 2018 s.62)', 'About', 'Subject id',
  'Audit', 'District', 'Details', 'Request', 'Previous hash', 'Hash',
] // prettier-ignore

function csvCells(row: StoredTrailRow, references: ReadonlyMap<string, string>): CsvCell[] {
  const referenceOf = (id: string) => references.get(id)
  return [
    row.seq, row.at, row.actorName, row.actorId, row.event, trailSentence(row), row.law,
    subjectInWords(row, referenceOf), row.subjectId, row.auditId && (referenceOf(row.auditId) ?? row.auditId),
    row.district, row.details, row.requestId, row.previousHash, row.hash,
  ] // prettier-ignore
}

/** The fields in the order in which they are hashed, so that a reader can make the hash of a row again. */
function inOrderOfHash(row: StoredTrailRow) {
  const { seq, at, actorId, actorName, event, law, subjectType, subjectId, ...rest } = row
  const { auditId, district, details, requestId, previousHash, hash } = rest
  return {
    ...{ seq, at, actorId, actorName, event, law, subjectType, subjectId },
    ...{ auditId, district, details, requestId, previousHash, hash },
  }
}
