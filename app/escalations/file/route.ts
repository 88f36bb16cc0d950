import { sendDocument } from '@/app/download'
import { markedLine, spreadsheetTypes } from '@/app/file-marks'
import { consult } from '@/app/session'
import { countEscalationsFor, escalationsFor } from '@/db/escalations'
import { isDemonstration } from '@/db/installation'
import { csvText } from '@/documents/csv-write'
import { fileName } from '@/documents/file-name'
import { dayOf } from '@/domain/days'
import { registerColumns, registerRow } from '../escalation-words'

const marking = 'OFFICIAL-SENSITIVE'

/** The register of escalations as CSV: of each, when it was passed on, mailed and acknowledged. */
export async function GET(): Promise<Response> {
  const consultation = await consult('see escalations', undefined, 'the register of escalations, for a file')
  const { reader, person, subject, now } = consultation
  const limit = await countEscalationsFor(reader, person)
  const found = await escalationsFor(reader, person, { limit, offset: 0 })
  const first = markedLine(marking, await isDemonstration(reader))
  return sendDocument({
    consultation,
    document: 'the register of escalations as CSV',
    fileName: fileName({ marking, title: `escalations ${dayOf(now)}`, extension: 'csv' }),
    contentType: spreadsheetTypes.csv,
    bytes: Buffer.from(csvText([[first], registerColumns, ...found.map(registerRow)])),
    rows: found.length,
    subject,
  })
}
