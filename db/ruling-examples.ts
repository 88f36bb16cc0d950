import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { audits, checklistVersions, rulingExamples, versionExamples } from './schema'

export type RulingExample = typeof rulingExamples.$inferSelect

/** The checklist whose version an audit uses. */
export async function checklistIdOf(reader: Reader, auditId: string): Promise<string> {
  const [row] = await reader
    .select({ id: checklistVersions.checklistId })
    .from(audits)
    .innerJoin(checklistVersions, eq(checklistVersions.id, audits.checklistVersionId))
    .where(eq(audits.id, auditId))
  if (!row) throw new Error('An audit without a checklist cannot be in the store.')
  return row.id
}

/** Examples that wait for the next version of a checklist, oldest first: no version has them, nobody left them out. */
export async function waitingExamples(reader: Reader, checklistId: string): Promise<RulingExample[]> {
  const taken = reader.select({ id: versionExamples.exampleId }).from(versionExamples)
  return reader
    .select()
    .from(rulingExamples)
    .where(
      and(
        eq(rulingExamples.checklistId, checklistId),
        isNull(rulingExamples.leftOutAt),
        notInArray(rulingExamples.id, taken),
      ),
    )
    .orderBy(asc(rulingExamples.addedAt), asc(rulingExamples.id))
}

/** The examples in the guidance of a version, oldest first; of one criterion where its key is given. */
export async function examplesIn(
  reader: Reader,
  versionId: string,
  criterionKey?: string,
): Promise<RulingExample[]> {
  const rows = await reader
    .select({ example: rulingExamples })
    .from(versionExamples)
    .innerJoin(rulingExamples, eq(rulingExamples.id, versionExamples.exampleId))
    .where(
      and(
        eq(versionExamples.versionId, versionId),
        criterionKey === undefined ? undefined : eq(rulingExamples.criterionKey, criterionKey),
      ),
    )
    .orderBy(asc(rulingExamples.addedAt), asc(rulingExamples.id))
  return rows.map(({ example }) => example)
}

/** The examples that were made of rulings on these cases. */
export async function examplesOfCases(reader: Reader, caseIds: readonly string[]): Promise<RulingExample[]> {
  return reader
    .select()
    .from(rulingExamples)
    .where(inArray(rulingExamples.caseId, [...caseIds]))
}

export async function insertExample(
  writer: Writer,
  example: typeof rulingExamples.$inferInsert,
): Promise<void> {
  await writer.insert(rulingExamples).values(example)
}

/** Puts an example into the guidance of a version. */
export async function takeInto(writer: Writer, versionId: string, exampleId: string): Promise<void> {
  await writer.insert(versionExamples).values({ versionId, exampleId })
}

/** Takes an example out of a draft, where it is in it, and lets it wait no longer. */
export async function leaveOut(
  writer: Writer,
  versionId: string,
  exampleId: string,
  by: { leftOutBy: string; leftOutAt: string },
): Promise<void> {
  await writer
    .delete(versionExamples)
    .where(and(eq(versionExamples.versionId, versionId), eq(versionExamples.exampleId, exampleId)))
  await writer.update(rulingExamples).set(by).where(eq(rulingExamples.id, exampleId))
}

/** Gives a new version the examples of the one that it was copied from. */
export async function copyExamples(writer: Writer, from: string, to: string): Promise<void> {
  for (const { id } of await examplesIn(writer, from)) await takeInto(writer, to, id)
}
