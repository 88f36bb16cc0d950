import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { inWork } from '../domain/recommendation'
import type { Reader } from './client'
import { caseProgress } from './case-progress'
import { actions, draws, recommendations, sampleCases, scores } from './schema'

/** An action of a district that is not done, with the recommendation that it belongs to. */
export interface WaitingAction {
  id: string
  what: string
  ownerName: string
  dueOn: string
  recommendationId: string
  reference: string
}

/** Actions of some districts that are not done, of recommendations that are being worked on, the earliest due first. */
export async function actionsWaitingIn(
  reader: Reader,
  districts: readonly string[],
): Promise<WaitingAction[]> {
  if (districts.length === 0) return []
  return reader
    .select({
      ...{ id: actions.id, what: actions.what, ownerName: actions.ownerName, dueOn: actions.dueOn },
      ...{ recommendationId: recommendations.id, reference: recommendations.reference },
    })
    .from(actions)
    .innerJoin(recommendations, eq(recommendations.id, actions.recommendationId))
    .where(
      and(
        inArray(recommendations.district, [...districts]),
        inArray(recommendations.status, [...inWork]),
        isNull(actions.doneAt),
      ),
    )
    .orderBy(asc(actions.dueOn), asc(actions.id))
    .limit(50)
}

/** In how many cases of an audit two finished scores differ on something that nobody has ruled on. */
export async function rulingsAwaitedIn(reader: Reader, auditId: string): Promise<number> {
  const bothIn = await reader
    .select({ caseId: scores.caseId })
    .from(scores)
    .innerJoin(sampleCases, eq(sampleCases.id, scores.caseId))
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(and(eq(scores.auditId, auditId), eq(scores.status, 'finished'), eq(draws.standing, true)))
    .groupBy(scores.caseId)
    .having(sql`count(*) = 2`)
    .limit(1)
  // Answers are only read where there can be a disagreement at all.
  if (bothIn.length === 0) return 0
  return (await caseProgress(reader, auditId)).filter(({ state }) => state === 'to be ruled on').length
}
