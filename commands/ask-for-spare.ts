import { setSpareAsked } from '../db/samples'
import { scoresOf } from '../db/scores'
import { event } from '../domain/events'
import { askForSpareInput } from './ask-for-spare.input'
import { command, done, refuse } from './command'
import { closedCase, theCase } from './scored-case'

/** Asks for a case to be taken out as out of scope. The lead auditor decides; until then it stays and can be scored. */
export const askForSpare = command('ask for a spare', {
  may: { permission: 'ask for a spare', subject: theCase },
  input: askForSpareInput,
  run: async ({ writer, subject, person, now }, { reason, note }) => {
    const closed = closedCase(subject)
    if (closed) return closed
    if (subject.sampleCase.targeted)
      return refuse(
        'not now',
        'No ticket drew this case, so none can take its place. It was added for a reason and counts in no rate.',
      )
    if (subject.sampleCase.spareAsked)
      return refuse('not now', 'It is asked already: the lead auditor has to decide on it.')
    if ((await scoresOf(writer, subject.id)).some(({ status }) => status === 'finished'))
      return refuse(
        'not now',
        'A finished case is not replaced. If it is out of scope after all, ask the lead auditor to reopen it first.',
      )
    await setSpareAsked(writer, subject.id, { reason, note, by: person.id, at: now })
    return done({}, event('spare asked for', subject, { reason }))
  },
})
