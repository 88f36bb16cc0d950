import {
  SignatureFields,
  StepFields,
  type Signatory,
} from '@/app/recommendations/[recommendation]/answer-fields'
import type { OneForm } from '@/app/recommendations/[recommendation]/one-form'
import { Button } from '@/components/button'
import { Radios } from '@/components/choices'
import { Form } from '@/components/form'
import { TextArea } from '@/components/text-area'
import { newId } from '@/domain/identity'

/** Agree, agree in part or disagree, with a reason, the action and the signature in the same step. */
export function AnswerForm({
  auditId,
  findingId,
  district,
  about,
  form,
  signatory,
}: {
  readonly auditId: string
  readonly findingId: string
  readonly district: string
  /** How the finding begins: it tells one form from another. */
  readonly about: string
  readonly form: OneForm
  readonly signatory: Signatory
}) {
  return (
    <Form
      action={`/audits/${auditId}/answer-finding`}
      saveId={newId()}
      hidden={{ finding: findingId, district }}
      label={`Answer for ${district} to ‘${about}’`}
    >
      <Radios
        name="decision"
        id={form.id('decision')}
        label="Does the district agree with this finding?"
        value={form.typed('decision') || undefined}
        choices={[
          { value: 'agree', label: 'Agree' },
          { value: 'agree in part', label: 'Agree in part' },
          { value: 'disagree', label: 'Disagree' },
        ]}
        error={form.error('decision')}
      />
      <TextArea
        name="reason"
        id={form.id('reason')}
        label="Reason"
        hint="Needed where you agree in part or disagree. An answer that is wrong in fact is challenged at its case."
        rows={3}
        maxLength={4000}
        value={form.typed('reason')}
        error={form.error('reason')}
      />
      <StepFields form={form} />
      <SignatureFields form={form} signatory={signatory} />
      <Button>Send the answer</Button>
    </Form>
  )
}
