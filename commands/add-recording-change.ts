import { allRecordingChanges, insertRecordingChange } from '../db/recording-changes'
import { dayInWords } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done, refuse } from './command'
import { addRecordingChangeInput } from './recording-change.input'

/** Adds a day from which crimes are recorded by another rule; every profile marks it from now on. */
export const addRecordingChange = command('add a recording change', {
  may: { permission: 'manage reference data', subject: async () => ({ type: 'house', id: 'house' }) },
  input: addRecordingChangeInput,
  run: async ({ writer }, { beginsOn, title, note }) => {
    const known = await allRecordingChanges(writer)
    if (
      known.some((each) => each.beginsOn === beginsOn && each.title.toLowerCase() === title.toLowerCase())
    ) {
      const message = `‘${title}’ on ${dayInWords(beginsOn)} is there already. Enter another day, or say what else changed`
      return refuse('invalid', [{ field: 'title', message }])
    }
    const id = newId()
    await insertRecordingChange(writer, { id, beginsOn, title, note })
    const details = { beginsOn, title, note }
    return done({ change: id }, event('recording change added', { type: 'recording change', id }, details))
  },
})
