import type { Job } from '@/db/jobs'
import { jobStatusAt, timeLeft, type JobStatus } from '@/domain/job'
import { grouped } from '@/domain/percent'

/** How far a job is, as its page shows it and asks for it. */
export interface JobState {
  status: JobStatus
  /** Parts in a thousand. */
  share: number
  words: string
}

const rowsWere: Record<Job['kind'], string> = { check: 'rows read', import: 'crimes imported' }

export function stateOf(job: Job, now: string): JobState {
  const left = timeLeft(job, now)
  return {
    status: jobStatusAt(job, now),
    share: job.share,
    words: [`${grouped(job.rowsDone)} ${rowsWere[job.kind]}`, ...(left === null ? [] : [left])].join(', '),
  }
}

/** Where somebody who waited for a job goes on. */
export function afterJob({ kind, auditId, uploadId }: Job): string {
  return kind === 'check'
    ? `/audits/${auditId}/uploads/${uploadId}/report`
    : `/audits/${auditId}/population?done=imported`
}
