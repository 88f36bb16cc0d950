import type { FormState } from '@/app/form-state'
import { Checkboxes, Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Heading } from '@/components/heading'
import { Select } from '@/components/select'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { CalibrationCase } from '@/db/calibration-sets'
import type { ChecklistCriterion } from '@/db/checklists'
import { answers, answerWords } from '@/domain/checklist'
import type { GivenSubCodes } from '@/domain/sub-codes'
import { GivenSubCodeFields } from '../../given-sub-codes'

interface Props {
  readonly form: FormState
  readonly criteria: readonly ChecklistCriterion[]
  /** The case as it is; left out for a new one. */
  readonly story?: CalibrationCase
}

/** The fields of a fictional case: what is in the records, then the agreed answer to each criterion and why. */
export function StoryFields({ form, criteria, story }: Props) {
  const error = (field: string) => errorFor(form.errors, field)
  return (
    <>
      <TextInput
        name="title"
        label="Title"
        hint="What sets the case apart, without giving the answer away."
        value={form.typed('title', story?.title)}
        error={error('title')}
      />
      <Radios
        name="kind"
        label="The crime"
        inline
        value={form.typed('kind', story?.kind)}
        choices={[
          { value: 'DA', label: 'Domestic (DA)' },
          { value: 'non-DA', label: 'Not domestic (non-DA)' },
        ]}
        error={error('kind')}
      />
      <TextArea
        name="text"
        label="What is in the records"
        hint="Made up, without names. What an auditor would find in the log, the forms and the lists, and what they would not find."
        rows={10}
        maxLength={4000}
        value={form.typed('text', story?.text)}
        error={error('text')}
      />
      {criteria.map((criterion) => (
        <AgreedFields
          key={criterion.id}
          criterion={criterion}
          form={form}
          given={story?.agreed.get(criterion.key)}
        />
      ))}
      {error('keep') && (
        <Checkboxes
          name="keep"
          label="Personal data"
          choices={[{ value: 'yes', label: 'It is fictional and has to stand there' }]}
          error={error('keep')}
        />
      )}
    </>
  )
}

function AgreedFields({
  criterion: { id, name, question, notApplicableOffered, reasons, askedWhen, subCodes },
  form,
  given,
}: {
  readonly criterion: ChecklistCriterion
  readonly form: FormState
  readonly given:
    { answer: string; reasonCode: string | null; why: string; subCodes: GivenSubCodes | null } | undefined
}) {
  const field = (part: string) => `agreed.${id}.${part}`
  const typed = (part: string, otherwise: string | null | undefined) =>
    form.typed(field(part), otherwise ?? '')
  return (
    <section aria-labelledby={`agreed-${id}`}>
      <Heading level={2} size="s" id={`agreed-${id}`}>
        {name}
      </Heading>
      <Radios
        name={field('answer')}
        label={question || name}
        hint={askedWhen ? 'Leave it open where the question is not asked of this case.' : undefined}
        inline
        value={typed('answer', given?.answer)}
        choices={answers
          .filter((answer) => answer !== 'not applicable' || notApplicableOffered)
          .map((answer) => ({ value: answer, label: answerWords[answer] }))}
        error={errorFor(form.errors, field('answer'))}
      />
      <Select
        name={field('reasonCode')}
        label={
          <>
            Reason, where it is no<span className="govuk-visually-hidden">: {name}</span>
          </>
        }
        options={[
          { value: '', text: 'None' },
          ...reasons.map(({ code, label }) => ({ value: code, text: label })),
        ]}
        value={typed('reasonCode', given?.reasonCode)}
        error={errorFor(form.errors, field('reasonCode'))}
      />
      <GivenSubCodeFields
        prefix={field('sub.')}
        subCodes={subCodes ?? []}
        given={given?.subCodes}
        form={form}
        about={name}
      />
      <TextArea
        name={field('why')}
        label={
          <>
            Why<span className="govuk-visually-hidden">: {name}</span>
          </>
        }
        rows={2}
        maxLength={600}
        value={typed('why', given?.why)}
        error={errorFor(form.errors, field('why'))}
      />
    </section>
  )
}
