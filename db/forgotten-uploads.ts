import { event, type TrailEvent } from '../domain/events'
import { newId } from '../domain/identity'
import type { Database, Writer } from './client'
import { appendToTrail } from './trail'
import { removeUploadFile, removeUploadFilesBefore } from './upload-files'
import { deleteUpload, uploadsBefore } from './uploads'

const dayInMs = 86_400_000

/** Who acts when nobody does: the installation clears up after people by itself. */
const theMachine = { id: 'machine', name: 'The machine itself' }

/** The instant a day before: what was uploaded before it and neither imported nor dropped is forgotten. */
export function forgottenBefore(now: string): string {
  return new Date(Date.parse(now) - dayInMs).toISOString()
}

/** Takes uploads out of the store that make way for something else; their files go once the change is kept. */
export async function dropUploads(
  writer: Writer,
  uploads: readonly { id: string; auditId: string }[],
  because: string,
): Promise<{ ids: string[]; events: TrailEvent[] }> {
  for (const { id } of uploads) await deleteUpload(writer, id)
  return {
    ids: uploads.map(({ id }) => id),
    events: uploads.map(({ auditId }) => event('file dropped', { type: 'audit', id: auditId }, { because })),
  }
}

/** The same for whatever nobody came back to for a day, in whatever audit. */
export async function dropForgotten(
  writer: Writer,
  now: string,
): Promise<{ ids: string[]; events: TrailEvent[] }> {
  return dropUploads(
    writer,
    await uploadsBefore(writer, forgottenBefore(now)),
    'nobody came back to it for a day',
  )
}

/**
 * Takes away the uploads that nobody came back to for a day, rows and files, with an event each by the machine itself.
 * Extracts hold personal data: they must not wait for somebody to upload the next one.
 * @throws where the folder of uploads cannot be read
 */
export async function clearForgottenUploads(database: Database, now: string): Promise<void> {
  if ((await uploadsBefore(database.reader, forgottenBefore(now))).length > 0) {
    const dropped = await database.write(async (writer) => {
      const { ids, events } = await dropForgotten(writer, now)
      await appendToTrail(writer, { person: theMachine, now, requestId: newId() }, events)
      return ids
    })
    for (const id of dropped) await removeUploadFile(id)
  }
  await removeUploadFilesBefore(forgottenBefore(now))
}
