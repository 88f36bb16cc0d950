import { escalationFor, insertAcknowledgement, owedBy } from '../db/escalations'
import { event } from '../domain/events'
import { acknowledgeEscalationInput } from './acknowledge-escalation.input'
import { command, done, refuse } from './command'

/** Says that somebody who has to act on an escalation has read it. */
export const acknowledgeEscalation = command('acknowledge an escalation', {
  may: {
    permission: 'acknowledge an escalation',
    subject: (reader, { escalation }, person) => escalationFor(reader, escalation, person),
  },
  input: acknowledgeEscalationInput,
  run: async ({ writer, subject, person, now }) => {
    const acknowledgedAs = owedBy(subject.escalation, person)
    if (acknowledgedAs === undefined) return refuse('not now', 'It is acknowledged already.')
    await insertAcknowledgement(writer, subject.id, {
      ...{ acknowledgedAs, acknowledgedBy: person.id, acknowledgedAt: now },
    })
    return done({}, event('escalation acknowledged', subject, { as: acknowledgedAs }))
  },
})
