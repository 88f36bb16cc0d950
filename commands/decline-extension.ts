import { decideExtension } from '../db/extension-requests'
import { changeRecommendation } from '../db/recommendations'
import { event } from '../domain/events'
import { command, done } from './command'
import { decideExtensionInput } from './decide-extension.input'
import { requestedExtension } from './requested-extension'
import { stepOf, theRecommendation } from './recommendation-step'

/** Governance declines the later day that a district asked for; the due date stays. */
export const declineExtension = command('decline an extension', {
  may: { permission: 'agree an extension', subject: theRecommendation },
  input: decideExtensionInput,
  run: async ({ writer, subject, person, now }, { recommendation: id, request: requestId, reason }) => {
    const step = stepOf(subject, 'decline an extension')
    if (step.refused) return step.refused
    const request = await requestedExtension(writer, id, requestId)
    if ('refused' in request) return request.refused
    await decideExtension(writer, requestId, {
      ...{ decision: 'declined', decisionReason: reason, decidedBy: person.id, decidedAt: now },
    })
    await changeRecommendation(writer, subject.recommendation, {})
    const { reference } = subject.recommendation
    return done({ id }, event('extension declined', subject, { reference, to: request.found.to, reason }))
  },
})
