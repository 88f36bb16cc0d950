import { orderCriteria } from '../db/checklists'
import { moved } from '../domain/checklist-draft'
import { event } from '../domain/events'
import { moveCriterionInput } from './checklist.input'
import { namedCriterion, refusalOfPublished } from './checklist-subject'
import { command, done, refuse } from './command'

/** Moves a criterion of a draft one place up or down. */
export const moveCriterion = command('move a criterion', {
  may: { permission: 'manage checklists', subject: namedCriterion },
  input: moveCriterionInput,
  run: async ({ writer, subject }, { direction }) => {
    const { version, criterion } = subject
    const published = refusalOfPublished(version)
    if (published) return published
    const ids = version.criteria.map(({ id }) => id)
    const index = ids.indexOf(criterion.id)
    if (index === (direction === 'up' ? 0 : ids.length - 1))
      return refuse('not now', `${criterion.name} already stands ${direction === 'up' ? 'first' : 'last'}.`)
    await orderCriteria(writer, moved(ids, index, direction))
    return done(
      { version: version.id },
      event('checklist version changed', subject, {
        title: version.title,
        changes: `criterion "${criterion.name}" moved ${direction}`,
      }),
    )
  },
})
