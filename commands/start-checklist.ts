import { checklistTitles, insertChecklist, insertDraft } from '../db/checklists'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { startChecklistInput } from './checklist.input'
import { command, done, refuse } from './command'

/** Starts a checklist of its own, for another theme: a first version, still a draft and empty. */
export const startChecklist = command('start a checklist', {
  may: { permission: 'manage checklists', subject: async () => ({ type: 'house', id: 'house' }) },
  input: startChecklistInput,
  run: async ({ writer, now }, { title }) => {
    if ((await checklistTitles(writer)).some((other) => other.toLowerCase() === title.toLowerCase()))
      return refuse('invalid', [
        {
          field: 'title',
          message: `There is already a checklist called ‘${title}’. Draft a new version of that one`,
        },
      ])
    const [checklistId, id] = [newId(), newId()]
    await insertChecklist(writer, { id: checklistId, title, createdAt: now })
    await insertDraft(writer, { id, checklistId, version: 1, createdAt: now }, [])
    return done(
      { version: id },
      event('checklist version drafted', { type: 'checklist', id }, { title, version: 1 }),
    )
  },
})
