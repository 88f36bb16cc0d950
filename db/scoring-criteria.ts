import { asc, eq, inArray } from 'drizzle-orm'
import type { CriterionRule } from '../domain/checklist'
import { toolQuestion, withTools } from '../domain/risk-tools'
import type { Reader } from './client'
import { criterionIn, type Criterion } from './criteria'
import { allRiskTools } from './risk-tools'
import { audits, criteria, reasonCodes } from './schema'

/** A criterion with the reasons behind a no, as a scorer works with it. */
export type ScoringCriterion = Criterion & { reasons: { code: string; label: string }[] }

/** The criteria of an audit's checklist version in their order, with the risk tools that are entered by now. */
export async function scoringCriteria(reader: Reader, auditId: string): Promise<ScoringCriterion[]> {
  const rows = await reader
    .select({ criterion: criteria })
    .from(criteria)
    .innerJoin(audits, eq(audits.checklistVersionId, criteria.versionId))
    .where(eq(audits.id, auditId))
    .orderBy(asc(criteria.position))
  const found = await withRiskTools(
    reader,
    rows.map(({ criterion }) => criterion),
  )
  return reasonsOf(reader, found)
}

/** One of them; one of another checklist version is not there. */
export async function scoringCriterion(
  reader: Reader,
  auditId: string,
  id: string,
): Promise<ScoringCriterion | undefined> {
  const criterion = await criterionIn(reader, auditId, id)
  return criterion && (await reasonsOf(reader, await withRiskTools(reader, [criterion])))[0]
}

/** The same criteria; the one that asks for the risk tool offers every tool that is entered, beside its own list. */
async function withRiskTools(reader: Reader, found: readonly Criterion[]): Promise<Criterion[]> {
  const asks = ({ key, subCodes }: Criterion) =>
    key === toolQuestion.criterion && subCodes?.some((one) => one.key === toolQuestion.subCode)
  if (!found.some(asks)) return [...found]
  const tools = await allRiskTools(reader)
  return found.map((criterion) =>
    asks(criterion)
      ? {
          ...criterion,
          subCodes: (criterion.subCodes ?? []).map((one) =>
            one.key === toolQuestion.subCode ? { ...one, options: withTools(one.options, tools) } : one,
          ),
        }
      : criterion,
  )
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
