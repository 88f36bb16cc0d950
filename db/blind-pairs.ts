import { and, eq, isNull } from 'drizzle-orm'
import { notAskedCode } from '../domain/applicability'
import type { Reader, Writer } from './client'
import { blindPairs, draws, sampleCases } from './schema'
import { finishedSheets } from './scores'

export type BlindPair = typeof blindPairs.$inferSelect

/**
 * Keeps what two scorers gave, once both are in. Only the first time: what they change after each could see the other's
 * is not blind. Where the case was given to somebody else since, it is their answers that were given blind.
 */
export async function keepBlindPairs(writer: Writer, caseId: string): Promise<void> {
  const [first, second] = await finishedSheets(writer, caseId)
  if (!first || !second) return
  const [kept] = await writer.select().from(blindPairs).where(eq(blindPairs.caseId, caseId)).limit(1)
  const [firstScorerId, secondScorerId] = [first.score.scorerId, second.score.scorerId]
  if (kept?.firstScorerId === firstScorerId && kept.secondScorerId === secondScorerId) return
  await writer.delete(blindPairs).where(eq(blindPairs.caseId, caseId))
  const inAt = [first.score.finishedAt ?? '', second.score.finishedAt ?? ''].sort().at(-1) ?? ''
  for (const [criterionId, { answer, reasonCode }] of first.answers) {
    const given = second.answers.get(criterionId)
    const other = given?.answer
    // What stands there because it was not asked was given by nobody.
    if (!answer || !other || [reasonCode, given.reasonCode].includes(notAskedCode)) continue
    await writer
      .insert(blindPairs)
      .values({ caseId, criterionId, first: answer, second: other, firstScorerId, secondScorerId, inAt })
  }
}

/** Every blind pair of the cases of the standing draw that are in scope, with the district of its case. */
export async function blindPairsIn(
  reader: Reader,
  auditId: string,
): Promise<(BlindPair & { district: string })[]> {
  const rows = await reader
    .select({ pair: blindPairs, district: sampleCases.district })
    .from(blindPairs)
    .innerJoin(sampleCases, eq(sampleCases.id, blindPairs.caseId))
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(and(eq(draws.auditId, auditId), eq(draws.standing, true), isNull(sampleCases.outOfScopeAt)))
  return rows.map(({ pair, district }) => ({ ...pair, district }))
}
