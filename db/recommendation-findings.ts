import { eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { recommendationFindings, recommendations } from './schema'

/** Ids of the findings that a recommendation stands on, the one that it was written from first. */
export async function findingsBehind(
  reader: Reader,
  { id, findingId }: { id: string; findingId: string | null },
): Promise<string[]> {
  const rows = await reader
    .select({ findingId: recommendationFindings.findingId })
    .from(recommendationFindings)
    .where(eq(recommendationFindings.recommendationId, id))
  const further = rows.map((row) => row.findingId).filter((other) => other !== findingId)
  return findingId ? [findingId, ...further] : further
}

/** The same for every recommendation of an audit, by its id. */
export async function findingsBehindThose(reader: Reader, auditId: string): Promise<Map<string, string[]>> {
  const rows = await reader
    .select({
      recommendationId: recommendationFindings.recommendationId,
      findingId: recommendationFindings.findingId,
    })
    .from(recommendationFindings)
    .innerJoin(recommendations, eq(recommendations.id, recommendationFindings.recommendationId))
    .where(eq(recommendations.auditId, auditId))
  const found = new Map<string, string[]>()
  for (const { recommendationId, findingId } of rows)
    found.set(recommendationId, [...(found.get(recommendationId) ?? []), findingId])
  return found
}

/** From now on it stands on these beside the one that it was written from; the caller knows that they are of its audit. */
export async function linkFindings(
  writer: Writer,
  recommendationId: string,
  findingIds: readonly string[],
): Promise<void> {
  await writer
    .delete(recommendationFindings)
    .where(eq(recommendationFindings.recommendationId, recommendationId))
  for (const findingId of new Set(findingIds))
    await writer.insert(recommendationFindings).values({ recommendationId, findingId })
}

/** References of the recommendations that stand on a finding without having been written from it. */
export async function linkedTo(reader: Reader, findingId: string): Promise<string[]> {
  const rows = await reader
    .select({ reference: recommendations.reference })
    .from(recommendationFindings)
    .innerJoin(recommendations, eq(recommendations.id, recommendationFindings.recommendationId))
    .where(eq(recommendationFindings.findingId, findingId))
  return rows.map(({ reference }) => reference)
}
