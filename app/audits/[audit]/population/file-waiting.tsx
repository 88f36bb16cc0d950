import { NotificationBanner } from '@/components/notices'
import type { Reader } from '@/db/client'
import { lastJobOn } from '@/db/jobs'
import { uploadsWaiting } from '@/db/uploads'
import { instantInWords } from '@/domain/days'
import { jobStatusAt } from '@/domain/job'

/** The file that was uploaded and is not imported yet, with where to go on. */
export async function FileWaiting({ reader, audit }: { readonly reader: Reader; readonly audit: string }) {
  const [waiting] = await uploadsWaiting(reader, audit)
  if (!waiting) return null
  const job = await lastJobOn(reader, waiting.id)
  if (job && jobStatusAt(job, new Date().toISOString()) === 'running')
    return (
      <NotificationBanner kind="important">
        <p className="govuk-body">
          <bdi>{waiting.fileName}</bdi> is being {job.kind === 'check' ? 'checked' : 'imported'}.{' '}
          <a className="govuk-link" href={`/audits/${audit}/jobs/${job.id}`}>
            See how far it is
          </a>
          .
        </p>
      </NotificationBanner>
    )
  return (
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
  )
}
