import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { conflicts, draws, sampleCases } from './schema'

export type Conflict = typeof conflicts.$inferSelect

/**
 * The conflicts that people declared with a crime, oldest first: in this case of it or in one of another draw or audit,
 * since it is the crime that they must not judge.
 */
export async function conflictsOn(reader: Reader, { reference }: { reference: string }): Promise<Conflict[]> {
  const declared = reader.select({ id: conflicts.caseId }).from(conflicts)
  const ofCrime = reader
    .select({ id: sampleCases.id })
    .from(sampleCases)
    .where(and(inArray(sampleCases.id, declared), eq(sampleCases.reference, reference)))
  return reader
    .select()
    .from(conflicts)
    .where(inArray(conflicts.caseId, ofCrime))
    .orderBy(asc(conflicts.declaredAt))
}

/** Those with the crimes of an audit's standing draw, oldest first, each with the case of that draw. */
export async function conflictsIn(reader: Reader, auditId: string): Promise<Conflict[]> {
  const declared = await reader
    .select({ conflict: conflicts, reference: sampleCases.reference })
    .from(conflicts)
    .innerJoin(sampleCases, eq(sampleCases.id, conflicts.caseId))
    .orderBy(asc(conflicts.declaredAt))
  if (declared.length === 0) return []
  const drawn = await reader
    .select({ caseId: sampleCases.id, reference: sampleCases.reference })
    .from(sampleCases)
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(and(eq(sampleCases.auditId, auditId), eq(draws.standing, true)))
  const caseOf = new Map(drawn.map(({ reference, caseId }) => [reference, caseId]))
  return declared.flatMap(({ conflict, reference }) => {
    const caseId = caseOf.get(reference)
    return caseId ? [{ ...conflict, caseId }] : []
  })
}

export async function insertConflict(writer: Writer, conflict: Conflict): Promise<void> {
  await writer.insert(conflicts).values(conflict)
}
