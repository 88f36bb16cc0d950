import { dropWaitingExtension } from '../db/extension-requests'
import { insertUpdate } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done } from './command'
import { proposeClosureInput } from './propose-closure.input'
import { stepOf, theRecommendation } from './recommendation-step'

/** The district says that it is done, and where that can be seen. Somebody else has to verify it. */
export const proposeClosure = command('propose closure', {
  may: { permission: 'propose closure', subject: theRecommendation },
  input: proposeClosureInput,
  run: async ({ writer, subject, person, now }, { recommendation: recommendationId, ...proposal }) => {
    const step = stepOf(subject, 'propose closure')
    if (step.refused) return step.refused
    const { recommendation } = subject
    await insertUpdate(writer, {
      id: newId(),
      recommendationId,
      kind: 'closure proposed',
      ...proposal,
      by: person.id,
      at: now,
    })
    const because = 'Closure was proposed before it was decided.'
    await dropWaitingExtension(writer, recommendationId, { by: person.id, at: now, because })
    await changeRecommendation(writer, recommendation, { status: step.to, closureProposedBy: person.id })
    return done(
      { status: step.to },
      event('closure proposed', subject, { reference: recommendation.reference }),
    )
  },
})
