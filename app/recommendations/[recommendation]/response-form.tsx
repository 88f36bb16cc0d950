import { Button } from '@/components/button'
import { Radios } from '@/components/choices'
import { DateInput } from '@/components/date-input'
import { Form } from '@/components/form'
import { TextArea } from '@/components/text-area'
import { newId } from '@/domain/identity'
import { SignatureFields, StepFields, type Signatory } from './answer-fields'
import type { OneForm } from './one-form'

/** The district's answer, with what it will do about it, signed by name and rank. */
export function ResponseForm({
  action,
  form,
  signatory,
}: {
  readonly action: string
  readonly form: OneForm
  readonly signatory: Signatory
}) {
  return (
    <Form action={action} saveId={newId()} label="Respond">
      <Radios
        name="decision"
        id={form.id('decision')}
        label="Does the district accept this recommendation?"
        value={form.typed('decision') || undefined}
        choices={[
          { value: 'accepted', label: 'Accept' },
          { value: 'accepted in part', label: 'Accept in part' },
          { value: 'not accepted', label: 'Do not accept' },
        ]}
        error={form.error('decision')}
      />
      <TextArea
        name="reason"
        id={form.id('reason')}
        label="Reason"
        hint="Needed where you accept in part or do not accept: which part, and why not."
        rows={4}
        maxLength={4000}
        value={form.typed('reason')}
        error={form.error('reason')}
      />
      <DateInput
        name="reviewOn"
        id={form.id('reviewOn')}
        label="Day of review"
        hint="Needed where you do not accept: when the refusal is looked at again. For example, 27 3 2022."
        value={form.typedDay('reviewOn')}
        error={form.error('reviewOn')}
      />
      <StepFields form={form} />
      <SignatureFields form={form} signatory={signatory} />
      <Button>Send the response</Button>
    </Form>
  )
}
