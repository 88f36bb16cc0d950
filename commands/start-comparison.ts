import { auditFor } from '../db/audits'
import { currentExtract } from '../db/extracts'
import { insertJob } from '../db/jobs'
import { hasUploadFile } from '../db/upload-files'
import { uploadOf } from '../db/uploads'
import { whyNoFile } from '../domain/audit'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { fileIsGone } from './check-file'
import { command, done, refuse } from './command'
import { compareExtract, nothingToCompare, whyNotCompared } from './compare-extract'
import { alreadyRunning, carryOutAsJob } from './job'
import { uploadInput } from './upload.input'

/** Starts to hold a checked file against the extract that is there. It goes on when the page is left. */
export const startComparison = command('start a comparison', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: uploadInput,
  run: async ({ writer, subject, person, now }, input) => {
    const { audit, upload: id } = input
    const upload = await uploadOf(writer, audit, id)
    if (!upload || !(await hasUploadFile(id))) return refuse('not found', fileIsGone)
    const because = whyNoFile(subject.audit.status) ?? whyNotCompared(upload)
    if (because) return refuse('not now', because)
    if (!(await currentExtract(writer, audit))) return refuse('not now', nothingToCompare)
    const busy = await alreadyRunning(writer, id, now)
    if (busy) return busy
    const job = newId()
    await insertJob(writer, {
      ...{ id: job, kind: 'compare', auditId: audit, uploadId: id, startedBy: person.id, startedAt: now },
    })
    return done({ job, input }, event('comparison started', subject, {}))
  },
  afterwards: ({ job, input }, aside) => carryOutAsJob(job, compareExtract, input, aside),
})
