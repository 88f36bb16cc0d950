import { removeForceWithoutParts } from '../db/force-recommendations'
import { linkFindings } from '../db/recommendation-findings'
import { removeDraft } from '../db/recommendations'
import { event } from '../domain/events'
import { command, done } from './command'
import { stepOf, theRecommendation } from './recommendation-step'
import { removeRecommendationInput } from './remove-recommendation.input'

/** Takes away a draft. What was issued stays for good. */
export const removeRecommendation = command('remove a recommendation', {
  may: { permission: 'write recommendations', subject: theRecommendation },
  input: removeRecommendationInput,
  run: async ({ writer, subject }) => {
    const step = stepOf(subject, 'remove')
    if (step.refused) return step.refused
    const { id, auditId, recommendation } = subject
    await linkFindings(writer, id, [])
    await removeDraft(writer, id)
    if (recommendation.forceId) await removeForceWithoutParts(writer, recommendation.forceId)
    return done(
      { audit: auditId },
      event('recommendation removed', subject, { reference: recommendation.reference }),
    )
  },
})
