import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Details, Inset } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import type { Draw } from '@/db/draws'
import { newId } from '@/domain/identity'

/** Asking for the draw not to count: needs a reason here and a second lead auditor afterwards. */
export function VoidForm({
  auditId,
  draw,
  names,
  form,
}: {
  readonly auditId: string
  readonly draw: Draw
  readonly names: ReadonlyMap<string, string>
  readonly form: FormState
}) {
  if (draw.voidAskedBy !== null)
    return (
      <Inset>
        <p className="govuk-body">
          {names.get(draw.voidAskedBy) ?? 'Somebody'} asks to void this draw: ‘{draw.voidReason}’. A second
          lead auditor has to decide: every other lead auditor finds it under ‘Your work’. Until then the draw
          stands.
        </p>
      </Inset>
    )
  return (
    <Details summary="This draw should not count" open={form.refused}>
      <p className="govuk-body">
        A draw is voided only for a fault in how it was made, never for what was found. It stays on every
        later receipt with your reason, and its scores are kept without counting.
      </p>
      <Form action={`/audits/${auditId}/ask-to-void`} saveId={newId()}>
        <TextArea
          name="reason"
          label="Why this draw should not count"
          rows={3}
          maxLength={500}
          value={form.typed('reason')}
          error={errorFor(form.errors, 'reason')}
        />
        <Button kind="warning">Ask a second lead auditor to void it</Button>
      </Form>
    </Details>
  )
}
