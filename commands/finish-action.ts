import { actionOf, markActionDone } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { finishActionInput } from './finish-action.input'
import { stepOf, theRecommendation } from './recommendation-step'

/** An action of the district is done. It stays in the list, with the day. */
export const finishAction = command('finish an action', {
  may: { permission: 'act on a recommendation', subject: theRecommendation },
  input: finishActionInput,
  run: async ({ writer, subject, now }, { recommendation: recommendationId, action: actionId }) => {
    const step = stepOf(subject, 'act')
    if (step.refused) return step.refused
    const action = await actionOf(writer, recommendationId, actionId)
    if (!action) return refuse('not found', 'This recommendation has no such action.')
    if (action.doneAt) return refuse('not now', 'This action is already marked as done.')
    const { recommendation } = subject
    await markActionDone(writer, actionId, now)
    await changeRecommendation(writer, recommendation, { status: step.to })
    return done(
      { id: actionId },
      event('action done', subject, { reference: recommendation.reference, action: actionId }),
    )
  },
})
