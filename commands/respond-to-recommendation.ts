import { insertAction, insertResponse } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { dayOf } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { answerSteps, recommendationAfter } from '../domain/recommendation'
import { command, done, refuse } from './command'
import { stepOf, theRecommendation } from './recommendation-step'
import { respondToRecommendationInput } from './respond-to-recommendation.input'

/**
 * The district answers once, and anew where it was reopened: accepted, accepted in part or not accepted, signed by a
 * named person, with what it will do in the same step where that is known.
 */
export const respondToRecommendation = command('respond to a recommendation', {
  may: { permission: 'respond to a recommendation', subject: theRecommendation },
  input: respondToRecommendationInput,
  run: async ({ writer, subject, person, now }, input) => {
    const { recommendation: recommendationId, action, actionOwner, actionDueOn, ...response } = input
    const step = stepOf(subject, answerSteps[response.decision])
    if (step.refused) return step.refused
    const refused = response.decision === 'not accepted'
    if (refused && response.reviewOn !== null && response.reviewOn <= dayOf(now))
      return refuse('invalid', [{ field: 'reviewOn', message: 'The day of review must be after today' }])
    const { recommendation } = subject
    const { reference } = recommendation
    const { reviewOn, ...answer } = response
    await insertResponse(writer, {
      ...{ id: newId(), recommendationId, ...answer, respondedBy: person.id, respondedAt: now },
    })
    const answered = event('response given', subject, { reference, decision: response.decision })
    if (!action || actionDueOn === null) {
      await changeRecommendation(writer, recommendation, {
        ...{ status: step.to, reviewOn: refused ? reviewOn : null },
      })
      return done({ status: step.to }, answered)
    }
    const id = newId()
    await insertAction(writer, {
      ...{ id, recommendationId, what: action, ownerName: actionOwner, dueOn: actionDueOn },
      ...{ doneAt: null, addedBy: person.id, addedAt: now },
    })
    const next = recommendationAfter('act', step.to)
    const status = 'to' in next ? next.to : step.to
    await changeRecommendation(writer, recommendation, { status, reviewOn: null })
    return done({ status }, answered, event('action added', subject, { reference, action: id }))
  },
})
