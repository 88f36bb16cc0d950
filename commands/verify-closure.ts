import { insertUpdate } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done } from './command'
import { stepOf, theRecommendation } from './recommendation-step'
import { verifyClosureInput } from './verify-closure.input'

/** Governance has seen the evidence and says how the closing test was met. Never whoever proposed it. */
export const verifyClosure = command('verify a closure', {
  may: { permission: 'verify closure', subject: theRecommendation },
  input: verifyClosureInput,
  run: async ({ writer, subject, person, now }, { recommendation: recommendationId, ...verification }) => {
    const step = stepOf(subject, 'verify closure')
    if (step.refused) return step.refused
    const { recommendation } = subject
    await insertUpdate(writer, {
      id: newId(),
      recommendationId,
      kind: 'closure verified',
      ...verification,
      by: person.id,
      at: now,
    })
    await changeRecommendation(writer, recommendation, { status: step.to, closedAt: now })
    return done(
      { status: step.to },
      event('closure verified', subject, { reference: recommendation.reference }),
    )
  },
})
