import { auditFor } from '../db/audits'
import { currentExtract } from '../db/extracts'
import { insertJob } from '../db/jobs'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { chooseCrimes, chosenBetween, choiceFrom } from './choose-crimes'
import { chooseCrimesInput } from './choose-crimes.input'
import { command, done, refuse } from './command'
import { alreadyRunning, carryOutAsJob } from './job'

/** Starts to judge every crime of the extract by what was ticked. It goes on when the page is left. */
export const startChoice = command('start the choice of crimes', {
  may: {
    permission: 'freeze a population',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: chooseCrimesInput,
  run: async ({ writer, subject, person, now }, input) => {
    const extract = await currentExtract(writer, input.audit)
    if (subject.audit.status !== 'imported' || !extract) return refuse('not now', chosenBetween)
    const choice = await choiceFrom(writer, extract.number, input)
    if ('faults' in choice) return refuse('invalid', choice.faults)
    const busy = await alreadyRunning(writer, extract.id, now, 'This extract')
    if (busy) return busy
    const job = newId()
    const [auditId, uploadId] = [input.audit, extract.id]
    await insertJob(writer, {
      ...{ id: job, kind: 'choose', auditId, uploadId, startedBy: person.id, startedAt: now },
    })
    const ticked = { ...input, months: String(input.months) }
    return done({ job, input: ticked }, event('choice of crimes started', subject, {}))
  },
  afterwards: ({ job, input }, aside) => carryOutAsJob(job, chooseCrimes, input, aside),
})
