import { insertConflict } from '../db/conflicts'
import { withdrawQueries } from '../db/queries'
import { ownSheet, takeAway } from '../db/scores'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { declareConflictInput } from './declare-conflict.input'
import { closedCase, theCase } from './scored-case'

/**
 * Declares that the person must not judge a case. A score of theirs is taken away at once, whatever was answered in it:
 * the next one begins afresh, and the case is never offered to them again. The reason is told to the lead auditor and
 * stays out of the trail, since it may say something of somebody's private life.
 */
export const declareConflict = command('declare a conflict', {
  may: { permission: 'declare a conflict', subject: theCase },
  input: declareConflictInput,
  run: async ({ writer, subject, person, now }, { because }) => {
    const closed = closedCase(subject)
    if (closed) return closed
    if (subject.conflicted.includes(person.id))
      return refuse('not now', 'This case is not offered to you any more. There is nothing to declare.')
    const sheet = await ownSheet(writer, subject.id, person)
    await insertConflict(writer, {
      caseId: subject.id,
      userId: person.id,
      reason: because,
      declaredAt: now,
    })
    if (sheet) {
      await takeAway(writer, sheet.score.id, now)
      await withdrawQueries(writer, sheet.score.id, now)
    }
    return done(
      { audit: subject.auditId, turn: sheet?.score.turn ?? null },
      event('conflict declared', subject, {
        turn: sheet?.score.turn ?? null,
        answers: sheet?.answers.size ?? 0,
      }),
    )
  },
})
