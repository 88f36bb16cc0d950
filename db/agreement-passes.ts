import { asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { agreementPasses, sampleCases } from './schema'

export type AgreementPass = typeof agreementPasses.$inferSelect

/** The newest pass of each case of an audit, by case. */
export async function passesIn(reader: Reader, auditId: string): Promise<Map<string, AgreementPass>> {
  const rows = await reader
    .select({ pass: agreementPasses })
    .from(agreementPasses)
    .innerJoin(sampleCases, eq(sampleCases.id, agreementPasses.caseId))
    .where(eq(sampleCases.auditId, auditId))
    .orderBy(asc(agreementPasses.number))
  return new Map(rows.map(({ pass }) => [pass.caseId, pass]))
}

/** Adds a pass; the ones before it stay. */
export async function insertPass(writer: Writer, pass: AgreementPass): Promise<void> {
  await writer.insert(agreementPasses).values(pass)
}
