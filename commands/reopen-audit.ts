import { auditFor, setAuditStatus } from '../db/audits'
import { auditAfter } from '../domain/audit'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { reopenAuditInput } from './reopen-audit.input'

/** Opens an issued audit for a correction. What was issued stays with the districts until the next version. */
export const reopenAudit = command('reopen an audit', {
  may: {
    permission: 'reopen an audit',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: reopenAuditInput,
  run: async ({ writer, subject }, { reason }) => {
    const next = auditAfter('reopen', subject.audit.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    await setAuditStatus(writer, subject.auditId, next.to)
    return done({ status: next.to }, event('audit reopened', subject, { reason }))
  },
})
