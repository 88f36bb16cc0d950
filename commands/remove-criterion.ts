import { deleteCriterion, orderCriteria } from '../db/checklists'
import { event } from '../domain/events'
import { fingerprint } from '../domain/fingerprint'
import { changedMeanwhile } from './changed-meanwhile'
import { removeCriterionInput } from './checklist.input'
import { namedCriterion, refusalOfPublished } from './checklist-subject'
import { command, done, refuse } from './command'

/** Takes a criterion out of a draft. Versions that were published with it keep it. */
export const removeCriterion = command('remove a criterion', {
  may: { permission: 'manage checklists', subject: namedCriterion },
  input: removeCriterionInput,
  run: async ({ writer, subject }, { revision }) => {
    const { version, criterion } = subject
    const published = refusalOfPublished(version)
    if (published) return published
    if (fingerprint(criterion) !== revision)
      return refuse('not now', await changedMeanwhile(writer, subject, `the draft of ‘${version.title}’`))
    await deleteCriterion(writer, criterion.id)
    await orderCriteria(
      writer,
      version.criteria.map(({ id }) => id).filter((id) => id !== criterion.id),
    )
    return done(
      { version: version.id },
      event('checklist version changed', subject, {
        title: version.title,
        changes: `criterion "${criterion.name}" removed`,
      }),
    )
  },
})
