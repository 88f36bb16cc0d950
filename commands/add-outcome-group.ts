import { allOutcomeGroups, insertOutcomeGroup } from '../db/outcome-groups'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done, refuse } from './command'
import { soundGroup } from './outcome-group-text'
import { addOutcomeGroupInput } from './outcome-group.input'

/** Adds a named list of outcome codes to those that tables can be summed by. */
export const addOutcomeGroup = command('add an outcome group', {
  may: { permission: 'manage outcome groups', subject: async () => ({ type: 'house', id: 'house' }) },
  input: addOutcomeGroupInput,
  run: async ({ writer }, typed) => {
    const sound = await soundGroup(writer, typed)
    if ('faults' in sound) return refuse('invalid', sound.faults)
    const { codes } = sound
    const position = Math.max(0, ...(await allOutcomeGroups(writer)).map((group) => group.position)) + 1
    const id = newId()
    const { name, note, blanks } = typed
    await insertOutcomeGroup(writer, { id, name, codes, note, position, blanksCounted: blanks === 'counted' })
    const details = { name, codes: codes.join(', '), blanks }
    return done({ group: id }, event('outcome group added', { type: 'outcome group', id }, details))
  },
})
