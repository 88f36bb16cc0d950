import { and, asc, eq, lte } from 'drizzle-orm'
import type { RuledAnswer } from '../domain/final-answer'
import type { Reader } from './client'
import { challenges } from './schema'

/** What was ruled on a challenge, in words beside the answer. */
export interface UpheldAnswer extends RuledAnswer {
  ruling: string
}

/** The newest upheld challenge of each answer of an audit, by case and criterion: 'case criterion'. */
export async function upheldIn(reader: Reader, auditId: string): Promise<Map<string, UpheldAnswer>> {
  const rows = await reader
    .select()
    .from(challenges)
    .where(and(eq(challenges.auditId, auditId), eq(challenges.decision, 'upheld')))
    .orderBy(asc(challenges.number))
  return new Map(
    rows.flatMap(({ caseId, criterionId, ruledAnswer, ruledReasonCode, decidedAt, ruling }) =>
      ruledAnswer && decidedAt
        ? [
            [
              `${caseId} ${criterionId}`,
              { answer: ruledAnswer, reasonCode: ruledReasonCode, ruledAt: decidedAt, ruling },
            ],
          ]
        : [],
    ),
  )
}

/** The same of one case as of an instant, by criterion. */
export async function upheldOn(
  reader: Reader,
  caseId: string,
  instant: string,
): Promise<Map<string, UpheldAnswer>> {
  const rows = await reader
    .select()
    .from(challenges)
    .where(
      and(
        eq(challenges.caseId, caseId),
        eq(challenges.decision, 'upheld'),
        lte(challenges.decidedAt, instant),
      ),
    )
    .orderBy(asc(challenges.number))
  return new Map(
    rows.flatMap(({ criterionId, ruledAnswer, ruledReasonCode, decidedAt, ruling }) =>
      ruledAnswer && decidedAt
        ? [[criterionId, { answer: ruledAnswer, reasonCode: ruledReasonCode, ruledAt: decidedAt, ruling }]]
        : [],
    ),
  )
}
