import { insertDueDateChange, insertUpdate } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { dayOf } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done, refuse } from './command'
import { stepOf, theRecommendation } from './recommendation-step'
import { reopenRecommendationInput } from './reopen-recommendation.input'

/** Governance takes up again what was closed or refused. The district answers anew, or goes on with it. */
export const reopenRecommendation = command('reopen a recommendation', {
  may: { permission: 'reopen a recommendation', subject: theRecommendation },
  input: reopenRecommendationInput,
  run: async ({ writer, subject, person, now }, { recommendation: id, reason, dueOn }) => {
    const step = stepOf(subject, 'reopen')
    if (step.refused) return step.refused
    if (dueOn < dayOf(now))
      return refuse('invalid', [{ field: 'dueOn', message: 'The new due date must be today or later' }])
    const { recommendation } = subject
    await insertUpdate(writer, {
      ...{ id: newId(), recommendationId: id, kind: 'reopened', text: reason, evidence: '' },
      ...{ by: person.id, at: now },
    })
    const from = recommendation.dueOn
    if (from !== null && from !== dueOn)
      await insertDueDateChange(writer, {
        ...{ id: newId(), recommendationId: id, from, to: dueOn, reason: `Reopened: ${reason}` },
        ...{ changedBy: person.id, changedAt: now, because: 'reopened' },
      })
    await changeRecommendation(writer, recommendation, {
      ...{ status: step.to, dueOn, closedAt: null, closureProposedBy: null },
      ...{ reviewOn: null, supersededBy: null },
    })
    const { reference } = recommendation
    return done({ dueOn }, event('recommendation reopened', subject, { reference, dueOn, reason }))
  },
})
