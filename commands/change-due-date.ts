import { waitingExtension } from '../db/extension-requests'
import { dueDateChangesOf, insertDueDateChange } from '../db/recommendation-history'
import { changeRecommendation } from '../db/recommendations'
import { dayInWords, dayOf } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { extensionsIn } from '../domain/recommendation-facts'
import { changeDueDateInput } from './change-due-date.input'
import { changedMeanwhile } from './changed-meanwhile'
import { command, done, refuse } from './command'
import { stepOf, theRecommendation } from './recommendation-step'

/**
 * Moves the due date: to a later day only once, for every further extension governance is asked. The date at issue stays
 * beside it, and every change is kept with its reason.
 */
export const changeDueDate = command('change a due date', {
  may: { permission: 'act on a recommendation', subject: theRecommendation },
  input: changeDueDateInput,
  run: async (
    { writer, subject, person, now },
    { recommendation: recommendationId, revision, dueOn, reason },
  ) => {
    const step = stepOf(subject, 'change the due date')
    if (step.refused) return step.refused
    const { recommendation } = subject
    if (revision !== recommendation.revision)
      return refuse('not now', await changedMeanwhile(writer, subject, 'this recommendation'))
    const from = recommendation.dueOn
    if (from === null) return refuse('not now', 'This recommendation has no due date to change.')
    if (dueOn === from)
      return refuse('invalid', [{ field: 'dueOn', message: `The due date is ${dayInWords(from)} already` }])
    if (dueOn < dayOf(now))
      return refuse('invalid', [{ field: 'dueOn', message: 'The new due date must be today or later' }])
    if (await waitingExtension(writer, recommendationId))
      return refuse('not now', 'An extension is asked for. Its due date stays until governance has decided.')
    if (dueOn > from && extensionsIn(await dueDateChangesOf(writer, recommendationId)) > 0)
      return refuse(
        'not now',
        'Its due date was moved to a later day once already. Every further extension needs the agreement of governance: ask for it.',
      )
    await insertDueDateChange(writer, {
      id: newId(),
      recommendationId,
      from,
      to: dueOn,
      reason,
      changedBy: person.id,
      changedAt: now,
    })
    await changeRecommendation(writer, recommendation, { dueOn })
    return done(
      { dueOn },
      event('due date changed', subject, { reference: recommendation.reference, from, to: dueOn, reason }),
    )
  },
})
