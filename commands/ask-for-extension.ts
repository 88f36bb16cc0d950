import { insertExtensionRequest, waitingExtension } from '../db/extension-requests'
import { dueDateChangesOf } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { dayInWords, dayOf } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { extensionsIn } from '../domain/recommendation-facts'
import { askForExtensionInput } from './ask-for-extension.input'
import { changedMeanwhile } from './changed-meanwhile'
import { command, done, refuse } from './command'
import { stepOf, theRecommendation } from './recommendation-step'

/** After its first extension the district asks governance for a later day; nothing moves until that is agreed. */
export const askForExtension = command('ask for an extension', {
  may: { permission: 'act on a recommendation', subject: theRecommendation },
  input: askForExtensionInput,
  run: async ({ writer, subject, person, now }, { recommendation: id, revision, dueOn: to, reason }) => {
    const step = stepOf(subject, 'ask for an extension')
    if (step.refused) return step.refused
    const { recommendation } = subject
    const waiting = await waitingExtension(writer, id)
    if (waiting)
      return refuse(
        'not now',
        `An extension to ${dayInWords(waiting.to)} is asked for already and waits for governance.`,
      )
    if (extensionsIn(await dueDateChangesOf(writer, id)) === 0)
      return refuse(
        'not now',
        'Its due date was not extended yet. The first extension needs nobody’s agreement: change the due date.',
      )
    if (revision !== recommendation.revision)
      return refuse('not now', await changedMeanwhile(writer, subject, 'this recommendation'))
    const from = recommendation.dueOn
    if (from === null) return refuse('not now', 'This recommendation has no due date to extend.')
    if (to <= from || to < dayOf(now)) {
      const message = `Ask for a day after ${dayInWords(from)}, and not one that is past`
      return refuse('invalid', [{ field: 'dueOn', message }])
    }
    await insertExtensionRequest(writer, {
      id: newId(),
      recommendationId: id,
      ...{ from, to, reason, askedBy: person.id, askedAt: now, waiting: true },
      ...{ decision: null, decisionReason: '', decidedBy: null, decidedAt: null },
    })
    await changeRecommendation(writer, recommendation, {})
    const { reference } = recommendation
    return done({ to }, event('extension asked for', subject, { reference, from, to, reason }))
  },
})
