import { and, asc, eq } from 'drizzle-orm'
import type { Reader } from './client'
import { audits, checklists, checklistVersions, criteria } from './schema'

export type Criterion = typeof criteria.$inferSelect

/** The criteria of an audit's checklist version, critical ones first, else in the order of the checklist. */
export async function criteriaOf(reader: Reader, auditId: string): Promise<Criterion[]> {
  const rows = await reader
    .select({ criterion: criteria })
    .from(criteria)
    .innerJoin(audits, eq(audits.checklistVersionId, criteria.versionId))
    .where(eq(audits.id, auditId))
    .orderBy(asc(criteria.position))
  const all = rows.map(({ criterion }) => criterion)
  return [...all.filter((c) => c.critical), ...all.filter((c) => !c.critical)]
}

/** A criterion of the checklist version that the audit uses; one of another version is not there. */
export async function criterionIn(
  reader: Reader,
  auditId: string,
  id: string,
): Promise<Criterion | undefined> {
  const [row] = await reader
    .select({ criterion: criteria })
    .from(criteria)
    .innerJoin(audits, eq(audits.checklistVersionId, criteria.versionId))
    .where(and(eq(audits.id, auditId), eq(criteria.id, id)))
  return row?.criterion
}

/** The title and number of the checklist version that an audit uses. */
export async function checklistOf(
  reader: Reader,
  auditId: string,
): Promise<{ title: string; version: number }> {
  const [row] = await reader
    .select({ title: checklists.title, version: checklistVersions.version })
    .from(audits)
    .innerJoin(checklistVersions, eq(checklistVersions.id, audits.checklistVersionId))
    .innerJoin(checklists, eq(checklists.id, checklistVersions.checklistId))
    .where(eq(audits.id, auditId))
  if (!row) throw new Error('An audit without a checklist cannot be in the store.')
  return row
}
