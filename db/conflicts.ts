import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { conflicts, draws, sampleCases } from './schema'

export type Conflict = typeof conflicts.$inferSelect

/** The conflicts that people declared with a case, oldest first. */
export async function conflictsOn(reader: Reader, caseId: string): Promise<Conflict[]> {
  return reader
    .select()
    .from(conflicts)
    .where(eq(conflicts.caseId, caseId))
    .orderBy(asc(conflicts.declaredAt))
}

/** Those with the cases of an audit's standing draw, oldest first. */
export async function conflictsIn(reader: Reader, auditId: string): Promise<Conflict[]> {
  const rows = await reader
    .select({ conflict: conflicts })
    .from(conflicts)
    .innerJoin(sampleCases, eq(sampleCases.id, conflicts.caseId))
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(and(eq(sampleCases.auditId, auditId), eq(draws.standing, true)))
    .orderBy(asc(conflicts.declaredAt))
  return rows.map(({ conflict }) => conflict)
}

export async function insertConflict(writer: Writer, conflict: Conflict): Promise<void> {
  await writer.insert(conflicts).values(conflict)
}
