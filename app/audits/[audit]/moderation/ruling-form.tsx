import { KeepBox } from '@/app/cases/[case]/keep-box'
import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Select } from '@/components/select'
import { TextArea } from '@/components/text-area'
import type { Disagreement } from '@/db/moderation'
import { answers, answerWords } from '@/domain/checklist'
import { newId } from '@/domain/identity'
import { fieldsOf } from '@/domain/sub-codes'

/** The ruling on one disagreement: one of the answers, why, and for a no its reason code. */
export function RulingForm({
  id,
  place,
  disagreement,
  page,
  form,
}: {
  /** Ids of the fields begin with it. */
  readonly id: string
  /** 'Leeds case 2'. */
  readonly place: string
  readonly disagreement: Disagreement
  readonly page: string
  readonly form: FormState | null
}) {
  const { sampleCase, criterion, rulings } = disagreement
  const errors = form?.errors
  return (
    <Form
      action={`/cases/${sampleCase.id}/rule`}
      saveId={newId()}
      returnTo={page}
      hidden={{ case: sampleCase.id, criterion: criterion.id, rulings: rulings.length }}
      label={`Ruling on ${criterion.name}, ${place}`}
    >
      <Radios
        name="answer"
        id={`${id}-answer`}
        label="The answer that counts"
        inline
        value={form?.typed('answer')}
        choices={answers
          .filter((answer) => answer !== 'not applicable' || criterion.notApplicableOffered)
          .map((answer) => ({ value: answer, label: answerWords[answer] }))}
        error={errorFor(errors, 'answer')}
      />
      <div className="app-criterion__when app-criterion__when--no">
        <Select
          name="reasonCode"
          id={`${id}-reasonCode`}
          label="Why the answer is no"
          placeholder="Choose a reason"
          options={criterion.reasons.map(({ code, label }) => ({ value: code, text: label }))}
          value={form?.typed('reasonCode')}
          error={errorFor(errors, 'reasonCode')}
        />
      </div>
      <StepFields id={id} disagreement={disagreement} form={form} />
      <TextArea
        name="reason"
        id={`${id}-reason`}
        label="Reason for the ruling"
        rows={2}
        value={form?.typed('reason')}
        error={errorFor(errors, 'reason')}
      />
      <KeepBox form={form} id={`${id}-keep`} />
      <Button>
        Rule
        <span className="govuk-visually-hidden">
          {' '}
          on {criterion.name}, {place}
        </span>
      </Button>
    </Form>
  )
}

/** How far the case went, beside a yes: shown and put away as on the scoring page. */
function StepFields({
  id,
  disagreement: { criterion },
  form,
}: {
  readonly id: string
  readonly disagreement: Disagreement
  readonly form: FormState | null
}) {
  const steps = (criterion.subCodes ?? []).filter(({ kind }) => kind === 'steps in order')
  return fieldsOf(steps).map(({ key, label, options, before }) => (
    <div
      className={`app-criterion__sub ${before ? 'app-criterion__sub--stopped' : 'app-criterion__sub--steps'}`}
      data-asked-on="yes"
      key={key}
    >
      <Select
        name={`sub.${key}`}
        id={`${id}-sub.${key}`}
        label={label}
        placeholder="Choose from the list"
        options={options.map(({ code, label: text }) => ({ value: code, text }))}
        value={form?.typed(`sub.${key}`)}
        error={errorFor(form?.errors, `sub.${key}`)}
      />
    </div>
  ))
}
