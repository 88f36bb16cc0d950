import { auditFor } from '../db/audits'
import { placesKnown } from '../db/boundaries'
import { allDistricts } from '../db/districts'
import { insertJob } from '../db/jobs'
import { hasUploadFile } from '../db/upload-files'
import { uploadOf } from '../db/uploads'
import { whyNoFile } from '../domain/audit'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { checkFile, fileIsGone, mappingFaults, placesOf } from './check-file'
import { checkFileInput } from './check-file.input'
import { command, done, refuse } from './command'
import { decisionsFrom } from './file-decisions'
import { alreadyRunning, carryOutAsJob } from './job'

/** Starts the check of a whole uploaded file. It goes on when the page is left. */
export const startCheck = command('start the check of a file', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: checkFileInput,
  run: async ({ writer, subject, person, now }, input) => {
    const { audit, upload: id } = input
    const upload = await uploadOf(writer, audit, id)
    if (!upload || !(await hasUploadFile(id))) return refuse('not found', fileIsGone)
    const noFile = whyNoFile(subject.audit.status)
    if (noFile) return refuse('not now', noFile)
    const decided = decisionsFrom(input, upload, await allDistricts(writer))
    const faults = [
      ...mappingFaults(subject, upload, placesOf(input.mapping), (await placesKnown(writer)) !== undefined),
      ...('faults' in decided ? decided.faults : []),
    ]
    if (faults.length > 0) return refuse('invalid', faults)
    const busy = await alreadyRunning(writer, id, now)
    if (busy) return busy
    const job = newId()
    await insertJob(writer, {
      ...{ id: job, kind: 'check', auditId: audit, uploadId: id, startedBy: person.id, startedAt: now },
    })
    return done({ job, input }, event('check started', subject, {}))
  },
  afterwards: ({ job, input }, aside) => carryOutAsJob(job, checkFile, input, aside),
})
