import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { audienceAsked } from '@/app/audience-asked'
import { sendDocument } from '@/app/download'
import { fictional, markedLine, spreadsheetTypes } from '@/app/file-marks'
import { consult } from '@/app/session'
import { auditFor } from '@/db/audits'
import { isDemonstration } from '@/db/installation'
import { writeUpFor, type ReadableWriteUp } from '@/db/write-ups'
import { csvText } from '@/documents/csv-write'
import { fileName } from '@/documents/file-name'
import { workbookFile } from '@/documents/xlsx-write'
import { audienceNotes, audienceWords, hidesSmallCounts, zerosHiddenToo } from '@/domain/audience'
import { instantInWords } from '@/domain/days'
import { methodSentences } from '../../method-notes'
import { publicVersionOf, type PublicVersion } from '../../public-version'
import { publicFindingsList, wholeFindings } from './findings-rows'

const marking = 'OFFICIAL'

/** The figures of an audit, one row for each criterion and place, for the audience that was chosen. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ audit: string }> },
): Promise<Response> {
  const { audit: id } = await params
  const consultation = await consult('see findings', (reader, person) => auditFor(reader, id, person))
  const audience = audienceAsked(request)
  const { reader, person, subject } = consultation
  const readable = await writeUpFor(reader, subject, person)
  if (!readable) notFound()
  const passedOn = hidesSmallCounts(audience)
    ? ((await publicVersionOf(reader, subject, readable)) ?? notFound())
    : null
  const { columns, rows } = passedOn ? publicFindingsList(passedOn) : wholeFindings(readable.writeUp.figures)
  const demonstration = await isDemonstration(reader)
  const firstLine = markedLine(marking, demonstration)
  const notes = [
    ...audienceNotes(audience),
    ...(passedOn ? publicNotes(passedOn) : wholeNotes(readable)),
    ...(demonstration ? [{ term: 'Fictional', meaning: fictional }] : []),
  ]
  const as = request.nextUrl.searchParams.get('as') === 'csv' ? 'csv' : 'xlsx'
  const { reference } = subject.audit
  const bytes =
    as === 'csv'
      ? Buffer.from(
          csvText([
            [firstLine],
            ...notes.map(({ term, meaning }) => [term, meaning]),
            [],
            columns.map(({ header }) => header),
            ...rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell ? cell.result : cell))),
          ]),
        )
      : await workbookFile({
          title: `Findings of ${reference}, ${audienceWords[audience].name}`,
          marking: firstLine,
          sheets: [{ name: 'Findings', columns, rows }],
          notes,
        })
  return sendDocument({
    ...{ consultation, audience, bytes, subject },
    document: `findings as ${as === 'csv' ? 'CSV' : 'Excel'}`,
    fileName: fileName({
      marking,
      title: `findings ${reference} ${audienceWords[audience].short}`,
      extension: as,
    }),
    contentType: spreadsheetTypes[as],
    rows: rows.length,
  })
}

const counted = {
  term: 'Yes of yes or no',
  meaning:
    'Cases of the sample answered yes, and those answered yes or no. Not recorded counts as no. The range is for all crimes of the place.',
}

function wholeNotes({ writeUp, issued, openCases }: ReadableWriteUp) {
  const stands = issued
    ? `As issued: version ${issued.version}, ${instantInWords(issued.issuedAt)}.`
    : `Not issued: a draft${openCases > 0 ? `, provisional, ${openCases} cases not finished` : ''}.`
  return [
    { term: 'What this is', meaning: stands },
    counted,
    ...methodSentences(writeUp).map((meaning) => ({ term: 'Method', meaning })),
  ]
}

function publicNotes({ version, issuedAt, criteria }: PublicVersion) {
  const zeros = criteria.filter(({ zerosHidden }) => zerosHidden)
  return [
    { term: 'What this is', meaning: `As issued: version ${version}, ${instantInWords(issuedAt)}.` },
    counted,
    ...zeros.map(({ criterion }) => ({ term: criterion.name, meaning: zerosHiddenToo })),
  ]
}
