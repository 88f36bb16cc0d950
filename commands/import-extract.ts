import { auditFor, setAuditStatus, type AuditSubject } from '../db/audits'
import type { Writer } from '../db/client'
import { deleteCrimes, insertCrimeCounts, insertCrimes } from '../db/crimes'
import { currentExtract, insertExtract, markSuperseded, nextExtractNumber } from '../db/extracts'
import { insertProfileCounts } from '../db/profile-counts'
import { hasUploadFile, removeUploadFile } from '../db/upload-files'
import { deleteUpload, uploadOf, type Upload } from '../db/uploads'
import { auditAfter } from '../domain/audit'
import { canonicalJson, event, type TrailEvent } from '../domain/events'
import type { CheckReport } from '../domain/extract-intake'
import { mappingFromNames } from '../domain/field-guess'
import { newId } from '../domain/identity'
import { fileIsGone } from './check-file'
import { command, done, refuse } from './command'
import { readExtract } from './read-extract'
import { uploadInput } from './upload.input'

/**
 * Imports a checked file whole, in one transaction: its crimes, their counts, and what the file was. An extract that the
 * audit had before makes way, its crimes with it. The file itself is taken away once the import is kept.
 */
export const importExtract = command('import an extract', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: uploadInput,
  run: async ({ writer, subject, person, now }, { audit, upload: id }) => {
    const upload = await uploadOf(writer, audit, id)
    if (!upload || !(await hasUploadFile(id))) return refuse('not found', fileIsGone)
    const next = auditAfter('import', subject.audit.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    const { mapping, report } = upload
    const because = whyNotImported(report)
    if (!mapping || !report || because) return refuse('not now', because ?? notChecked)

    const superseded = await supersede(writer, subject, now)
    const extract = { id: newId(), number: await nextExtractNumber(writer) }
    const found = await takeIn(writer, { subject, upload, mapping, now, extractNumber: extract.number })
    if (!agrees(found, report)) return refuse('not now', changedSince)

    await insertExtract(writer, {
      ...{ ...extract, auditId: audit, mapping, importedBy: person.id, importedAt: now },
      ...{ fileName: upload.fileName, fileSize: upload.fileSize, sha256: upload.sha256 },
      ...{ encoding: upload.encoding, delimiter: upload.delimiter },
      // What was said of single rows quotes their references: it goes with the file.
      report: { ...found, problems: [], notices: [] },
    })
    await deleteUpload(writer, id)
    await setAuditStatus(writer, audit, next.to)
    const { rowsRead, accepted } = found
    const counts = { rowsRead, accepted, excluded: rowsRead - accepted, eligible: found.crimes.eligible }
    const imported = event('extract imported', subject, { ...counts, sha256: upload.sha256 })
    return done({ extract: extract.id, upload: id }, imported, ...superseded)
  },
  afterwards: ({ upload }) => removeUploadFile(upload),
})

const notChecked = 'This file was not checked yet. Say what its columns mean, and check it first.'
const changedSince =
  'The plan of the audit or the list of districts was changed since this file was checked. Nothing was imported: check it again.'

/** Why a file cannot be imported as it is, or null. */
export function whyNotImported(report: CheckReport | null): string | null {
  if (!report) return notChecked
  if (report.problemCounts.length > 0)
    return 'This file has rows with problems. Nothing of it is imported until they are put right: correct the extract and upload it again.'
  if (report.accepted === 0)
    return 'No crime of this audit is in this file. Nothing was imported: look at why its rows were left out, and at the period and the districts of the plan.'
  return null
}

async function supersede(writer: Writer, subject: AuditSubject, now: string): Promise<TrailEvent[]> {
  const before = await currentExtract(writer, subject.id)
  if (!before) return []
  const crimes = await deleteCrimes(writer, before.number)
  await markSuperseded(writer, before.id, now)
  return [event('extract discarded', subject, { crimes, because: 'another extract took its place' })]
}

interface TakingIn {
  subject: AuditSubject
  upload: Upload
  mapping: Record<string, string>
  now: string
  extractNumber: number
}

async function takeIn(writer: Writer, { extractNumber, mapping, ...of }: TakingIn): Promise<CheckReport> {
  const reading = await readExtract(writer, { ...of, mapping: mappingFromNames(of.upload.header, mapping) })
  for await (const crimes of reading.batches) await insertCrimes(writer, extractNumber, crimes)
  await insertCrimeCounts(writer, extractNumber, reading.intake.counts())
  await insertProfileCounts(writer, extractNumber, reading.intake.profileCounts())
  return reading.report()
}

/** The file was checked under the same plan and the same reference data: what was shown is what is imported. */
function agrees(found: CheckReport, shown: CheckReport): boolean {
  const figures = ({ rowsRead, accepted, quarantined, crimes }: CheckReport) =>
    canonicalJson([rowsRead, accepted, quarantined, crimes])
  return figures(found) === figures(shown)
}
