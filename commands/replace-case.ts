import type { Writer } from '../db/client'
import { drawById, strataOf } from '../db/draws'
import { ticketsOf } from '../db/population-reading'
import { caseFor, casesOfDraw, conflictedWithCase, markOutOfScope, type SampleCase } from '../db/samples'
import { insertScores, scoresOf } from '../db/scores'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import type { TicketedCase } from '../domain/sampling'
import { command, done, refuse } from './command'
import { replaceCaseInput } from './replace-case.input'
import { closedCase, theCase } from './scored-case'
import { continues, takeIn } from './taken-cases'

/** Tickets read ahead of the last one in the sample: others may be taken between the reading and the writing. */
const ahead = 25

/**
 * Takes a case out of scope and puts the next ticket of its stratum in its place: the same number, the same people. The
 * case stays on the receipt with its reason, so that the draw can still be made again from it.
 */
export const replaceCase = command('replace a case', {
  may: { permission: 'replace a case', subject: theCase },
  input: replaceCaseInput,
  prepare: async (reader, input, person): Promise<TicketedCase[]> => {
    const subject = await caseFor(reader, input.case, person)
    if (!subject?.sampleCase.spareAsked || closedCase(subject)) return []
    const { drawId, stratum, extractNumber } = subject.sampleCase
    const draw = await drawById(reader, drawId)
    const drawn = (await casesOfDraw(reader, drawId)).filter((other) => other.stratum === stratum)
    return ticketsOf(reader, extractNumber, { seed: draw.seed, stratum, size: drawn.length + ahead })
  },
  run: async ({ writer, subject, person, now }, _input, tickets) => {
    const closed = closedCase(subject)
    if (closed) return closed
    const { sampleCase } = subject
    const asked = sampleCase.spareAsked
    if (!asked) return refuse('not now', 'Nobody asks to take this case out.')
    const drawn = (await casesOfDraw(writer, sampleCase.drawId)).filter(
      ({ stratum }) => stratum === sampleCase.stratum,
    )
    const next = tickets[drawn.length]
    const strata = await strataOf(writer, sampleCase.drawId)
    if (drawn.length >= (strata.find(({ key }) => key === sampleCase.stratum)?.population ?? 0))
      return refuse(
        'not now',
        `${sampleCase.stratum} has no crime left that could take its place: every one is in the sample already. The case stays.`,
      )
    if (!next || !continues(drawn, tickets))
      return refuse(
        'not now',
        'The crimes in the store are not the ones that the sample was drawn from. Nothing was replaced. Tell the administrator: the store was changed from outside.',
      )
    const { reason, note } = asked
    await markOutOfScope(writer, sampleCase.id, { reason, note, by: person.id, at: now })
    const rank = drawn.length + 1
    const { auditId, drawId, extractNumber, stratum, district, kind, number, second } = sampleCase
    const place = { stratum, district, kind, number, second, rank, act: 1, replaces: sampleCase.id }
    const [spare] = await takeIn(writer, { auditId, drawId, extractNumber, at: now }, [
      { ...place, reference: next.id, ticket: next.ticket },
    ])
    if (!spare) throw new Error('A spare was not taken in.')
    // One that was a targeted case has its own scorer already; who else has to score it is for the allocation.
    if (!spare.wasThere) await giveToTheSame(writer, sampleCase, spare.id)
    return done(
      { audit: subject.auditId, spare: spare.id },
      event('case replaced', subject, { reason, spare: spare.id, rank }),
    )
  },
})

/** The same people score it, but for one who must not judge it: that score waits to be given to somebody else. */
async function giveToTheSame(writer: Writer, { id, auditId }: SampleCase, spare: string): Promise<void> {
  const barred = await conflictedWithCase(writer, spare)
  const scores = (await scoresOf(writer, id)).filter(
    ({ scorerId, takenAwayAt }) => takenAwayAt === null && !barred.includes(scorerId),
  )
  await insertScores(
    writer,
    scores.map(({ turn, scorerId }) => ({ id: newId(), caseId: spare, auditId, turn, scorerId })),
  )
}
