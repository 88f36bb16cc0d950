import { auditFor } from '../db/audits'
import { insertJob } from '../db/jobs'
import { hasUploadFile } from '../db/upload-files'
import { uploadOf } from '../db/uploads'
import { auditAfter } from '../domain/audit'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { fileIsGone } from './check-file'
import { command, done, refuse } from './command'
import { importExtract, whyNotImported } from './import-extract'
import { alreadyRunning, carryOutAsJob } from './job'
import { uploadInput } from './upload.input'

/** Starts the import of a checked file. It goes on when the page is left. */
export const startImport = command('start an import', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: uploadInput,
  run: async ({ writer, subject, person, now }, input) => {
    const { audit, upload: id } = input
    const upload = await uploadOf(writer, audit, id)
    if (!upload || !(await hasUploadFile(id))) return refuse('not found', fileIsGone)
    const next = auditAfter('import', subject.audit.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    const because = whyNotImported(upload.report)
    if (because) return refuse('not now', because)
    const busy = await alreadyRunning(writer, id, now)
    if (busy) return busy
    const job = newId()
    await insertJob(writer, {
      ...{ id: job, kind: 'import', auditId: audit, uploadId: id, startedBy: person.id, startedAt: now },
    })
    return done({ job, input }, event('import started', subject, {}))
  },
  afterwards: ({ job, input }, aside) => carryOutAsJob(job, importExtract, input, aside),
})
