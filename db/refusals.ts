import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from './client'
import { districtResponses, progressUpdates } from './schema'

/** Why a recommendation was refused or its risk accepted, and who answers for that. */
export interface Refusal {
  reason: string
  name: string
  rank: string
}

const atOnce = 500

/**
 * The newest refusal or acceptance of the risk of each of these recommendations, which the caller has found through the
 * person, by id. Whether it still stands is for the status to say.
 */
export async function refusalsOf(
  reader: Reader,
  recommendationIds: readonly string[],
): Promise<Map<string, Refusal>> {
  const found = new Map<string, Refusal & { at: string }>()
  const note = (id: string, refusal: Refusal & { at: string }) => {
    if ((found.get(id)?.at ?? '') <= refusal.at) found.set(id, refusal)
  }
  for (let from = 0; from < recommendationIds.length; from += atOnce) {
    const ids = recommendationIds.slice(from, from + atOnce)
    const refused = await reader
      .select()
      .from(districtResponses)
      .where(
        and(inArray(districtResponses.recommendationId, ids), eq(districtResponses.decision, 'not accepted')),
      )
      .orderBy(asc(districtResponses.respondedAt))
    for (const r of refused)
      note(r.recommendationId, {
        ...{ reason: r.reason, name: r.signedName, rank: r.signedRank, at: r.respondedAt },
      })
    const accepted = await reader
      .select()
      .from(progressUpdates)
      .where(and(inArray(progressUpdates.recommendationId, ids), eq(progressUpdates.kind, 'risk accepted')))
      .orderBy(asc(progressUpdates.at))
    for (const u of accepted)
      note(u.recommendationId, { reason: u.text, name: u.signedName, rank: u.signedRank, at: u.at })
  }
  return new Map([...found].map(([id, { reason, name, rank }]) => [id, { reason, name, rank }]))
}
