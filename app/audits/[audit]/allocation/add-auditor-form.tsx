import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Details } from '@/components/notices'
import { Select } from '@/components/select'
import type { AuditSubject } from '@/db/audits'
import type { PossibleAuditor } from '@/db/plan-choices'
import { newId } from '@/domain/identity'

/** Somebody further for an audit whose plan is closed. */
export function AddAuditorForm({
  subject,
  possible,
  form,
}: {
  readonly subject: AuditSubject
  readonly possible: readonly PossibleAuditor[]
  readonly form: FormState
}) {
  const others = possible.filter(({ id }) => !subject.auditorIds.includes(id))
  if (others.length === 0 || subject.audit.status === 'issued') return null
  const error = errorFor(form.errors, 'auditor')
  return (
    <Details summary="Let somebody else work on this audit" open={error !== undefined}>
      <Form action={`/audits/${subject.id}/add-auditor`} saveId={newId()}>
        <Select
          name="auditor"
          label="Who"
          placeholder="Choose an auditor"
          options={others.map(({ id, name }) => ({ value: id, text: name }))}
          value={form.typed('auditor')}
          error={error}
        />
        <Button kind="secondary">Add to the auditors</Button>
      </Form>
    </Details>
  )
}
