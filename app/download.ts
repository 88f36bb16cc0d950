import { createHash } from 'node:crypto'
import { database } from '@/db/open'
import { appendToTrail } from '@/db/trail'
import { contentDisposition } from '@/documents/file-name'
import { audienceWords, type Audience } from '@/domain/audience'
import { event, type TrailEvent } from '@/domain/events'
import type { Subject } from '@/domain/subject'
import { type Consultation, thisRequest } from './session'

export interface Download {
  /** What the door handed out: who asks. A download goes through `consult` like a page. */
  consultation: Pick<Consultation<Subject>, 'person'>
  /** What it is, for the trail: 'scores as CSV'. Never a reference of a case. */
  document: string
  /** From documents/file-name: it begins with the marking. */
  fileName: string
  contentType: string
  bytes: Uint8Array
  /** Rows of data, or tables, that the file holds. */
  rows: number
  subject: TrailEvent['subject']
  /** Whom the file was made for, where that was chosen: what it hides depends on it. */
  audience?: Audience
}

/**
 * Hands a file out. The disclosure is in the trail, with the SHA-256 of exactly these bytes, before the first of them
 * leaves (DPA 2018 s.62(1)(d)); where it cannot be written, nothing is sent.
 */
export async function sendDocument(download: Download): Promise<Response> {
  const { consultation, document, fileName, contentType, bytes, rows, subject, audience } = download
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const store = await database()
  await store.write((writer) =>
    appendToTrail(writer, { person: consultation.person, ...thisRequest() }, [
      event('document exported', subject, {
        ...{ document, fileName, rows, sha256 },
        ...(audience ? { audience: audienceWords[audience].name } : {}),
      }),
    ]),
  )
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': contentDisposition(fileName),
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Document-Sha256': sha256,
    },
  })
}
