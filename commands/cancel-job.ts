import { auditFor } from '../db/audits'
import { endJob, jobOf } from '../db/jobs'
import { event } from '../domain/events'
import { cancelJobInput } from './cancel-job.input'
import { command, done, refuse } from './command'
import { stopJob } from './job'

/** Calls a job off. What it had done by then is taken away; the file stays, with what its columns were said to mean. */
export const cancelJob = command('cancel a job', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: cancelJobInput,
  run: async ({ writer, subject, now }, { audit, job: id }) => {
    const job = await jobOf(writer, audit, id)
    if (!job) return refuse('not found', 'There is no such job.')
    if (job.status !== 'running') return refuse('not now', 'It has ended already.')
    await endJob(writer, id, { status: 'cancelled', because: '', now })
    const { kind, uploadId, rowsDone } = job
    return done({ job: id, upload: uploadId }, event('job cancelled', subject, { kind, rows: rowsDone }))
  },
  afterwards: async ({ job }) => stopJob(job),
})
