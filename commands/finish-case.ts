import { markScore, nextOpenCase, ownSheet, type Sheet } from '../db/scores'
import { ruleOf, scoringCriteria, type ScoringCriterion } from '../db/scoring-criteria'
import { shortfalls } from '../domain/checklist'
import { event } from '../domain/events'
import { personalDataIn } from '../domain/personal-data'
import { scoreAfter } from '../domain/score'
import { command, done, refuse, type Fault } from './command'
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
  run: async ({ writer, subject, person, now }, { keep }) => {
    const closed = closedCase(subject)
    if (closed) return closed
    const sheet = await ownSheet(writer, subject.id, person)
    if (!sheet) return refuse('not now', 'This case was given to somebody else meanwhile.')
    const step = scoreAfter('finish', sheet.score.status)
    if ('sentence' in step) return refuse('not now', step.sentence)
    const criteria = await scoringCriteria(writer, subject.auditId)
    const missing = criteria.flatMap((criterion) =>
      shortfalls(sheet.answers.get(criterion.id) ?? nothing, ruleOf(criterion)).map(({ field, message }) => ({
        field: `${criterion.key}-${field}`,
        message,
      })),
    )
    if (missing.length > 0) return refuse('invalid', missing)
    const personal = criteria.flatMap((criterion) => personalIn(criterion, sheet))
    if (personal.length > 0 && keep !== 'yes') return refuse('invalid', [...personal, keepOrChange])
    await markScore(writer, sheet.score.id, { status: step.to, finishedAt: now, reopenedBecause: null })
    const next = await nextOpenCase(writer, subject.auditId, person)
    return done({ audit: subject.auditId, next }, event('case finished', subject, { turn: sheet.score.turn }))
  },
})

const keepOrChange: Fault = {
  field: 'keep',
  message: 'Change what reads like personal data, or say that it has to stand there',
}

/** What reads like personal data in the free text of an answer: one fault a field, asked about once. */
export function personalIn({ id, key, name }: ScoringCriterion, { answers }: Sheet): Fault[] {
  const given = answers.get(id)
  return (['reason', 'evidence', 'note'] as const).flatMap((field) => {
    const text = given?.[field] ?? ''
    const found = personalDataIn(text).map(({ from, to }) => `‘${text.slice(from, to)}’`)
    return found.length === 0
      ? []
      : [
          {
            field: `${key}-${field}`,
            message: `${name}: ${found.join(' and ')} ${found.length === 1 ? 'reads' : 'read'} like personal data`,
          },
        ]
  })
}
