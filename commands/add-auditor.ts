import { addAuditor as add } from '../db/audit-leads'
import { auditFor } from '../db/audits'
import { possibleAuditors } from '../db/plan-choices'
import { event } from '../domain/events'
import { addAuditorInput } from './add-auditor.input'
import { command, done, refuse } from './command'

/**
 * Lets somebody further work on an audit whose plan is closed: where nobody else may take a case, or somebody has left.
 */
export const addAuditor = command('add an auditor', {
  may: {
    permission: 'allocate cases',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: addAuditorInput,
  run: async ({ writer, subject, now }, { auditor }) => {
    if (subject.audit.status === 'issued')
      return refuse('not now', 'This audit is issued. Reopen it before somebody else works on it.')
    const found = (await possibleAuditors(writer)).find(({ id }) => id === auditor)
    if (!found)
      return refuse('invalid', [
        { field: 'auditor', message: 'Choose an auditor whose account is open from the list' },
      ])
    if (subject.auditorIds.includes(auditor))
      return refuse('invalid', [{ field: 'auditor', message: `${found.name} works on this audit already` }])
    await add(writer, { auditId: subject.id, userId: auditor, addedAt: now })
    return done({ audit: subject.id }, event('auditor added', subject, { name: found.name }))
  },
})
