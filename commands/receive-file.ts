import { auditFor } from '../db/audits'
import type { Writer } from '../db/client'
import { dropForgotten, dropUploads, forgottenBefore } from '../db/forgotten-uploads'
import { removeUploadFile, removeUploadFilesBefore, uploadFile } from '../db/upload-files'
import { insertUpload, uploadsWaiting } from '../db/uploads'
import { nameNote, type TablePreview } from '../documents/table-read'
import { whyNoFile } from '../domain/audit'
import { plainText } from '../domain/cell-text'
import { event, type TrailEvent } from '../domain/events'
import { guessFields, headerProblems } from '../domain/field-guess'
import { command, done, refuse, type Fault } from './command'
import { readingApart } from './reading-process'
import { receiveFileInput } from './receive-file.input'
import { takeProfile } from './take-profile'

const rowsKept = 10
const longestCellKept = 80

/**
 * Takes note of a file that was uploaded for an audit: how it reads, its header and first rows, without anything of the
 * columns that hold personal data. It takes the place of a file that waited in the same audit, and files that nobody
 * came back to for a day go.
 */
export const receiveFile = command('receive a file', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: receiveFileInput,
  // Each arrival has an id of its own; the same bytes for the same audit are the same submission.
  sameness: ({ audit, sha256 }) => ({ audit, sha256 }),
  prepare: async (_reader, { upload }, _person, _now, { reading = readingApart }) =>
    reading.preview(uploadFile(upload)),
  run: async ({ writer, subject, person, now }, { audit, ...file }, read) => {
    const noFile = whyNoFile(subject.audit.status)
    if (noFile) return refuse('not now', noFile)
    if ('problem' in read) return refuse('invalid', [{ field: 'file', message: read.problem.message }])
    const { preview } = read
    const faults = headerFaults(preview).map(ofFile)
    if (faults.length > 0) return refuse('invalid', faults)

    const dropped = await makeWay(writer, audit, now)
    const { upload: id, ...measured } = file
    await insertUpload(writer, {
      ...{ id, auditId: audit, ...measured, ...readingOf(preview, file.fileName) },
      ...{ uploadedBy: person.id, uploadedAt: now },
    })
    await takeProfile(writer, id, readingOf(preview, file.fileName))
    return done(
      { upload: id, dropped: dropped.ids, now },
      event('file received', subject, { bytes: file.fileSize, sha256: file.sha256 }),
      ...dropped.events,
    )
  },
  afterwards: async ({ dropped, now }) => {
    for (const id of dropped) await removeUploadFile(id)
    await removeUploadFilesBefore(forgottenBefore(now))
  },
})

const ofFile = (message: string): Fault => ({ field: 'file', message })

/** What is wrong with the names of the columns, as sentences. */
export const headerFaults = ({ header, firstRows }: TablePreview): string[] =>
  headerProblems(header, firstRows)

/** What is kept of how a file reads: nothing of the columns that hold personal data. */
export function readingOf(preview: TablePreview, fileName: string) {
  return { ...withoutPersonalData(preview, fileName), ...encodingOf(preview) }
}

function withoutPersonalData(preview: TablePreview, fileName: string) {
  const { header, firstRows, example, format, sheets, hiddenRows, notes } = preview
  const { refused, coordinates } = guessFields(header, firstRows)
  const hidden = new Set([...refused.map(({ column }) => column), ...coordinates])
  const shown = (cell: string, column: number) => (hidden.has(column) ? '' : cell.slice(0, longestCellKept))
  const named = nameNote(fileName, format)
  return {
    header: header.map(plainText),
    firstRows: firstRows.slice(0, rowsKept).map((cells) => cells.map(shown)),
    reading: {
      ...{ headerRow: format.headerRow, refused, coordinates, format, sheets, hiddenRows },
      // A piece of text from anywhere may come from a column that is not shown.
      example: hidden.size > 0 ? null : example,
      notes: named === null ? notes : [named, ...notes],
    },
  }
}

/** A workbook has an encoding of its own and no delimiter. */
function encodingOf({ format }: TablePreview): { encoding: string; delimiter: string } {
  return format.kind === 'csv'
    ? { encoding: format.encoding, delimiter: format.delimiter }
    : { encoding: 'xlsx', delimiter: '' }
}

/** Files that make way: the one that waited in this audit, and whatever nobody came back to for a day. */
async function makeWay(
  writer: Writer,
  auditId: string,
  now: string,
): Promise<{ ids: string[]; events: TrailEvent[] }> {
  const waiting = await uploadsWaiting(writer, auditId)
  const replaced = await dropUploads(writer, waiting, 'another file took its place')
  const forgotten = await dropForgotten(writer, now)
  return { ids: [...replaced.ids, ...forgotten.ids], events: [...replaced.events, ...forgotten.events] }
}
