import { updateMeeting } from '../db/meetings'
import { event } from '../domain/events'
import { changedMeanwhile } from './changed-meanwhile'
import { command, done, refuse } from './command'
import { inTrail, planFaults, theMeeting } from './meeting-subject'
import { changeMeetingInput } from './meeting.input'

/** Moves a meeting, or says otherwise where it is. Recommendations that name it stay as they are; the calendar says so. */
export const changeMeeting = command('change a meeting', {
  may: { permission: 'keep the calendar', subject: theMeeting },
  input: changeMeetingInput,
  run: async ({ writer, subject }, { meeting: _, revision, ...plan }) => {
    const { id, meeting } = subject
    if (meeting.calledOffAt !== null)
      return refuse('not now', 'This meeting was called off. Enter it anew where it takes place after all.')
    if (meeting.revision !== revision)
      return refuse('not now', await changedMeanwhile(writer, subject, 'this meeting'))
    const faults = await planFaults(writer, plan, id)
    if (faults.length > 0) return refuse('invalid', faults)
    await updateMeeting(writer, id, { ...plan, revision: revision + 1 })
    const [before, after] = [inTrail(meeting), inTrail(plan)]
    return done(
      { meeting: id },
      event(
        'meeting changed',
        { type: 'meeting', id },
        { ...after, was: `${before.meeting}, ${before.when}` },
      ),
    )
  },
})
