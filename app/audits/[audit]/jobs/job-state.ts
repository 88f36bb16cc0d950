import type { Reader } from '@/db/client'
import { comparisonOfUpload } from '@/db/extract-comparisons'
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

interface JobWords {
  title: string
  /** What its count is of. */
  rows: string
  /** What is said on other pages while it runs. */
  running: string
  /** What is said where it was called off. */
  cancelled: string
  /** Where it ended without its result, the page to go back to. */
  back: { text: string; address: (job: Job) => string }
}

const fileOf = ({ auditId, uploadId }: Job) => `/audits/${auditId}/uploads/${uploadId}`
const reportOf = (job: Job) => `${fileOf(job)}/report`

export const jobWords: Record<Job['kind'], JobWords> = {
  check: {
    title: 'Checking the file',
    rows: 'rows read',
    running: 'is being checked',
    cancelled: 'It was cancelled. Nothing was imported.',
    back: { text: 'Go back to the file', address: fileOf },
  },
  import: {
    title: 'Importing the extract',
    rows: 'crimes imported',
    running: 'is being imported',
    cancelled: 'It was cancelled. Nothing was imported.',
    back: { text: 'Go back to the file', address: reportOf },
  },
  compare: {
    title: 'Comparing the file with the extract',
    rows: 'crimes compared',
    running: 'is being compared with the extract',
    cancelled: 'It was cancelled. Nothing of the comparison is kept.',
    back: { text: 'Go back to the file', address: reportOf },
  },
  choose: {
    title: 'Counting which crimes can be drawn',
    rows: 'crimes judged',
    running: 'is being judged, crime by crime',
    cancelled: 'It was cancelled. The choice before it still holds.',
    back: { text: 'Go back to the choice', address: ({ auditId }) => `/audits/${auditId}/drawable` },
  },
}

export function stateOf(job: Job, now: string): JobState {
  const status = jobStatusAt(job, now)
  const left = status === 'running' ? timeLeft(job, now) : null
  return {
    status,
    share: job.share,
    words: [`${grouped(job.rowsDone)} ${jobWords[job.kind].rows}`, ...(left === null ? [] : [left])].join(
      ', ',
    ),
  }
}

/** Where somebody who waited for a job goes on. */
export async function afterJob(reader: Reader, job: Job): Promise<string> {
  const population = `/audits/${job.auditId}/population`
  switch (job.kind) {
    case 'check':
      return reportOf(job)
    case 'import':
      return `${population}?done=imported`
    case 'choose':
      return `${population}?done=chosen`
    case 'compare': {
      const found = await comparisonOfUpload(reader, job.auditId, job.uploadId)
      return found ? `/audits/${job.auditId}/comparisons/${found.id}` : population
    }
  }
}
