import { insertUpdate } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done } from './command'
import { stepOf, theRecommendation } from './recommendation-step'
import { returnClosureInput } from './return-closure.input'

/** Governance sends a proposed closure back to the district with the reason. */
export const returnClosure = command('return a closure', {
  may: { permission: 'verify closure', subject: theRecommendation },
  input: returnClosureInput,
  run: async ({ writer, subject, person, now }, { recommendation: recommendationId, reason }) => {
    const step = stepOf(subject, 'return closure')
    if (step.refused) return step.refused
    const { recommendation } = subject
    await insertUpdate(writer, {
      id: newId(),
      recommendationId,
      kind: 'closure returned',
      text: reason,
      evidence: '',
      by: person.id,
      at: now,
    })
    await changeRecommendation(writer, recommendation, { status: step.to, closureProposedBy: null })
    return done(
      { status: step.to },
      event('closure returned', subject, { reference: recommendation.reference }),
    )
  },
})
