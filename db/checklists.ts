import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { Reason } from '../domain/checklist-draft'
import { newId } from '../domain/identity'
import type { Reader, Writer } from './client'
import { checklists, checklistVersions, criteria, reasonCodes } from './schema'

/** What a criterion asks, without where it stands. */
export type CriterionText = Omit<typeof criteria.$inferSelect, 'id' | 'versionId' | 'key' | 'position'> & {
  reasons: Reason[]
}

export interface ChecklistCriterion extends CriterionText {
  id: string
  key: string
}

export interface ChecklistVersion {
  id: string
  checklistId: string
  title: string
  version: number
  createdAt: string
  /** Null while it is a draft. */
  publishedAt: string | null
  publishedBy: string | null
  /** In their order. */
  criteria: ChecklistCriterion[]
}

const versionColumns = {
  id: checklistVersions.id,
  checklistId: checklistVersions.checklistId,
  title: checklists.title,
  version: checklistVersions.version,
  createdAt: checklistVersions.createdAt,
  publishedAt: checklistVersions.publishedAt,
  publishedBy: checklistVersions.publishedBy,
}

/** Every version of every checklist, by title, the newest first. */
export async function allChecklistVersions(reader: Reader): Promise<ChecklistVersion[]> {
  const versions = await reader
    .select(versionColumns)
    .from(checklistVersions)
    .innerJoin(checklists, eq(checklists.id, checklistVersions.checklistId))
    .orderBy(desc(checklistVersions.version))
  const byTitle = versions.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
  return withCriteria(reader, byTitle)
}

/** One version with its criteria, or undefined where there is none with this id. */
export async function checklistVersion(reader: Reader, id: string): Promise<ChecklistVersion | undefined> {
  const versions = await reader
    .select(versionColumns)
    .from(checklistVersions)
    .innerJoin(checklists, eq(checklists.id, checklistVersions.checklistId))
    .where(eq(checklistVersions.id, id))
  return (await withCriteria(reader, versions))[0]
}

/** The newest version of a checklist, draft or not. */
export async function newestVersion(
  reader: Reader,
  checklistId: string,
): Promise<ChecklistVersion | undefined> {
  const versions = await reader
    .select(versionColumns)
    .from(checklistVersions)
    .innerJoin(checklists, eq(checklists.id, checklistVersions.checklistId))
    .where(eq(checklistVersions.checklistId, checklistId))
    .orderBy(desc(checklistVersions.version))
    .limit(1)
  return (await withCriteria(reader, versions))[0]
}

async function withCriteria(
  reader: Reader,
  versions: Omit<ChecklistVersion, 'criteria'>[],
): Promise<ChecklistVersion[]> {
  const ids = versions.map(({ id }) => id)
  const rows = await reader
    .select()
    .from(criteria)
    .where(inArray(criteria.versionId, ids))
    .orderBy(asc(criteria.position))
  const reasons = await reader
    .select()
    .from(reasonCodes)
    .where(
      inArray(
        reasonCodes.criterionId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(reasonCodes.position))
  const reasonsOf = (criterion: string) =>
    reasons.filter(({ criterionId }) => criterionId === criterion).map(({ code, label }) => ({ code, label }))
  return versions.map((version) => ({
    ...version,
    criteria: rows
      .filter(({ versionId }) => versionId === version.id)
      .map(({ versionId: _version, position: _position, ...text }) => ({
        ...text,
        reasons: reasonsOf(text.id),
      })),
  }))
}

/** The titles of all checklists. */
export async function checklistTitles(reader: Reader): Promise<string[]> {
  return (await reader.select({ title: checklists.title }).from(checklists)).map(({ title }) => title)
}

export async function insertChecklist(
  writer: Writer,
  checklist: typeof checklists.$inferInsert,
): Promise<void> {
  await writer.insert(checklists).values(checklist)
}

/** Adds a draft with these criteria, which keep their keys: that is how audits of two versions are compared. */
export async function insertDraft(
  writer: Writer,
  draft: { id: string; checklistId: string; version: number; createdAt: string },
  from: readonly (CriterionText & { key: string })[],
): Promise<void> {
  await writer.insert(checklistVersions).values({ ...draft, publishedAt: null, publishedBy: null })
  for (const [index, criterion] of from.entries())
    await insertCriterion(writer, draft.id, { ...criterion, id: newId() }, index + 1)
}

export async function insertCriterion(
  writer: Writer,
  versionId: string,
  { reasons, ...criterion }: ChecklistCriterion,
  position: number,
): Promise<void> {
  await writer.insert(criteria).values({ ...criterion, versionId, position })
  await insertReasons(writer, criterion.id, reasons)
}

export async function updateCriterion(
  writer: Writer,
  id: string,
  { reasons, ...text }: CriterionText,
): Promise<void> {
  await writer.update(criteria).set(text).where(eq(criteria.id, id))
  await writer.delete(reasonCodes).where(eq(reasonCodes.criterionId, id))
  await insertReasons(writer, id, reasons)
}

async function insertReasons(writer: Writer, criterionId: string, reasons: readonly Reason[]): Promise<void> {
  for (const [index, reason] of reasons.entries())
    await writer.insert(reasonCodes).values({ criterionId, ...reason, position: index + 1 })
}

export async function deleteCriterion(writer: Writer, id: string): Promise<void> {
  await writer.delete(reasonCodes).where(eq(reasonCodes.criterionId, id))
  await writer.delete(criteria).where(eq(criteria.id, id))
}

/** Puts criteria in the order of these ids. */
export async function orderCriteria(writer: Writer, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await writer
      .update(criteria)
      .set({ position: index + 1 })
      .where(eq(criteria.id, id))
}

export async function markPublished(
  writer: Writer,
  id: string,
  published: { publishedAt: string; publishedBy: string },
): Promise<void> {
  await writer.update(checklistVersions).set(published).where(eq(checklistVersions.id, id))
}
