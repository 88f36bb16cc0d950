import { and, desc, eq } from 'drizzle-orm'
import type { AuditStatus } from '../domain/audit'
import type { SnapshotContent } from '../domain/snapshot'
import type { Reader, Writer } from './client'
import { audits, snapshots } from './schema'

export interface Snapshot extends Omit<typeof snapshots.$inferSelect, 'content'> {
  content: SnapshotContent
}

export type SnapshotVersion = Omit<Snapshot, 'content'>

/** The newest issue of an audit, whole: the caller narrows it to what its reader may see. */
export async function newestSnapshot(reader: Reader, auditId: string): Promise<Snapshot | undefined> {
  const [row] = await reader
    .select()
    .from(snapshots)
    .where(eq(snapshots.auditId, auditId))
    .orderBy(desc(snapshots.version))
    .limit(1)
  return row && { ...row, content: row.content as SnapshotContent }
}

/** One issue of an audit, whole. */
export async function snapshotNumbered(
  reader: Reader,
  auditId: string,
  version: number,
): Promise<Snapshot | undefined> {
  const [row] = await reader
    .select()
    .from(snapshots)
    .where(and(eq(snapshots.auditId, auditId), eq(snapshots.version, version)))
  return row && { ...row, content: row.content as SnapshotContent }
}

/** Every issue of an audit without its content, newest first. */
export async function snapshotVersions(reader: Reader, auditId: string): Promise<SnapshotVersion[]> {
  return reader
    .select({
      id: snapshots.id,
      auditId: snapshots.auditId,
      version: snapshots.version,
      issuedBy: snapshots.issuedBy,
      issuedAt: snapshots.issuedAt,
      reason: snapshots.reason,
      sha256: snapshots.sha256,
      challengesUntil: snapshots.challengesUntil,
    })
    .from(snapshots)
    .where(eq(snapshots.auditId, auditId))
    .orderBy(desc(snapshots.version))
}

export async function insertSnapshot(writer: Writer, snapshot: Snapshot): Promise<void> {
  await writer.insert(snapshots).values(snapshot)
}

/** The audit is issued: everybody who may read it does from this instant on. */
export async function markIssued(
  writer: Writer,
  auditId: string,
  { status, by, at }: { status: AuditStatus; by: string; at: string },
): Promise<void> {
  await writer.update(audits).set({ status, issuedAt: at, issuedBy: by }).where(eq(audits.id, auditId))
}
