import type { Reader } from '../db/client'
import type { CaseSubject } from '../db/samples'
import { namesOf } from '../db/people'
import {
  lastRevision,
  markScore,
  ownSheet,
  writeAnswer,
  type AnswerContent,
  type Sheet,
  type StoredAnswer,
} from '../db/scores'
import { notAskedIn } from '../db/not-asked'
import { ruleOf, scoringCriteria, scoringCriterion, type ScoringCriterion } from '../db/scoring-criteria'
import { refusedNotApplicable } from '../domain/checklist'
import { dayOf, timeOf } from '../domain/days'
import { canonicalJson } from '../domain/canonical-json'
import { event } from '../domain/events'
import { scoreAfter } from '../domain/score'
import { badSubCodes, subCodesOf, type GivenSubCodes } from '../domain/sub-codes'
import { command, done, refuse, type Refused } from './command'
import { saveAnswerInput } from './save-answer.input'
import { closedCase, theCase } from './scored-case'

/** What a page learns of a save. */
export interface SavedAnswer {
  revision: number
  savedAt: string
}

/** The answer that stands, for somebody whose own came after it. */
export interface CurrentAnswer extends AnswerContent {
  revision: number
  savedAt: string
  savedBy: string
}

/**
 * Saves one answer of the person's own score, half or whole. A save that was made without having seen the newest one is
 * refused with both values, so that nothing is overwritten unseen; every saved state is kept.
 */
export const saveAnswer = command('save an answer', {
  may: { permission: 'score a case', subject: theCase },
  input: saveAnswerInput,
  brief: true,
  run: async (
    { writer, subject, person, now },
    { case: _case, criterion: criterionId, revision: seen, sub, ...given },
  ) => {
    const closed = closedCase(subject)
    if (closed) return closed
    const sheet = await ownSheet(writer, subject.id, person)
    if (!sheet) return refuse('not now', 'This case was given to somebody else meanwhile.')
    const next = scoreAfter('save an answer', sheet.score.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    const criterion = await scoringCriterion(writer, subject.auditId, criterionId)
    if (!criterion) return refuse('not found', 'This criterion is not in the checklist of the audit.')
    const rule = ruleOf(criterion)
    if (given.answer === 'no' && given.reasonCode !== null && !rule.reasonCodes.includes(given.reasonCode))
      return refuse('invalid', [{ field: 'reasonCode', message: 'Choose a reason from the list' }])
    const refused = refusedNotApplicable(given, rule)
    if (refused.length > 0) return refuse('invalid', refused)
    const withheld = given.answer === null ? undefined : await whyNotAsked(writer, subject, criterion, sheet)
    if (withheld)
      return refuse('invalid', [
        { field: 'answer', message: `${criterion.name} is not asked of this case: ${withheld}` },
      ])

    const current = sheet.answers.get(criterionId)
    const content = whatApplies({ ...given, subCodes: sub ?? current?.subCodes ?? null }, criterion)
    const bad = badSubCodes(content.subCodes, criterion.subCodes ?? [], dayOf(now))
    if (bad.length > 0)
      return refuse(
        'invalid',
        bad.map(({ key, message }) => ({ field: `sub.${key}`, message })),
      )
    if (current && current.revision !== seen && !sameContent(current, content))
      return overtaken(writer, criterion.name, current)

    const revision = (current?.revision ?? (await lastRevision(writer, sheet.score.id, criterionId))) + 1
    await writeAnswer(writer, {
      ...content,
      scoreId: sheet.score.id,
      criterionId,
      revision,
      savedAt: now,
      savedBy: person.id,
    })
    await markScore(writer, sheet.score.id, { status: next.to, startedAt: sheet.score.startedAt ?? now })
    const saved: SavedAnswer = { revision, savedAt: now }
    return done(
      saved,
      event('answer saved', subject, { criterion: criterion.name, revision, turn: sheet.score.turn }),
    )
  },
})

/** Why a criterion is not asked of the case, by what its score says; undefined where it is. */
async function whyNotAsked(
  reader: Reader,
  { auditId, sampleCase }: CaseSubject,
  { key, askedWhen }: ScoringCriterion,
  sheet: Sheet,
): Promise<string | undefined> {
  if (!askedWhen) return undefined
  return (await notAskedIn(reader, sampleCase, await scoringCriteria(reader, auditId), sheet)).get(key)
}

/**
 * What belongs to the answer: a reason code to a no, a reason to what could not be judged, and the sub-codes that it
 * asks for. The page may still send those of an earlier choice; the versions have kept them.
 */
function whatApplies(given: AnswerContent, { subCodes }: ScoringCriterion): AnswerContent {
  const { answer, reasonCode, reason } = given
  const judged = answer === 'yes' || answer === 'no'
  return {
    ...given,
    reasonCode: answer === 'no' ? reasonCode : null,
    reason: judged ? '' : reason,
    subCodes: subCodesOf(given.subCodes ?? {}, subCodes ?? [], answer),
  }
}

const contentFields = ['answer', 'reasonCode', 'reason', 'evidence', 'note'] as const

function sameContent(a: AnswerContent, b: AnswerContent): boolean {
  return contentFields.every((field) => a[field] === b[field]) && sameSubCodes(a.subCodes, b.subCodes)
}

function sameSubCodes(a: GivenSubCodes | null, b: GivenSubCodes | null): boolean {
  return canonicalJson(a ?? {}) === canonicalJson(b ?? {})
}

async function overtaken(reader: Reader, criterion: string, current: StoredAnswer): Promise<Refused> {
  const { answer, reasonCode, reason, evidence, note, subCodes, revision, savedAt } = current
  const savedBy = (await namesOf(reader)).get(current.savedBy) ?? 'Somebody'
  const content: AnswerContent = { answer, reasonCode, reason, evidence, note, subCodes }
  const stands: CurrentAnswer = { ...content, revision, savedAt, savedBy }
  return refuse(
    'not now',
    [
      {
        field: 'answer',
        message: `${criterion}: ${savedBy} saved another answer at ${timeOf(savedAt)}, in another window or after this page was opened. Yours is not saved: choose which one stands`,
      },
    ],
    stands,
  )
}
