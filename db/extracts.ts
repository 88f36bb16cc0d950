import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { extracts } from './schema'

export type Extract = typeof extracts.$inferSelect

/** The extract that an audit stands on, or undefined before an import. */
export async function currentExtract(reader: Reader, auditId: string): Promise<Extract | undefined> {
  const [extract] = await reader
    .select()
    .from(extracts)
    .where(and(eq(extracts.auditId, auditId), isNull(extracts.supersededAt)))
  return extract
}

/** The newest import of exactly these bytes into this audit, superseded or not. */
export async function earlierImport(
  reader: Reader,
  auditId: string,
  sha256: string,
): Promise<Extract | undefined> {
  const [extract] = await reader
    .select()
    .from(extracts)
    .where(and(eq(extracts.auditId, auditId), eq(extracts.sha256, sha256)))
    .orderBy(desc(extracts.importedAt))
    .limit(1)
  return extract
}

export async function insertExtract(writer: Writer, extract: Omit<Extract, 'supersededAt'>): Promise<void> {
  await writer.insert(extracts).values(extract)
}

/** The extract counts no more; what it was stays on record. */
export async function markSuperseded(writer: Writer, extractId: string, now: string): Promise<void> {
  await writer.update(extracts).set({ supersededAt: now }).where(eq(extracts.id, extractId))
}
