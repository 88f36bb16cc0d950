import { auditFor } from '../db/audits'
import { auditAfter } from '../domain/audit'
import { command, done, refuse } from './command'
import { issueAuditInput } from './issue-audit.input'
import { publishVersion } from './publish-version'

/**
 * Publishes an audit's results to its districts: frozen with a hash, its drafts given to their districts, all in one
 * transaction, so that nobody sees anything earlier than anybody else.
 */
export const issueAudit = command('issue an audit', {
  may: {
    permission: 'issue an audit',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: issueAuditInput,
  run: async ({ writer, subject, person, now }, { reason }) => {
    const next = auditAfter('issue', subject.audit.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    const published = await publishVersion(writer, subject, { person, now, reason, after: 'an issue' })
    if (!published.done) return published
    const { version, sha256 } = published
    return done({ version, sha256 }, published.event)
  },
})
