import { and, asc, eq } from 'drizzle-orm'
import { allows } from '../domain/permissions'
import type { Person } from '../domain/person'
import { auditFor, type AuditSubject } from './audits'
import type { Reader, Writer } from './client'
import { byCodePoints } from './columns'
import { linkedTo } from './recommendation-findings'
import { findings, recommendations } from './schema'

export type Finding = typeof findings.$inferSelect

/** A finding within its audit: permissions are judged by the audit. */
export interface FindingSubject extends AuditSubject {
  finding: Finding
}

/**
 * The findings of an audit as they stand now, oldest first: for those who work on it. Everybody else reads them in the
 * snapshot that was issued.
 */
export async function findingsOf(reader: Reader, auditId: string): Promise<Finding[]> {
  return reader.select().from(findings).where(eq(findings.auditId, auditId)).orderBy(asc(findings.writtenAt))
}

/** The finding, for somebody who works on its audit; for everybody else there is none. */
export async function findingFor(
  reader: Reader,
  id: string,
  person: Person,
): Promise<FindingSubject | undefined> {
  const [finding] = await reader.select().from(findings).where(eq(findings.id, id))
  const audit = finding && (await auditFor(reader, finding.auditId, person))
  return audit && allows('see an audit', person, audit) ? { ...audit, finding } : undefined
}

/** A finding of this audit; one of another audit is not there. */
export async function findingIn(reader: Reader, auditId: string, id: string): Promise<Finding | undefined> {
  const [finding] = await reader
    .select()
    .from(findings)
    .where(and(eq(findings.id, id), eq(findings.auditId, auditId)))
  return finding
}

/** References of the recommendations that stand on a finding. */
export async function recommendedFrom(reader: Reader, findingId: string): Promise<string[]> {
  const rows = await reader
    .select({ reference: recommendations.reference })
    .from(recommendations)
    .where(eq(recommendations.findingId, findingId))
    .orderBy(asc(byCodePoints(recommendations.reference)))
  return [...new Set([...rows.map(({ reference }) => reference), ...(await linkedTo(reader, findingId))])]
}

export async function insertFinding(writer: Writer, finding: Finding): Promise<void> {
  await writer.insert(findings).values(finding)
}

/** Changes a finding and counts its revision up. */
export async function changeFindingText(
  writer: Writer,
  { id, revision }: Finding,
  changes: Pick<Finding, 'kind' | 'text' | 'team' | 'source'>,
): Promise<void> {
  await writer
    .update(findings)
    .set({ ...changes, revision: revision + 1 })
    .where(eq(findings.id, id))
}

export async function removeFindingRow(writer: Writer, id: string): Promise<void> {
  await writer.delete(findings).where(eq(findings.id, id))
}
