import { insertEscalation } from '../db/escalations'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done } from './command'
import { raiseEscalationInput } from './raise-escalation.input'
import { theCase } from './scored-case'

/**
 * Writes down what an auditor passed on from a case at once. It asks nothing of the case: scored or not, in the sample
 * or out of it, issued or not, a risk is a risk.
 */
export const raiseEscalation = command('raise an escalation', {
  may: { permission: 'raise an escalation', subject: theCase },
  input: raiseEscalationInput,
  run: async ({ writer, subject, person, now }, { kind, what, told }) => {
    const { auditId, district } = subject
    const id = newId()
    await insertEscalation(writer, {
      ...{ id, auditId, caseId: subject.id, district, kind, what, told },
      ...{ raisedBy: person.id, raisedAt: now },
    })
    return done({ escalation: id }, event('escalation raised', subject, { kind }))
  },
})
