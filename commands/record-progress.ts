import { insertUpdate } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done } from './command'
import { recordProgressInput } from './record-progress.input'
import { stepOf, theRecommendation } from './recommendation-step'

/** The district says what has happened since. */
export const recordProgress = command('record progress', {
  may: { permission: 'act on a recommendation', subject: theRecommendation },
  input: recordProgressInput,
  run: async ({ writer, subject, person, now }, { recommendation: recommendationId, ...update }) => {
    const step = stepOf(subject, 'act')
    if (step.refused) return step.refused
    const { recommendation } = subject
    const id = newId()
    await insertUpdate(writer, { id, recommendationId, kind: 'update', ...update, by: person.id, at: now })
    await changeRecommendation(writer, recommendation, { status: step.to })
    return done(
      { id },
      event('progress recorded', subject, { reference: recommendation.reference, update: id }),
    )
  },
})
