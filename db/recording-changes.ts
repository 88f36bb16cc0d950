import { asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { recordingChanges } from './schema'

export type RecordingChange = typeof recordingChanges.$inferSelect

/** Every day from which crimes are recorded by another rule, earliest first. */
export async function allRecordingChanges(reader: Reader): Promise<RecordingChange[]> {
  return reader
    .select()
    .from(recordingChanges)
    .orderBy(asc(recordingChanges.beginsOn), asc(recordingChanges.id))
}

export async function recordingChange(reader: Reader, id: string): Promise<RecordingChange | undefined> {
  const [change] = await reader.select().from(recordingChanges).where(eq(recordingChanges.id, id))
  return change
}

export async function insertRecordingChange(writer: Writer, change: RecordingChange): Promise<void> {
  await writer.insert(recordingChanges).values(change)
}

export async function deleteRecordingChange(writer: Writer, id: string): Promise<void> {
  await writer.delete(recordingChanges).where(eq(recordingChanges.id, id))
}
