import { insertCriterion } from '../db/checklists'
import { freeKey } from '../domain/checklist-draft'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { addCriterionInput } from './checklist.input'
import { namedVersion, refusalOfPublished, soundReasons } from './checklist-subject'
import { command, done } from './command'

/** Adds a criterion at the end of a draft. */
export const addCriterion = command('add a criterion', {
  may: { permission: 'manage checklists', subject: namedVersion },
  input: addCriterionInput,
  run: async ({ writer, subject }, { version: id, reasons: typed, ...text }) => {
    const { version } = subject
    const published = refusalOfPublished(version)
    if (published) return published
    const sound = soundReasons(typed)
    if ('refused' in sound) return sound.refused
    const key = freeKey(
      text.name,
      version.criteria.map((other) => other.key),
    )
    const criterion = { ...text, id: newId(), key, reasons: sound.reasons }
    await insertCriterion(writer, id, criterion, version.criteria.length + 1)
    return done(
      { version: id, criterion: criterion.id },
      event('checklist version changed', subject, {
        title: version.title,
        changes: `criterion "${text.name}" added`,
      }),
    )
  },
})
