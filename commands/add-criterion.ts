import { insertCriterion } from '../db/checklists'
import { freeKey } from '../domain/checklist-draft'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { addCriterionInput } from './checklist.input'
import { namedVersion, refusalOfPublished } from './checklist-subject'
import { command, done } from './command'
import { criterionText } from './criterion-text'

/** Adds a criterion at the end of a draft. */
export const addCriterion = command('add a criterion', {
  may: { permission: 'manage checklists', subject: namedVersion },
  input: addCriterionInput,
  run: async ({ writer, subject }, { version: id, ...typed }) => {
    const { version } = subject
    const published = refusalOfPublished(version)
    if (published) return published
    const key = freeKey(
      typed.name,
      version.criteria.map((other) => other.key),
    )
    const read = criterionText(typed, key, version.criteria)
    if ('refused' in read) return read.refused
    const criterion = { ...read.text, id: newId(), key }
    await insertCriterion(writer, id, criterion, version.criteria.length + 1)
    return done(
      { version: id, criterion: criterion.id },
      event('checklist version changed', subject, {
        title: version.title,
        changes: `criterion "${typed.name}" added`,
      }),
    )
  },
})
