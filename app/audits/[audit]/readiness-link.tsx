import type { AuditSubject } from '@/db/audits'
import { allows } from '@/domain/permissions'
import type { Person } from '@/domain/person'

/** For whoever issues the audit: the way to what is missing, or to what was issued. */
export function ReadinessLink({ audit, person }: { readonly audit: AuditSubject; readonly person: Person }) {
  if (!allows('issue an audit', person, audit)) return null
  return (
    <p className="govuk-body app-no-print">
      <a className="govuk-link" href={`/audits/${audit.id}/readiness`}>
        {audit.audit.status === 'issued' ? 'Versions, and reopening' : 'What is missing before issue'}
      </a>
    </p>
  )
}
