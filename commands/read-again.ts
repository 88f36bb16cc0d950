import { auditFor } from '../db/audits'
import { hasUploadFile, uploadFile } from '../db/upload-files'
import { noteReading, uploadOf } from '../db/uploads'
import type { TableChoice } from '../documents/table-read'
import { whyNoFile } from '../domain/audit'
import { event } from '../domain/events'
import { fileIsGone } from './check-file'
import { command, done, refuse } from './command'
import { alreadyRunning } from './job'
import { readAgainInput } from './read-again.input'
import { previewApart } from './reading-process'
import { headerFaults, readingOf } from './receive-file'
import { takeProfile } from './take-profile'

/**
 * Reads an uploaded file as a person chose: another sheet, another header row, another encoding. What was said of its
 * columns and found in it before is forgotten.
 */
export const readAgain = command('read a file again', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: readAgainInput,
  prepare: async (reader, { audit, upload: id, headerRow, ...chosen }, person) => {
    const subject = await auditFor(reader, audit, person)
    if (!subject || !(await uploadOf(reader, audit, id)) || !(await hasUploadFile(id))) return undefined
    const said = Object.entries(chosen).filter(([, choice]) => choice !== undefined)
    const choice: TableChoice = Object.fromEntries(said)
    return previewApart(
      uploadFile(id),
      headerRow === undefined ? choice : { ...choice, headerRow: Number(headerRow) },
    )
  },
  run: async ({ writer, subject, now }, { audit, upload: id }, read) => {
    const upload = await uploadOf(writer, audit, id)
    if (!upload || !read) return refuse('not found', fileIsGone)
    const noFile = whyNoFile(subject.audit.status)
    if (noFile) return refuse('not now', noFile)
    const busy = await alreadyRunning(writer, id, now)
    if (busy) return busy
    const field = upload.encoding === 'xlsx' ? 'sheet' : 'headerRow'
    if ('problem' in read) return refuse('invalid', [{ field, message: read.problem.message }])
    const faults = headerFaults(read.preview).map((message) => ({ field: 'headerRow', message }))
    if (faults.length > 0) return refuse('invalid', faults)
    const reading = readingOf(read.preview, upload.fileName)
    await noteReading(writer, id, reading)
    await takeProfile(writer, id, reading)
    return done({ upload: id }, event('file read again', subject, {}))
  },
})
