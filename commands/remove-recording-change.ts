import { deleteRecordingChange, recordingChange } from '../db/recording-changes'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { removeRecordingChangeInput } from './recording-change.input'

/** Takes a day out of those that profiles mark. What it said stays in the trail. */
export const removeRecordingChange = command('remove a recording change', {
  may: { permission: 'manage reference data', subject: async () => ({ type: 'house', id: 'house' }) },
  input: removeRecordingChangeInput,
  run: async ({ writer }, { change: id }) => {
    const known = await recordingChange(writer, id)
    if (!known) return refuse('not found', 'This day is not in the list any more: somebody removed it.')
    await deleteRecordingChange(writer, id)
    const { beginsOn, title, note } = known
    const subject = { type: 'recording change' as const, id }
    return done({ change: id }, event('recording change removed', subject, { beginsOn, title, note }))
  },
})
