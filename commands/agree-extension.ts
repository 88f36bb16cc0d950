import { decideExtension } from '../db/extension-requests'
import { insertDueDateChange } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { dayInWords, dayOf } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done, refuse } from './command'
import { decideExtensionInput } from './decide-extension.input'
import { requestedExtension } from './requested-extension'
import { stepOf, theRecommendation } from './recommendation-step'

/** Governance agrees to the later day that a district asked for; the due date moves to it. */
export const agreeExtension = command('agree an extension', {
  may: { permission: 'agree an extension', subject: theRecommendation },
  input: decideExtensionInput,
  run: async ({ writer, subject, person, now }, { recommendation: id, request: requestId, reason }) => {
    const step = stepOf(subject, 'agree an extension')
    if (step.refused) return step.refused
    const request = await requestedExtension(writer, id, requestId)
    if ('refused' in request) return request.refused
    const { recommendation } = subject
    const { from, to } = request.found
    if (to < dayOf(now))
      return refuse(
        'not now',
        `The day that was asked for, ${dayInWords(to)}, is past. Decline it; the district can ask for another one.`,
      )
    await decideExtension(writer, requestId, {
      ...{ decision: 'agreed', decisionReason: reason, decidedBy: person.id, decidedAt: now },
    })
    await insertDueDateChange(writer, {
      ...{ id: newId(), recommendationId: id, from, to, reason: request.found.reason },
      ...{ changedBy: person.id, changedAt: now, because: 'agreed' },
    })
    await changeRecommendation(writer, recommendation, { dueOn: to })
    const { reference } = recommendation
    return done({ to }, event('extension agreed', subject, { reference, from, to, reason }))
  },
})
