import { updateMeeting } from '../db/meetings'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { inTrail, theMeeting } from './meeting-subject'
import { callOffMeetingInput } from './meeting.input'

/** Calls a meeting off. It stays in the calendar with the reason, so that nobody looks for it. */
export const callOffMeeting = command('call off a meeting', {
  may: { permission: 'keep the calendar', subject: theMeeting },
  input: callOffMeetingInput,
  run: async ({ writer, now, subject: { id, meeting } }, { reason }) => {
    if (meeting.calledOffAt !== null) return refuse('not now', 'This meeting was called off already.')
    await updateMeeting(writer, id, {
      ...{ calledOffAt: now, calledOffBecause: reason, revision: meeting.revision + 1 },
    })
    return done(
      { meeting: id },
      event('meeting called off', { type: 'meeting', id }, { ...inTrail(meeting), reason }),
    )
  },
})
