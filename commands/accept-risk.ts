import { dropWaitingExtension } from '../db/extension-requests'
import { insertUpdate } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { dayOf } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { acceptRiskInput } from './accept-risk.input'
import { command, done, refuse } from './command'
import { stepOf, theRecommendation } from './recommendation-step'

/**
 * Governance closes what the force will not do, in the name of whoever accepts the risk of that. It stays in every count
 * and is looked at again on the day of review.
 */
export const acceptRisk = command('accept the risk of a recommendation', {
  may: { permission: 'close without verification', subject: theRecommendation },
  input: acceptRiskInput,
  run: async ({ writer, subject, person, now }, { recommendation: id, reviewOn, reason, ...signed }) => {
    const step = stepOf(subject, 'accept the risk')
    if (step.refused) return step.refused
    if (reviewOn <= dayOf(now))
      return refuse('invalid', [{ field: 'reviewOn', message: 'The day of review must be after today' }])
    await insertUpdate(writer, {
      ...{ id: newId(), recommendationId: id, kind: 'risk accepted', text: reason, evidence: '' },
      ...{ by: person.id, at: now, ...signed },
    })
    const because = 'The recommendation was closed with its risk accepted.'
    await dropWaitingExtension(writer, id, { by: person.id, at: now, because })
    const { recommendation } = subject
    await changeRecommendation(writer, recommendation, {
      ...{ status: step.to, reviewOn, closureProposedBy: null, closedAt: now },
    })
    const details = { reference: recommendation.reference, rank: signed.signedRank, reviewOn, reason }
    return done({ reviewOn }, event('risk accepted', subject, details))
  },
})
