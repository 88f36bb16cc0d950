import { setSpareAsked } from '../db/samples'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { refuseSpareInput } from './refuse-spare.input'
import { closedCase, theCase } from './scored-case'

/** Keeps a case in the sample that somebody asked to take out. */
export const refuseSpare = command('refuse a spare', {
  may: { permission: 'replace a case', subject: theCase },
  input: refuseSpareInput,
  run: async ({ writer, subject }) => {
    const closed = closedCase(subject)
    if (closed) return closed
    const asked = subject.sampleCase.spareAsked
    if (!asked) return refuse('not now', 'Nobody asks to take this case out.')
    await setSpareAsked(writer, subject.id, null)
    return done({}, event('spare refused', subject, { reason: asked.reason }))
  },
})
