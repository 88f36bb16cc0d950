import { auditFor } from '../db/audits'
import type { Writer } from '../db/client'
import { removeUploadFile } from '../db/upload-files'
import { deleteUpload, uploadOf } from '../db/uploads'
import { event, type TrailEvent } from '../domain/events'
import { fileIsGone } from './check-file'
import { command, done, refuse } from './command'
import { uploadInput } from './upload.input'

/** Takes an uploaded file away without importing it. */
export const dropFile = command('drop a file', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: uploadInput,
  run: async ({ writer, subject }, { audit, upload: id }) => {
    const upload = await uploadOf(writer, audit, id)
    if (!upload) return refuse('not found', fileIsGone)
    await deleteUpload(writer, id)
    return done({ upload: id }, event('file dropped', subject, { because: 'it was not wanted' }))
  },
  afterwards: ({ upload }) => removeUploadFile(upload),
})

/** Takes uploads out of the store that make way for something else; their files go once the change is kept. */
export async function dropUploads(
  writer: Writer,
  uploads: readonly { id: string; auditId: string }[],
  because: string,
): Promise<{ ids: string[]; events: TrailEvent[] }> {
  for (const { id } of uploads) await deleteUpload(writer, id)
  return {
    ids: uploads.map(({ id }) => id),
    events: uploads.map(({ auditId }) => event('file dropped', { type: 'audit', id: auditId }, { because })),
  }
}
