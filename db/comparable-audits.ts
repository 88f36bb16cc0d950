import { and, eq, inArray, isNotNull, lt } from 'drizzle-orm'
import { whyNotComparable, type AuditRound, type CriterionMatch } from '../domain/audit-comparison'
import type { Person } from '../domain/person'
import { auditSubject, visibleAudits, type Audit } from './audits'
import type { Reader, Writer } from './client'
import { standingRule } from './drawable-rules'
import { audits, criterionMatches, extracts, populations } from './schema'
import { issuedWriteUpFor, type ReadableWriteUp } from './write-ups'

/** An audit as one of a series, as far as its reader may see it. */
export interface ReadableRound extends AuditRound {
  id: string
  title: string
}

/** The audit as the later one of a comparison. */
export async function roundOf(
  reader: Reader,
  audit: Audit,
  { writeUp }: ReadableWriteUp,
): Promise<ReadableRound> {
  const { id, reference, title, theme, periodFrom, periodTo } = audit
  const choice = await choiceOf(reader, id)
  return { id, reference, title, theme, periodFrom, periodTo, choice, figures: writeUp.figures }
}

async function choiceOf(reader: Reader, auditId: string) {
  const [extract] = await reader
    .select({ number: extracts.number })
    .from(populations)
    .innerJoin(extracts, eq(extracts.id, populations.extractId))
    .where(eq(populations.auditId, auditId))
  return extract ? ((await standingRule(reader, extract.number))?.choice ?? null) : null
}

/** The issued audits of earlier periods that the person may know of, newest first: without their figures. */
export async function earlierAudits(reader: Reader, audit: Audit, person: Person): Promise<Audit[]> {
  const rows = await reader
    .select()
    .from(audits)
    .where(
      and(lt(audits.periodTo, audit.periodTo), isNotNull(audits.issuedAt), visibleAudits(reader, person)),
    )
  return rows.sort((a, b) => (a.periodTo < b.periodTo ? 1 : a.periodTo > b.periodTo ? -1 : 0))
}

/** An earlier audit as it was issued, as far as this person may read it, or why it cannot be held against this one. */
export async function earlierRound(
  reader: Reader,
  now: AuditRound,
  earlier: Audit,
  person: Person,
): Promise<{ round: ReadableRound } | { refusal: string }> {
  const readable = await issuedWriteUpFor(reader, await auditSubject(reader, earlier), person)
  if (!readable) return { refusal: `${earlier.reference} has no figures yet.` }
  const round = await roundOf(reader, earlier, readable)
  const refusal = whyNotComparable(now, round)
  return refusal ? { refusal } : { round }
}

/** What was recorded to mean the same as these criteria. */
export async function matchesOf(reader: Reader, criterionIds: readonly string[]): Promise<CriterionMatch[]> {
  if (criterionIds.length === 0) return []
  return reader
    .select({
      criterionId: criterionMatches.criterionId,
      earlierCriterionId: criterionMatches.earlierCriterionId,
      reason: criterionMatches.reason,
    })
    .from(criterionMatches)
    .where(inArray(criterionMatches.criterionId, [...criterionIds]))
}

export async function insertMatch(
  writer: Writer,
  match: typeof criterionMatches.$inferInsert,
): Promise<void> {
  await writer.insert(criterionMatches).values(match)
}

export async function deleteMatch(
  writer: Writer,
  { criterionId, earlierCriterionId }: Pick<CriterionMatch, 'criterionId' | 'earlierCriterionId'>,
): Promise<void> {
  await writer
    .delete(criterionMatches)
    .where(
      and(
        eq(criterionMatches.criterionId, criterionId),
        eq(criterionMatches.earlierCriterionId, earlierCriterionId),
      ),
    )
}
