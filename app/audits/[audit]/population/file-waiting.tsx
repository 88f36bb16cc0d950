import type { ReactNode } from 'react'
import { NotificationBanner } from '@/components/notices'
import type { Reader } from '@/db/client'
import type { Extract } from '@/db/extracts'
import { lastJobOn, type Job } from '@/db/jobs'
import { uploadsWaiting } from '@/db/uploads'
import { instantInWords } from '@/domain/days'
import { jobStatusAt } from '@/domain/job'
import { jobWords } from '../jobs/job-state'

interface Props {
  readonly reader: Reader
  readonly audit: string
  readonly extract: Extract | undefined
  readonly now: string
}

/** What is going on in an audit before it is done: work in the background, and a file that is not imported yet. */
export async function FileWaiting({ reader, audit, extract, now }: Props) {
  const [waiting] = await uploadsWaiting(reader, audit)
  const onExtract = extract && (await runningOn(reader, extract.id, now))
  const onFile = waiting && (await runningOn(reader, waiting.id, now))
  return (
    <>
      {extract && onExtract && (
        <JobRunning job={onExtract}>
          <bdi>{extract.fileName}</bdi>
        </JobRunning>
      )}
      {waiting && onFile && (
        <JobRunning job={onFile}>
          <bdi>{waiting.fileName}</bdi>
        </JobRunning>
      )}
      {waiting && !onFile && (
        <NotificationBanner kind="important">
          <p className="govuk-body">
            <bdi>{waiting.fileName}</bdi>, uploaded {instantInWords(waiting.uploadedAt)}, waits.{' '}
            <a
              className="govuk-link"
              href={`/audits/${audit}/uploads/${waiting.id}${waiting.report ? '/report' : ''}`}
            >
              {waiting.report ? 'Look at what the check found' : 'Say what its columns mean'}
            </a>
            . It is deleted after a day.
          </p>
        </NotificationBanner>
      )}
    </>
  )
}

async function runningOn(reader: Reader, id: string, now: string): Promise<Job | undefined> {
  const job = await lastJobOn(reader, id)
  return job && jobStatusAt(job, now) === 'running' ? job : undefined
}

function JobRunning({ job, children }: { readonly job: Job; readonly children: ReactNode }) {
  return (
    <NotificationBanner kind="important">
      <p className="govuk-body">
        {children} {jobWords[job.kind].running}.{' '}
        <a className="govuk-link" href={`/audits/${job.auditId}/jobs/${job.id}`}>
          See how far it is
        </a>
        .
      </p>
    </NotificationBanner>
  )
}
