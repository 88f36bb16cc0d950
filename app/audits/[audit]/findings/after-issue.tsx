import type { AuditSubject } from '@/db/audits'

/** Whether there is something that districts can answer and challenge. */
export const issuedTo = ({ issued }: AuditSubject) => issued

/** The ways from what was issued to what the districts say of it. */
export function AfterIssue({
  auditId,
  challenges,
}: {
  readonly auditId: string
  /** Whether the reader may see what was said in factual challenges. */
  readonly challenges: boolean
}) {
  return (
    <ul className="govuk-list app-no-print">
      <li>
        <a className="govuk-link" href={`/audits/${auditId}/answers`}>
          What the districts answer to the findings
        </a>
      </li>
      {challenges && (
        <li>
          <a className="govuk-link" href={`/audits/${auditId}/challenges`}>
            Factual challenges
          </a>
        </li>
      )}
    </ul>
  )
}
