import { insertAction } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { addActionInput } from './add-action.input'
import { command, done } from './command'
import { stepOf, theRecommendation } from './recommendation-step'

/** The district says what it will do, who does it and by when. */
export const addAction = command('add an action', {
  may: { permission: 'act on a recommendation', subject: theRecommendation },
  input: addActionInput,
  run: async ({ writer, subject, person, now }, { recommendation: recommendationId, ...action }) => {
    const step = stepOf(subject, 'act')
    if (step.refused) return step.refused
    const { recommendation } = subject
    const id = newId()
    await insertAction(writer, {
      id,
      recommendationId,
      ...action,
      doneAt: null,
      addedBy: person.id,
      addedAt: now,
    })
    await changeRecommendation(writer, recommendation, { status: step.to })
    return done({ id }, event('action added', subject, { reference: recommendation.reference, action: id }))
  },
})
