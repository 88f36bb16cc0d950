import { markScore, nextOpenCase, ownSheet } from '../db/scores'
import { ruleOf, scoringCriteria } from '../db/scoring-criteria'
import { shortfalls } from '../domain/checklist'
import { event } from '../domain/events'
import { scoreAfter } from '../domain/score'
import { command, done, refuse } from './command'
import { finishCaseInput } from './finish-case.input'
import { closedCase, theCase } from './scored-case'

const nothing = { answer: null, reasonCode: null, reason: '', evidence: '' }

/**
 * Finishes and locks the person's own score. What is missing is told field by field, named as on the scoring page:
 * 'risk-assessment-evidence'.
 */
export const finishCase = command('finish a case', {
  may: { permission: 'score a case', subject: theCase },
  input: finishCaseInput,
  run: async ({ writer, subject, person, now }) => {
    const closed = closedCase(subject)
    if (closed) return closed
    const sheet = await ownSheet(writer, subject.id, person)
    if (!sheet) return refuse('not now', 'This case was given to somebody else meanwhile.')
    const step = scoreAfter('finish', sheet.score.status)
    if ('sentence' in step) return refuse('not now', step.sentence)
    const missing = (await scoringCriteria(writer, subject.auditId)).flatMap((criterion) =>
      shortfalls(sheet.answers.get(criterion.id) ?? nothing, ruleOf(criterion)).map(({ field, message }) => ({
        field: `${criterion.key}-${field}`,
        message,
      })),
    )
    if (missing.length > 0) return refuse('invalid', missing)
    await markScore(writer, sheet.score.id, { status: step.to, finishedAt: now, reopenedBecause: null })
    const next = await nextOpenCase(writer, subject.auditId, person)
    return done({ audit: subject.auditId, next }, event('case finished', subject, { turn: sheet.score.turn }))
  },
})
