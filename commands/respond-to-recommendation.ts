import { insertResponse } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { answerSteps } from '../domain/recommendation'
import { command, done } from './command'
import { stepOf, theRecommendation } from './recommendation-step'
import { respondToRecommendationInput } from './respond-to-recommendation.input'

/** The district answers once: accepted, accepted in part or not accepted, signed by a named person. */
export const respondToRecommendation = command('respond to a recommendation', {
  may: { permission: 'respond to a recommendation', subject: theRecommendation },
  input: respondToRecommendationInput,
  run: async ({ writer, subject, person, now }, { recommendation: recommendationId, ...response }) => {
    const step = stepOf(subject, answerSteps[response.decision])
    if (step.refused) return step.refused
    const { recommendation } = subject
    await insertResponse(writer, {
      id: newId(),
      recommendationId,
      ...response,
      respondedBy: person.id,
      respondedAt: now,
    })
    await changeRecommendation(writer, recommendation, { status: step.to })
    return done(
      { status: step.to },
      event('response given', subject, { reference: recommendation.reference, decision: response.decision }),
    )
  },
})
