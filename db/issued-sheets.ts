import { and, asc, eq, lte } from 'drizzle-orm'
import type { Answer } from '../domain/checklist'
import { byTheirConditions, finalAnswer, type FinalAnswer } from '../domain/final-answer'
import { upheldOn } from './challenge-rulings'
import type { Reader } from './client'
import { criteriaOf } from './criteria'
import type { CaseSubject } from './samples'
import { answerVersions, rulings, scores } from './schema'
import type { AnswerContent } from './scores'

/** The answer to one criterion of a case that counted when it was issued, and nothing of who gave it. */
export interface IssuedAnswer extends AnswerContent {
  answer: Answer
  /** It is what the lead auditor ruled where two scores differed. */
  moderated: boolean
  /** It is what was ruled on a factual challenge. */
  challenged: boolean
}

/**
 * What was issued of a case, by criterion: the answers as they stood at the newest issue, whatever was saved, ruled or
 * reopened since. For whoever does not work on the audit. Empty before the first issue.
 */
export async function issuedAnswers(
  reader: Reader,
  { sampleCase, audit }: Pick<CaseSubject, 'sampleCase' | 'audit'>,
): Promise<Map<string, IssuedAnswer>> {
  const { issuedAt } = audit.audit
  if (issuedAt === null) return new Map()
  const first = await sheetAt(reader, sampleCase.id, 'first', issuedAt)
  const second = await sheetAt(reader, sampleCase.id, 'second', issuedAt)
  const ruled = await rulingsAt(reader, sampleCase.id, issuedAt)
  const upheld = await upheldOn(reader, sampleCase.id, issuedAt)
  // In the order of the checklist: a condition looks up.
  const criteria = (await criteriaOf(reader, audit.id)).toSorted((a, b) => a.position - b.position)
  const settled = criteria.map(({ id, key }): [string, FinalAnswer | null] => [
    key,
    finalAnswer({
      doubleScored: sampleCase.second,
      first: givenIn(first, id),
      second: givenIn(second, id),
      ruling: ruled.get(id),
      challenge: upheld.get(id),
    }),
  ])
  const { finals } = byTheirConditions(criteria, new Map(settled))
  const issued = new Map<string, IssuedAnswer>()
  for (const { id: criterionId, key } of criteria) {
    const [final, content] = [finals.get(key), first.answers.get(criterionId)]
    if (!final) continue
    const { answer, reasonCode, by } = final
    const given = content?.answer === answer ? content : undefined
    const ruling = by === 'ruling' ? ruled.get(criterionId) : undefined
    const challenge = by === 'challenge' ? upheld.get(criterionId) : undefined
    const { reason, evidence, note, subCodes } = ruling
      ? { ...nothing, reason: ruling.reason, subCodes: ruling.subCodes }
      : challenge
        ? { ...nothing, reason: challenge.ruling }
        : (given ?? nothing)
    const said = { answer, reasonCode, reason, evidence, note, subCodes }
    issued.set(criterionId, { ...said, moderated: by === 'ruling', challenged: by === 'challenge' })
  }
  return issued
}

const nothing = { reason: '', evidence: '', note: '', subCodes: null }

interface SheetAt {
  answers: Map<string, AnswerContent>
  /**
   * Stands for when the score was finished, which a reopening and a new finish overwrite. It is not later; and where a
   * score was finished once more without a save in between, its disagreements were ruled on once more before the issue.
   */
  lastSavedAt: string | null
}

async function sheetAt(
  reader: Reader,
  caseId: string,
  turn: 'first' | 'second',
  instant: string,
): Promise<SheetAt> {
  const versions = await reader
    .select({
      criterionId: answerVersions.criterionId,
      answer: answerVersions.answer,
      reasonCode: answerVersions.reasonCode,
      reason: answerVersions.reason,
      evidence: answerVersions.evidence,
      note: answerVersions.note,
      subCodes: answerVersions.subCodes,
      savedAt: answerVersions.savedAt,
    })
    .from(answerVersions)
    .innerJoin(scores, eq(scores.id, answerVersions.scoreId))
    .where(and(eq(scores.caseId, caseId), eq(scores.turn, turn), lte(answerVersions.savedAt, instant)))
    .orderBy(asc(answerVersions.revision))
  const lastSavedAt = versions.reduce<string | null>(
    (last, { savedAt }) => (last === null || savedAt > last ? savedAt : last),
    null,
  )
  return {
    answers: new Map(versions.map(({ criterionId, savedAt: _, ...content }) => [criterionId, content])),
    lastSavedAt,
  }
}

function givenIn({ answers, lastSavedAt }: SheetAt, criterionId: string) {
  const content = answers.get(criterionId)
  return content && { ...content, finishedAt: lastSavedAt }
}

/** The newest ruling on each criterion of a case as of an instant. */
async function rulingsAt(reader: Reader, caseId: string, instant: string) {
  const rows = await reader
    .select()
    .from(rulings)
    .where(and(eq(rulings.caseId, caseId), lte(rulings.ruledAt, instant)))
    .orderBy(asc(rulings.number))
  return new Map(rows.map((ruling) => [ruling.criterionId, ruling]))
}
