import { auditFor } from '../db/audits'
import { removeUploadFile } from '../db/upload-files'
import { deleteUpload, uploadOf } from '../db/uploads'
import { event } from '../domain/events'
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
