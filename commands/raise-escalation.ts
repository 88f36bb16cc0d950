import { mailSettings } from '../db/configuration'
import { addressesToTell } from '../db/contacts'
import { insertEscalation } from '../db/escalations'
import { isDemonstration } from '../db/installation'
import { queueMail } from '../db/outbox'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { escalationMail } from '../domain/mail'
import { command, done } from './command'
import { raiseEscalationInput } from './raise-escalation.input'
import { theCase } from './scored-case'
import { sendMailSoon } from './send-mail'

/**
 * Writes down what an auditor passed on from a case at once. It asks nothing of the case: scored or not, in the sample
 * or out of it, issued or not, a risk is a risk. Mail about it goes into the outbox with it and out after it: no mail server
 * can hold it up.
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
    if (mailSettings() && !(await isDemonstration(writer))) {
      const people = { leadId: subject.leadId, raisedBy: person.id }
      const recipients = await addressesToTell(writer, { kind, district, ...people })
      const about = { about: 'escalation', aboutId: id, repeatable: true } as const
      await queueMail(writer, { ...about, text: escalationMail, recipients }, now)
    }
    return done({ escalation: id }, event('escalation raised', subject, { kind }))
  },
  afterwards: async (_result, { database }) => sendMailSoon(database),
})
