import { deleteRecordingChange, recordingChange, type RecordingChange } from '../db/recording-changes'
import { event } from '../domain/events'
import type { Subject } from '../domain/permissions'
import { command, done } from './command'
import { removeRecordingChangeInput } from './recording-change.input'

interface ChangeSubject extends Subject {
  type: 'recording change'
  known: RecordingChange
}

/** Takes a day out of those that profiles mark. What it said stays in the trail. */
export const removeRecordingChange = command('remove a recording change', {
  may: {
    permission: 'manage reference data',
    subject: async (reader, { change }): Promise<ChangeSubject | undefined> => {
      const known = await recordingChange(reader, change)
      return known && { type: 'recording change', id: known.id, known }
    },
  },
  input: removeRecordingChangeInput,
  run: async ({ writer, subject }) => {
    const { id, beginsOn, title, note } = subject.known
    await deleteRecordingChange(writer, id)
    return done({ change: id }, event('recording change removed', subject, { beginsOn, title, note }))
  },
})
