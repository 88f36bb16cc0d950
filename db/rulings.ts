import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { rulings, sampleCases, scores } from './schema'

export type Ruling = typeof rulings.$inferSelect

/**
 * The rulings on a case, oldest first. They tell what two scores said, so they are held back with them: nobody gets
 * one while a score is out.
 */
export async function rulingsOn(reader: Reader, caseId: string): Promise<Ruling[]> {
  const bothFinished = reader
    .select({ caseId: scores.caseId })
    .from(scores)
    .where(and(eq(scores.caseId, caseId), eq(scores.status, 'finished')))
    .groupBy(scores.caseId)
    .having(sql`count(*) = 2`)
  return reader
    .select()
    .from(rulings)
    .where(inArray(rulings.caseId, bothFinished))
    .orderBy(asc(rulings.number))
}

/** Every ruling of an audit, oldest first: only for cases whose scores are both finished. */
export async function rulingsIn(reader: Reader, auditId: string): Promise<Ruling[]> {
  const bothFinished = reader
    .select({ caseId: scores.caseId })
    .from(scores)
    .innerJoin(sampleCases, eq(sampleCases.id, scores.caseId))
    .where(and(eq(sampleCases.auditId, auditId), eq(scores.status, 'finished')))
    .groupBy(scores.caseId)
    .having(sql`count(*) = 2`)
  return reader
    .select()
    .from(rulings)
    .where(inArray(rulings.caseId, bothFinished))
    .orderBy(asc(rulings.number))
}

/** Adds a ruling; the ones before it stay. */
export async function insertRuling(writer: Writer, ruling: typeof rulings.$inferInsert): Promise<void> {
  await writer.insert(rulings).values(ruling)
}
