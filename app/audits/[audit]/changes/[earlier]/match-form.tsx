import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Details } from '@/components/notices'
import { Select } from '@/components/select'
import { TextArea } from '@/components/text-area'
import type { ComparedCriterion } from '@/domain/audit-comparison'
import type { AuditedCriterion } from '@/domain/audit-figures'
import { newId } from '@/domain/identity'

/** Where the lead auditor says that two wordings mean the same, or takes it back. */
export function MatchForm({
  compared,
  others,
  action,
  form,
}: {
  readonly compared: ComparedCriterion
  /** The criteria of the earlier checklist. */
  readonly others: readonly AuditedCriterion[]
  /** The address of the page. */
  readonly action: string
  readonly form: FormState
}) {
  const criterion = compared.now.criterion.id
  if (compared.before !== null)
    return (
      compared.because !== null && (
        <Form
          action={`${action}/unmatch`}
          saveId={newId()}
          hidden={{ criterion, earlierCriterion: compared.before.criterion.id }}
        >
          <Button kind="secondary">Take back that the two mean the same</Button>
        </Form>
      )
    )
  const mine = form.typed('criterion') === criterion
  const typed = (name: string, otherwise?: string) => (mine ? form.typed(name, otherwise) : (otherwise ?? ''))
  const error = (name: string) => (mine ? errorFor(form.errors, name) : undefined)
  return (
    <Details summary="Record that a criterion of the earlier checklist means the same" open={mine}>
      <Form action={`${action}/match`} saveId={newId()} hidden={{ criterion }}>
        <Select
          name="earlierCriterion"
          id={`earlierCriterion-${criterion}`}
          label="Criterion of the earlier checklist"
          placeholder="Choose a criterion"
          value={typed('earlierCriterion', compared.nearest?.id)}
          options={others.map(({ id, name, question }) => ({ value: id, text: `${name}: ${question}` }))}
          error={error('earlierCriterion')}
        />
        <TextArea
          name="reason"
          id={`reason-${criterion}`}
          label="Why the two mean the same"
          hint="It is printed wherever the two are compared."
          rows={2}
          maxLength={500}
          value={typed('reason')}
          error={error('reason')}
        />
        <Button>Record it</Button>
      </Form>
    </Details>
  )
}
