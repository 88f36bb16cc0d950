import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import { newId } from '@/domain/identity'

/** A crime that somebody wants looked at: apart from the sample, because it stands for no other. */
export function TargetedForm({ auditId, form }: { readonly auditId: string; readonly form: FormState }) {
  return (
    <section aria-labelledby="targeted-heading">
      <Heading level={2} size="m" id="targeted-heading">
        Add a targeted case
      </Heading>
      <p className="govuk-body">
        For a crime that should be looked at for a reason of its own, such as a complaint or intelligence. It
        is scored like the others and labelled T1, T2 and so on wherever it stands. It counts in no rate,
        because nobody knows what other crimes it stands for. Should its ticket come up later, it counts from
        then on.
      </p>
      <Form action={`/audits/${auditId}/target`} saveId={newId()}>
        <TextInput
          name="reference"
          id="targeted-reference"
          label="Crime reference"
          hint="As it stands in the extract"
          width={20}
          autoComplete="off"
          value={form.typed('reference')}
          error={errorFor(form.errors, 'reference')}
        />
        <TextArea
          name="reason"
          id="targeted-reason"
          label="Why it is looked at"
          hint="It stands on the receipt, but not on the one without references"
          rows={2}
          maxLength={500}
          value={form.typed('reason')}
          error={errorFor(form.errors, 'reason')}
        />
        <Button kind="secondary">Add the targeted case</Button>
      </Form>
    </section>
  )
}
