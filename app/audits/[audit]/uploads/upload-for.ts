import { notFound } from 'next/navigation'
import { consult, type Consultation } from '@/app/session'
import { auditFor, type AuditSubject } from '@/db/audits'
import { uploadOf, type Upload } from '@/db/uploads'

/**
 * An uploaded file of an audit, for whoever may see its rows. Looking at it is a consultation of case data, and in the
 * trail.
 * @param what is looked at, as the trail says it
 */
export async function consultUpload(
  { audit, upload: id }: { audit: string; upload: string },
  what: string,
): Promise<{ consultation: Consultation<AuditSubject>; upload: Upload }> {
  const consultation = await consult(
    'see an uploaded file',
    async (reader, person) =>
      (await uploadOf(reader, audit, id)) ? auditFor(reader, audit, person) : undefined,
    what,
  )
  const upload = await uploadOf(consultation.reader, audit, id)
  if (!upload) notFound()
  return { consultation, upload }
}
