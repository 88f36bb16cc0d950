import type { FormState } from '@/app/form-state'
import { Checkboxes, Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Fieldset } from '@/components/field'
import { Select } from '@/components/select'
import type { ChecklistCriterion, CriterionText } from '@/db/checklists'
import { mayDependOnKind } from '@/domain/applicability'
import { answers, answerWords } from '@/domain/checklist'

/** Of which cases a criterion is asked: by kind of crime, or by the answer to a criterion above it. */
export function ConditionFields({
  form,
  criterion,
  above,
}: {
  readonly form: FormState
  readonly criterion: (CriterionText & { key: string }) | undefined
  readonly above: readonly ChecklistCriterion[]
}) {
  const condition = criterion?.askedWhen
  const everyKind = criterion !== undefined && !mayDependOnKind(criterion.key)
  return (
    <Fieldset legend="When it is asked" legendSize="m">
      <Radios
        name="askedKind"
        label="Of which crimes"
        inline
        hint={
          everyKind
            ? 'A risk assessment is asked of every crime, DA and non-DA alike: this cannot be narrowed.'
            : 'A crime whose domestic flag is blank is asked all the same. What is not asked counts as not applicable, by this rule.'
        }
        value={form.typed('askedKind', condition?.kind ?? '')}
        error={errorFor(form.errors, 'askedKind')}
        choices={[
          { value: '', label: 'Every crime' },
          { value: 'DA', label: 'DA only', disabled: everyKind },
          { value: 'non-DA', label: 'Non-DA only', disabled: everyKind },
        ]}
      />
      {above.length > 0 && (
        <>
          <Select
            name="askedCriterion"
            label="Only where a criterion above is answered in a certain way (optional)"
            placeholder="Whatever the other answers are"
            options={above.map(({ key, name }) => ({ value: key, text: name }))}
            value={form.typed('askedCriterion', condition?.answer?.criterion ?? '')}
            error={errorFor(form.errors, 'askedCriterion')}
          />
          <Checkboxes
            name="askedIs[]"
            id="askedIs"
            label="Answers of that criterion with which this one is asked"
            values={form.chosen('askedIs', condition?.answer?.is ?? [])}
            error={errorFor(form.errors, 'askedIs')}
            choices={answers.map((answer) => ({ value: answer, label: answerWords[answer] }))}
          />
        </>
      )}
    </Fieldset>
  )
}
