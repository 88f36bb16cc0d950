import { KeepBox } from '@/app/cases/[case]/keep-box'
import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Select } from '@/components/select'
import { TextArea } from '@/components/text-area'
import type { Challenge } from '@/db/challenges'
import type { ScoringCriterion } from '@/db/scoring-criteria'
import { answers, answerWords } from '@/domain/checklist'
import { newId } from '@/domain/identity'

/** Uphold the challenge with the answer that counts from now on, or not, with the reason. */
export function DecideForm({
  challenge,
  criterion,
  form,
}: {
  readonly challenge: Challenge
  readonly criterion: ScoringCriterion
  readonly form: FormState
}) {
  const error = (field: string) => errorFor(form.errors, field)
  return (
    <>
      <Heading level={2} size="m">
        Decide the challenge
      </Heading>
      <p className="govuk-body">
        The answer that was issued stays beside the ruling. While the audit is issued, the ruling makes a new
        version of it at once.
      </p>
      <Form action={`/challenges/${challenge.id}/decide`} saveId={newId()} label="Decide the challenge">
        <Radios
          name="decision"
          label="Is the challenge upheld?"
          value={form.typed('decision') || undefined}
          choices={[
            { value: 'upheld', label: 'Upheld: another answer counts' },
            { value: 'not upheld', label: 'Not upheld: the answer stays' },
          ]}
          error={error('decision')}
        />
        <Radios
          name="answer"
          label="The answer that counts, where it is upheld"
          value={form.typed('answer') || undefined}
          choices={answers
            .filter((answer) => answer !== 'not applicable' || criterion.notApplicableOffered)
            .map((answer) => ({ value: answer, label: answerWords[answer] }))}
          error={error('answer')}
        />
        <Select
          name="reasonCode"
          label="Why the answer is no, where it is"
          placeholder="Choose a reason"
          options={criterion.reasons.map(({ code, label }) => ({ value: code, text: label }))}
          value={form.typed('reasonCode')}
          error={error('reasonCode')}
        />
        <TextArea
          name="ruling"
          label="Reason for the ruling"
          rows={3}
          maxLength={2000}
          value={form.typed('ruling')}
          error={error('ruling')}
        />
        <KeepBox form={form} id="keep" />
        <Button>Decide</Button>
      </Form>
    </>
  )
}
