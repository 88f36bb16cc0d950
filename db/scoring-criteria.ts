import { asc, eq, inArray } from 'drizzle-orm'
import type { CriterionRule } from '../domain/checklist'
import type { Reader } from './client'
import { criterionIn, type Criterion } from './criteria'
import { audits, criteria, reasonCodes } from './schema'

/** A criterion with the reasons behind a no, as a scorer works with it. */
export type ScoringCriterion = Criterion & { reasons: { code: string; label: string }[] }

/** The criteria of an audit's checklist version in their order. */
export async function scoringCriteria(reader: Reader, auditId: string): Promise<ScoringCriterion[]> {
  const rows = await reader
    .select({ criterion: criteria })
    .from(criteria)
    .innerJoin(audits, eq(audits.checklistVersionId, criteria.versionId))
    .where(eq(audits.id, auditId))
    .orderBy(asc(criteria.position))
  return reasonsOf(
    reader,
    rows.map(({ criterion }) => criterion),
  )
}

/** One of them; one of another checklist version is not there. */
export async function scoringCriterion(
  reader: Reader,
  auditId: string,
  id: string,
): Promise<ScoringCriterion | undefined> {
  const criterion = await criterionIn(reader, auditId, id)
  return criterion && (await reasonsOf(reader, [criterion]))[0]
}

/** The same criteria in the same order, with their reasons. */
export async function reasonsOf(reader: Reader, found: readonly Criterion[]): Promise<ScoringCriterion[]> {
  const ids = found.map(({ id }) => id)
  const reasons = await reader
    .select()
    .from(reasonCodes)
    .where(inArray(reasonCodes.criterionId, ids))
    .orderBy(asc(reasonCodes.position))
  return found.map((criterion) => ({
    ...criterion,
    reasons: reasons
      .filter(({ criterionId }) => criterionId === criterion.id)
      .map(({ code, label }) => ({ code, label })),
  }))
}

/** What the rules of answering need to know of a criterion. */
export function ruleOf({ name, notApplicableOffered, reasons, subCodes }: ScoringCriterion): CriterionRule {
  return { name, notApplicableOffered, reasonCodes: reasons.map(({ code }) => code), subCodes }
}
