import type { Reader } from '../db/client'
import { namesOf } from '../db/people'
import {
  lastRevision,
  markScore,
  ownSheet,
  writeAnswer,
  type AnswerContent,
  type StoredAnswer,
} from '../db/scores'
import { ruleOf, scoringCriterion } from '../db/scoring-criteria'
import { refusedNotApplicable } from '../domain/checklist'
import { timeOf } from '../domain/days'
import { event } from '../domain/events'
import { scoreAfter } from '../domain/score'
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
  run: async (
    { writer, subject, person, now },
    { case: _case, criterion: criterionId, revision: seen, ...given },
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

    const content = whatApplies(given)
    const current = sheet.answers.get(criterionId)
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

/**
 * What belongs to the answer: a reason code to a no, a reason to what could not be judged. The page may still send those
 * of an earlier choice; the versions have kept them.
 */
function whatApplies(given: AnswerContent): AnswerContent {
  const { answer, reasonCode, reason } = given
  const judged = answer === 'yes' || answer === 'no'
  return { ...given, reasonCode: answer === 'no' ? reasonCode : null, reason: judged ? '' : reason }
}

const contentFields = ['answer', 'reasonCode', 'reason', 'evidence', 'note'] as const

function sameContent(a: AnswerContent, b: AnswerContent): boolean {
  return contentFields.every((field) => a[field] === b[field])
}

async function overtaken(reader: Reader, criterion: string, current: StoredAnswer): Promise<Refused> {
  const { answer, reasonCode, reason, evidence, note, revision, savedAt } = current
  const savedBy = (await namesOf(reader)).get(current.savedBy) ?? 'Somebody'
  const stands: CurrentAnswer = { answer, reasonCode, reason, evidence, note, revision, savedAt, savedBy }
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
