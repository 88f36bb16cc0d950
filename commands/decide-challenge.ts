import type { z } from 'zod'
import { challengeFor, changeChallenge, type Challenge, type ChallengeSubject } from '../db/challenges'
import type { Writer } from '../db/client'
import { ruleOf, scoringCriteria, type ScoringCriterion } from '../db/scoring-criteria'
import { talliesOf } from '../db/tallies'
import { figuresOf } from '../domain/audit-figures'
import { answerWords, refusedNotApplicable } from '../domain/checklist'
import { dayInWords, dayOf } from '../domain/days'
import { event } from '../domain/events'
import { command, done, refuse, type Fault } from './command'
import { decideChallengeInput } from './decide-challenge.input'
import { personalFaults } from './personal-text'
import { publishVersion } from './publish-version'

type Input = z.output<typeof decideChallengeInput>

/**
 * Rules on a challenge, never by whoever gave the answer or ruled on it. Upheld, another answer counts from now on; the
 * one that was issued stays in the challenge. While the audit is issued the ruling comes with a version of its own, so
 * that every district reads what counts.
 */
export const decideChallenge = command('decide a challenge', {
  may: {
    permission: 'decide a challenge',
    subject: (reader, { challenge }, person) => challengeFor(reader, challenge, person),
  },
  input: decideChallengeInput,
  run: async ({ writer, subject, person, now }, input) => {
    const { challenge } = subject
    if (!challenge.waiting)
      return refuse(
        'not now',
        `This challenge was decided on ${dayInWords(dayOf(challenge.decidedAt ?? now))}. The ruling stands.`,
      )
    const criterion = (await scoringCriteria(writer, subject.auditId)).find(
      ({ id }) => id === challenge.criterionId,
    )
    if (!criterion) return refuse('not found', 'This criterion is not in the checklist of the audit.')
    const faults = faultsOf(input, challenge, criterion)
    if (faults.length > 0) return refuse('invalid', faults)
    const { decision, ruling } = input
    const upheld = decision === 'upheld'
    const figureBefore = await figureOf(writer, subject)
    await changeChallenge(writer, challenge.id, {
      ...{ waiting: null, decision, ruling, decidedBy: person.id, decidedAt: now },
      ruledAnswer: upheld && input.answer !== '' ? input.answer : challenge.answer,
      ruledReasonCode: upheld ? (input.answer === 'no' ? input.reasonCode : null) : challenge.reasonCode,
    })
    const figureAfter = await figureOf(writer, subject)
    await changeChallenge(writer, challenge.id, { figureBefore, figureAfter })
    const { number } = challenge
    const decided = event('challenge decided', subject, { number, criterion: criterion.name, decision })
    const { id } = challenge
    if (subject.audit.audit.status !== 'issued') return done({ id }, decided)
    const reason = `Ruling on challenge ${number}, ${criterion.name}: ${decision}`
    const published = await publishVersion(writer, subject.audit, { person, now, reason, after: 'a ruling' })
    if (!published.done) return published
    return done({ id }, decided, published.event)
  },
})

/** The district's figure on the criterion as it stands now, in words. */
async function figureOf(writer: Writer, { auditId, challenge }: ChallengeSubject): Promise<string> {
  const tallies = await talliesOf(writer, auditId)
  const found = tallies && figuresOf(tallies).find(({ criterion }) => criterion.id === challenge.criterionId)
  return found?.districts.find(({ code }) => code === challenge.district)?.figures.all.words ?? ''
}

function faultsOf(input: Input, challenge: Challenge, criterion: ScoringCriterion): Fault[] {
  const { decision, answer, reasonCode, ruling, keep } = input
  const personal = [...personalFaults('ruling', 'The reason for the ruling', ruling, keep)]
  if (decision === 'not upheld') return personal
  if (answer === '') return [{ field: 'answer', message: 'Choose the answer that counts' }, ...personal]
  const rule = ruleOf(criterion)
  const same = answer === challenge.answer && (answer !== 'no' || reasonCode === challenge.reasonCode)
  return [
    ...(same
      ? [
          {
            field: 'answer',
            message: `The answer that was issued is ${answerWords[answer].toLowerCase()}. Choose another one, or do not uphold the challenge`,
          },
        ]
      : []),
    ...(answer === 'no' && !rule.reasonCodes.includes(reasonCode ?? '')
      ? [{ field: 'reasonCode', message: 'Choose why the answer is no' }]
      : []),
    ...refusedNotApplicable({ answer, reasonCode, reason: ruling, evidence: '' }, rule),
    ...personal,
  ]
}
