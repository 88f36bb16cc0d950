import { asc, eq, inArray } from 'drizzle-orm'
import type { CriterionRule } from '../domain/checklist'
import type { Reader } from './client'
import { audits, criteria, reasonCodes } from './schema'

/** A criterion with the reasons behind a no, as a scorer works with it. */
export type ScoringCriterion = typeof criteria.$inferSelect & { reasons: { code: string; label: string }[] }

/** The criteria of an audit's checklist version in their order. */
export async function scoringCriteria(reader: Reader, auditId: string): Promise<ScoringCriterion[]> {
  const rows = await reader
    .select({ criterion: criteria })
    .from(criteria)
    .innerJoin(audits, eq(audits.checklistVersionId, criteria.versionId))
    .where(eq(audits.id, auditId))
    .orderBy(asc(criteria.position))
  const ids = rows.map(({ criterion }) => criterion.id)
  const reasons = await reader
    .select()
    .from(reasonCodes)
    .where(inArray(reasonCodes.criterionId, ids))
    .orderBy(asc(reasonCodes.position))
  return rows.map(({ criterion }) => ({
    ...criterion,
    reasons: reasons
      .filter(({ criterionId }) => criterionId === criterion.id)
      .map(({ code, label }) => ({ code, label })),
  }))
}

/** What the rules of answering need to know of a criterion. */
export function ruleOf({ name, notApplicableOffered, reasons }: ScoringCriterion): CriterionRule {
  return { name, notApplicableOffered, reasonCodes: reasons.map(({ code }) => code) }
}
