import { and, eq, lt } from 'drizzle-orm'
import type { KeptMapping } from '../domain/extract-mapping'
import type { CheckReport } from '../domain/extract-intake'
import type { Reader, Writer } from './client'
import { uploads } from './schema'

export type Upload = typeof uploads.$inferSelect
export type NewUpload = Omit<Upload, 'mapping' | 'report' | 'profileId'>

/** An upload of this audit; another audit's is not there. */
export async function uploadOf(
  reader: Reader,
  auditId: string,
  uploadId: string,
): Promise<Upload | undefined> {
  const [upload] = await reader
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, uploadId), eq(uploads.auditId, auditId)))
  return upload
}

/** The files that wait in an audit: one, since a new one takes the place of the one before. */
export async function uploadsWaiting(reader: Reader, auditId: string): Promise<Upload[]> {
  return reader.select().from(uploads).where(eq(uploads.auditId, auditId))
}

/** The files that were uploaded before an instant, in whatever audit. */
export async function uploadsBefore(
  reader: Reader,
  instant: string,
): Promise<{ id: string; auditId: string }[]> {
  return reader
    .select({ id: uploads.id, auditId: uploads.auditId })
    .from(uploads)
    .where(lt(uploads.uploadedAt, instant))
}

export async function insertUpload(writer: Writer, upload: NewUpload): Promise<void> {
  await writer.insert(uploads).values(upload)
}

/** Keeps how a file was read anew; what was said of its columns and found in it goes. */
export async function noteReading(
  writer: Writer,
  id: string,
  read: Pick<Upload, 'header' | 'firstRows' | 'reading' | 'encoding' | 'delimiter'>,
): Promise<void> {
  await writer
    .update(uploads)
    .set({ ...read, mapping: null, report: null, profileId: null })
    .where(eq(uploads.id, id))
}

/** Keeps which version of a profile a file's mapping goes back to, and the mapping; nothing where none fits. */
export async function noteProfile(
  writer: Writer,
  id: string,
  profile: { id: string; mapping: KeptMapping } | undefined,
): Promise<void> {
  if (!profile) return
  await writer
    .update(uploads)
    .set({ mapping: profile.mapping, profileId: profile.id })
    .where(eq(uploads.id, id))
}

/** Keeps what the columns of a file mean and what was found in it. */
export async function noteCheck(
  writer: Writer,
  { id, reading }: Upload,
  { firstRows, mapping, report, checkedUnder }: Checked,
): Promise<void> {
  await writer
    .update(uploads)
    .set({ firstRows, mapping, report, reading: { ...reading, checkedUnder } })
    .where(eq(uploads.id, id))
}

interface Checked {
  /** Without what turned out to be coordinates. */
  firstRows: string[][]
  mapping: KeptMapping
  report: CheckReport
  /** Stands for the plan, the districts and the mapping under which it was checked. */
  checkedUnder: string
}

export async function deleteUpload(writer: Writer, uploadId: string): Promise<void> {
  await writer.delete(uploads).where(eq(uploads.id, uploadId))
}
