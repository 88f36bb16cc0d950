import { and, desc, eq } from 'drizzle-orm'
import type { JobStatus } from '../domain/job'
import type { Reader, Writer } from './client'
import { jobs } from './schema'

export type Job = typeof jobs.$inferSelect

/** A job of this audit; another audit's is not there. */
export async function jobOf(reader: Reader, auditId: string, jobId: string): Promise<Job | undefined> {
  const [job] = await reader
    .select()
    .from(jobs)
    .where(and(eq(jobs.id, jobId), eq(jobs.auditId, auditId)))
  return job
}

/** The newest job on an uploaded file or, by the id of an extract, on that. */
export async function lastJobOn(reader: Reader, uploadId: string): Promise<Job | undefined> {
  const [job] = await reader
    .select()
    .from(jobs)
    .where(eq(jobs.uploadId, uploadId))
    .orderBy(desc(jobs.startedAt))
    .limit(1)
  return job
}

export async function insertJob(
  writer: Writer,
  job: Pick<Job, 'id' | 'kind' | 'auditId' | 'uploadId' | 'startedBy' | 'startedAt'>,
): Promise<void> {
  const begun = { status: 'running' as const, rowsDone: 0, share: 0, because: '', beatAt: job.startedAt }
  await writer.insert(jobs).values({ ...job, ...begun })
}

/**
 * Writes down how far a job is.
 * @returns whether it is still wanted: somebody may have called it off in another process
 */
export async function noteProgress(
  writer: Writer,
  jobId: string,
  { rows, share }: { rows: number; share: number },
  now: string,
): Promise<boolean> {
  await writer
    .update(jobs)
    .set({ rowsDone: rows, share, beatAt: now })
    .where(and(eq(jobs.id, jobId), eq(jobs.status, 'running')))
  const [job] = await writer.select({ status: jobs.status }).from(jobs).where(eq(jobs.id, jobId))
  return job?.status === 'running'
}

/** The end of a job that is running, with how far it came; one that was called off stays so. */
export async function endJob(
  writer: Writer,
  jobId: string,
  { status, because, now, progress }: JobEnd,
): Promise<void> {
  const { rows, share } = progress ?? {}
  await writer
    .update(jobs)
    .set({
      status,
      because,
      endedAt: now,
      beatAt: now,
      rowsDone: rows,
      share: status === 'done' ? 1_000 : share,
    })
    .where(and(eq(jobs.id, jobId), eq(jobs.status, 'running')))
}

interface JobEnd {
  status: Exclude<JobStatus, 'running'>
  because: string
  now: string
  /** Left out, what was noted last stands. */
  progress?: { rows: number; share: number }
}
