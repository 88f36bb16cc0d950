import type { FormState } from '@/app/form-state'
import { Checkboxes, Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Fieldset } from '@/components/field'
import { HiddenFields } from '@/components/form'
import { Details } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import { answers, answerWords } from '@/domain/checklist'
import { optionsAsText } from '@/domain/sub-code-draft'
import type { SubCode, SubCodeKind } from '@/domain/sub-codes'

const kinds: { value: SubCodeKind; label: string }[] = [
  { value: 'one of a list', label: 'One of a list' },
  { value: 'several of a list', label: 'Several of a list' },
  { value: 'a day', label: 'A date' },
  { value: 'steps in order', label: 'Steps in order' },
]

/** What is asked further with an answer: those that are there, and room for one more. */
export function SubCodeFields({
  form,
  subCodes,
}: {
  readonly form: FormState
  readonly subCodes: readonly SubCode[]
}) {
  return (
    <Fieldset legend="Sub-codes" legendSize="m">
      <p className="govuk-body">
        What is asked further with an answer: which risk tool, its grade and date; to which services was
        referred. Steps in order are how far a case went that was answered yes, such as applied for and
        granted, and why it went no further: figures show them as a funnel. Empty a name to take its sub-code
        away; save to get room for another one.
      </p>
      {[...subCodes, undefined].map((subCode, place) => (
        <OneSubCode key={subCode?.key ?? 'new'} form={form} subCode={subCode} at={`subs.${place}`} />
      ))}
    </Fieldset>
  )
}

function OneSubCode({
  form,
  subCode,
  at,
}: {
  readonly form: FormState
  readonly subCode: SubCode | undefined
  /** What the names of its fields begin with. */
  readonly at: string
}) {
  const typed = form.typed(`${at}.label`, '')
  const faulty = form.errors.some(({ field }) => field.startsWith(`${at}.`))
  return (
    <Details summary={subCode?.label ?? 'Another sub-code'} open={faulty || (!subCode && typed !== '')}>
      <HiddenFields fields={{ [`${at}.key`]: subCode?.key ?? '' }} />
      <TextInput
        name={`${at}.label`}
        label="Name"
        width={30}
        value={form.typed(`${at}.label`, subCode?.label)}
        error={errorFor(form.errors, `${at}.label`)}
      />
      <Radios
        name={`${at}.kind`}
        label="What is given"
        inline
        value={form.typed(`${at}.kind`, subCode?.kind ?? 'one of a list')}
        error={errorFor(form.errors, `${at}.kind`)}
        choices={kinds}
      />
      <TextArea
        name={`${at}.options`}
        label="Choices"
        hint="For a list, one a line: a code, a bar, the words, and where the list has groups a bar and the group, like idva | IDVA | Specialist. Keep the code of a choice that stays."
        rows={6}
        spellCheck={false}
        value={form.typed(`${at}.options`, subCode && optionsAsText(subCode.options))}
        error={errorFor(form.errors, `${at}.options`)}
      />
      <TextArea
        name={`${at}.stops`}
        label="Reasons for going no further"
        hint="Only for steps in order, one a line: a code, a bar and the words, like evidence | Evidence thought too weak. The choices above are then the steps, the first of which is what yes means."
        rows={4}
        spellCheck={false}
        value={form.typed(`${at}.stops`, subCode && optionsAsText(subCode.stops ?? []))}
        error={errorFor(form.errors, `${at}.stops`)}
      />
      <Checkboxes
        name={`${at}.askedOn[]`}
        id={`${at}.askedOn`}
        label="Asked with the answer"
        values={form.chosen(`${at}.askedOn`, subCode?.askedOn ?? ['yes'])}
        error={errorFor(form.errors, `${at}.askedOn`)}
        choices={answers.map((answer) => ({ value: answer, label: answerWords[answer] }))}
      />
      <Checkboxes
        name={`${at}.needed`}
        label="Completeness"
        labelHidden
        values={form.chosen(`${at}.needed`, (subCode?.needed ?? true) ? ['yes'] : [])}
        error={errorFor(form.errors, `${at}.needed`)}
        choices={[{ value: 'yes', label: 'A case cannot be finished without it' }]}
      />
    </Details>
  )
}
