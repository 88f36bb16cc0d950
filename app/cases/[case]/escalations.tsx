import type { Consultation } from '@/app/session'
import { ButtonGroup, ButtonLink } from '@/components/button'
import { Inset } from '@/components/notices'
import { escalationsOfCase } from '@/db/escalations'
import type { CaseSubject } from '@/db/samples'
import { instantInWords } from '@/domain/days'
import { escalationWords } from '@/domain/escalation'
import { allows } from '@/domain/permissions'

/** What was passed on from this case, and the way to pass something on: there whatever the state of the case. */
export async function Escalations({ consultation }: { readonly consultation: Consultation<CaseSubject> }) {
  const { reader, subject, person } = consultation
  const raised = await escalationsOfCase(reader, subject.id, person)
  return (
    <>
      {raised.map(({ id, kind, raisedAt, raisedByName }) => (
        <Inset key={id}>
          {escalationWords[kind].label}: passed on {instantInWords(raisedAt)} by {raisedByName}.{' '}
          <a className="govuk-link" href="/escalations">
            See the register
          </a>
        </Inset>
      ))}
      {allows('raise an escalation', person, subject) && (
        <ButtonGroup>
          <ButtonLink href={`/cases/${subject.id}/escalation`} kind="warning" small>
            Risk now: pass on at once
          </ButtonLink>
        </ButtonGroup>
      )}
    </>
  )
}
