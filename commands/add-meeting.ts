import { insertMeeting } from '../db/meetings'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done, refuse } from './command'
import { inTrail, planFaults } from './meeting-subject'
import { addMeetingInput } from './meeting.input'

/** Enters a meeting in the calendar. */
export const addMeeting = command('add a meeting', {
  may: { permission: 'keep the calendar', subject: async () => ({ type: 'house', id: 'house' }) },
  input: addMeetingInput,
  run: async ({ writer, person, now }, plan) => {
    const faults = await planFaults(writer, plan)
    if (faults.length > 0) return refuse('invalid', faults)
    const id = newId()
    await insertMeeting(writer, {
      ...plan,
      ...{ id, addedBy: person.id, addedAt: now, calledOffAt: null, calledOffBecause: '', revision: 1 },
    })
    return done({ meeting: id }, event('meeting added', { type: 'meeting', id }, inTrail(plan)))
  },
})
