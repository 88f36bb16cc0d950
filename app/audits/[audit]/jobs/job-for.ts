import { notFound } from 'next/navigation'
import { consult, type Consultation } from '@/app/session'
import { auditFor, type AuditSubject } from '@/db/audits'
import { jobOf, type Job } from '@/db/jobs'

/** A job of an audit, for whoever may see its uploaded files; for everybody else it is not there. */
export async function consultJob(
  { audit, job: id }: { audit: string; job: string },
  what: string,
): Promise<{ consultation: Consultation<AuditSubject>; job: Job }> {
  const consultation = await consult(
    'import an extract',
    async (reader, person) =>
      (await jobOf(reader, audit, id)) ? auditFor(reader, audit, person) : undefined,
    what,
  )
  const job = await jobOf(consultation.reader, audit, id)
  if (!job) notFound()
  return { consultation, job }
}
