import { auditToLead, changeLead, otherLeads } from '../db/audit-leads'
import { namesOf } from '../db/people'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { handOverLeadInput } from './hand-over-lead.input'

/**
 * Gives an audit another lead auditor: by its present lead, to whom they choose, or, where that account cannot lead any
 * more, by another lead auditor who takes it on. Whoever led it stays one of its people, with the scores that they have.
 */
export const handOverLead = command('hand over the lead', {
  may: {
    permission: 'hand over the lead',
    subject: (writer, { audit }, person) => auditToLead(writer, audit, person),
  },
  input: handOverLeadInput,
  run: async ({ writer, subject, person, now }, { revision, to, reason }) => {
    const { audit } = subject
    if (audit.revision !== revision)
      return refuse(
        'not now',
        'The audit was changed while this page was open. Look at it, then hand it over.',
      )
    const possible = subject.leadGone ? [person] : await otherLeads(writer, person)
    const next = possible.find(({ id }) => id === to)
    if (!next)
      return refuse('invalid', [
        {
          field: 'to',
          message: subject.leadGone
            ? 'An audit without a lead is taken over by whoever asks for it, not given to somebody else'
            : 'Choose another lead auditor whose account is open',
        },
      ])
    await changeLead(writer, audit, { leadId: next.id, now })
    const from = (await namesOf(writer)).get(audit.leadId) ?? 'somebody'
    return done(
      { audit: audit.id, taken: next.id === person.id },
      event('lead handed over', subject, { reference: audit.reference, from, to: next.name, reason }),
    )
  },
})
