import { keepBlindPairs } from '../db/blind-pairs'
import type { Writer } from '../db/client'
import { givenAnswer, notAskedIn } from '../db/not-asked'
import { lastRevision, markScore, nextOpenCase, ownSheet, writeAnswer, type Sheet } from '../db/scores'
import { ruleOf, scoringCriteria, type ScoringCriterion } from '../db/scoring-criteria'
import { notAskedCode } from '../domain/applicability'
import { shortfalls } from '../domain/checklist'
import { event } from '../domain/events'
import type { Person } from '../domain/person'
import { personalDataIn } from '../domain/personal-data'
import { scoreAfter } from '../domain/score'
import { command, done, refuse, type Fault } from './command'
import { finishCaseInput } from './finish-case.input'
import { closedCase, theCase } from './scored-case'

const nothing = { answer: null, reasonCode: null, reason: '', evidence: '', note: '', subCodes: null }

/**
 * Finishes and locks the person's own score. What is missing is told field by field, named as on the scoring page:
 * 'risk-assessment-evidence'.
 */
export const finishCase = command('finish a case', {
  may: { permission: 'score a case', subject: theCase },
  input: finishCaseInput,
  brief: true,
  run: async ({ writer, subject, person, now }, { keep }) => {
    const closed = closedCase(subject)
    if (closed) return closed
    const sheet = await ownSheet(writer, subject.id, person)
    if (!sheet) return refuse('not now', 'This case was given to somebody else meanwhile.')
    const step = scoreAfter('finish', sheet.score.status)
    if (sheet.score.status === 'finished' && 'sentence' in step) return refuse('not now', step.sentence)
    const criteria = await scoringCriteria(writer, subject.auditId)
    const withheld = await notAskedIn(writer, subject.sampleCase, criteria, sheet)
    const asked = criteria.filter(({ key }) => !withheld.has(key))
    const missing = asked.flatMap((criterion) => missingIn(criterion, sheet))
    if (missing.length > 0) return refuse('invalid', missing)
    if ('sentence' in step) return refuse('not now', step.sentence)
    const personal = asked.flatMap((criterion) => personalIn(criterion, sheet))
    if (personal.length > 0 && keep !== 'yes') return refuse('invalid', [...personal, keepOrChange])
    for (const { id, key } of criteria) {
      const because = withheld.get(key)
      if (because) await answerByRule(writer, sheet, { criterionId: id, because, now, person })
    }
    await markScore(writer, sheet.score.id, { status: step.to, finishedAt: now, reopenedBecause: null })
    await keepBlindPairs(writer, subject.id)
    const next = await nextOpenCase(writer, subject.auditId, person)
    const details = {
      turn: sheet.score.turn,
      ...(withheld.size > 0 ? { notAsked: [...withheld.keys()].join(', ') } : {}),
    }
    return done({ audit: subject.auditId, next }, event('case finished', subject, details))
  },
})

/** What one criterion still lacks. What stands there by rule from an earlier finish was given by nobody. */
function missingIn(criterion: ScoringCriterion, { answers }: Sheet): Fault[] {
  const saved = answers.get(criterion.id)
  const given = saved && givenAnswer(saved) !== null ? saved : { ...(saved ?? nothing), answer: null }
  return shortfalls(given, ruleOf(criterion)).map(({ field, message }) => ({
    field: `${criterion.key}-${field}`,
    message,
  }))
}

/**
 * A question that is not asked of this case is not applicable by rule, in every figure and on every paper, with the
 * reason. What had been answered before the condition failed stays among the versions.
 */
async function answerByRule(
  writer: Writer,
  { score, answers }: Sheet,
  by: { criterionId: string; because: string; now: string; person: Person },
): Promise<void> {
  const { criterionId, because, now, person } = by
  const reason = `Not asked: ${because}`
  const current = answers.get(criterionId)
  if (current?.reasonCode === notAskedCode && current.reason === reason) return
  const revision = (current?.revision ?? (await lastRevision(writer, score.id, criterionId))) + 1
  await writeAnswer(writer, {
    ...nothing,
    answer: 'not applicable',
    reasonCode: notAskedCode,
    reason,
    ...{ scoreId: score.id, criterionId, revision, savedAt: now, savedBy: person.id },
  })
}

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
