import { bankHolidayDays } from '../db/bank-holidays'
import {
  challengesOfAnswer,
  challengesSoFar,
  challengeWindow,
  insertChallenge,
  type Challenge,
} from '../db/challenges'
import type { Writer } from '../db/client'
import { issuedAnswers, type IssuedAnswer } from '../db/issued-sheets'
import { scoringCriteria } from '../db/scoring-criteria'
import { decisionDueBy } from '../domain/challenge'
import { dayInWords, dayOf } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { challengeAnswerInput } from './challenge-answer.input'
import { command, done, refuse, type Refused } from './command'
import { personalFaults } from './personal-text'
import { theCase } from './scored-case'

/**
 * A district says, within the working days that it has, that an issued answer is wrong in fact, and where that can be
 * looked up. The answer stays as it is until somebody else than its scorers has ruled.
 */
export const challengeAnswer = command('challenge an answer', {
  may: { permission: 'challenge an answer', subject: theCase },
  input: challengeAnswerInput,
  run: async ({ writer, subject, person, now }, { case: caseId, criterion: criterionId, keep, ...said }) => {
    const today = dayOf(now)
    const window = await challengeWindow(writer, subject.auditId)
    if (!window) return refuse('not now', 'Nothing is issued yet that could be challenged.')
    if (today > window.until)
      return refuse(
        'not now',
        `Answers of this issue could be challenged until ${dayInWords(window.until)}. Ask the lead auditor, who can reopen the audit.`,
      )
    const criterion = (await scoringCriteria(writer, subject.auditId)).find(({ id }) => id === criterionId)
    const answer = (await issuedAnswers(writer, subject)).get(criterionId)
    if (!criterion || !answer) return refuse('not found', 'No answer to this criterion was issued.')
    const before = await alreadyChallenged(writer, caseId, criterionId, answer)
    if (before) return before
    const faults = personalFaults('text', 'What is wrong in fact', said.text, keep)
    if (faults.length > 0) return refuse('invalid', [...faults])
    const number = (await challengesSoFar(writer, subject.auditId)) + 1
    const id = newId()
    await insertChallenge(writer, {
      ...{ id, auditId: subject.auditId, number, caseId, criterionId, district: subject.district },
      ...{ version: window.snapshot.version, answer: answer.answer, reasonCode: answer.reasonCode },
      ...said,
      ...{ raisedBy: person.id, raisedAt: now, waiting: true, ...undecided },
      decideBy: decisionDueBy(today, await bankHolidayDays(writer)),
    })
    return done(
      { id, audit: subject.auditId },
      event('answer challenged', subject, { criterion: criterion.name, number }),
    )
  },
})

const undecided = {
  ...{ decision: null, ruledAnswer: null, ruledReasonCode: null, ruling: '', decidedBy: null },
  ...{ decidedAt: null, figureBefore: '', figureAfter: '' },
} satisfies Partial<Challenge>

/** The refusal where somebody challenged this answer before and it waits, or was ruled on and stands. */
async function alreadyChallenged(
  writer: Writer,
  caseId: string,
  criterionId: string,
  { answer }: IssuedAnswer,
): Promise<Refused | undefined> {
  const earlier = await challengesOfAnswer(writer, caseId, criterionId)
  const waits = earlier.find(({ waiting }) => waiting)
  if (waits)
    return refuse(
      'not now',
      `This answer is challenged already: challenge ${waits.number} waits for a ruling.`,
    )
  const last = earlier.at(-1)
  return last?.ruledAnswer === answer
    ? refuse('not now', `Challenge ${last.number} of this answer was ruled on. The ruling stands.`)
    : undefined
}
