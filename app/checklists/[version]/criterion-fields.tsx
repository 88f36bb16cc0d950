import type { FormState } from '@/app/form-state'
import { Checkboxes } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { ChecklistCriterion, CriterionText } from '@/db/checklists'
import { reasonsAsText } from '@/domain/checklist-draft'
import { ConditionFields } from './condition-fields'
import { SubCodeFields } from './sub-code-fields'

/** The texts of a criterion in the order in which an auditor needs them. */
const texts = [
  { name: 'policy', label: 'Policy', hint: 'What the force or the law asks for, in a line or two.', rows: 3 },
  {
    name: 'yesMeans',
    label: 'What yes means',
    hint: 'What has to be there, so that two auditors agree.',
    rows: 4,
  },
  {
    name: 'noMeans',
    label: 'What no means',
    hint: 'What is not enough. Not recorded counts as no.',
    rows: 4,
  },
  {
    name: 'notApplicableMeans',
    label: 'What not applicable means',
    hint: 'When there is nothing to be asked. Or why it cannot be chosen.',
    rows: 3,
  },
  {
    name: 'cannotTellMeans',
    label: 'What cannot tell means',
    hint: 'Only for evidence that the auditor could not reach.',
    rows: 3,
  },
  { name: 'evidence', label: 'Evidence', hint: 'Where to look, and what to note as its reference.', rows: 3 },
] as const

export function CriterionFields({
  form,
  criterion,
  above,
}: {
  readonly form: FormState
  readonly criterion?: (CriterionText & { key: string }) | undefined
  /** The criteria that stand above it, on whose answers it may depend. */
  readonly above: readonly ChecklistCriterion[]
}) {
  const ticked = (name: 'critical' | 'notApplicableOffered', otherwise: boolean) =>
    form.chosen(name, (criterion?.[name] ?? otherwise) ? ['yes'] : [])
  return (
    <>
      <TextInput
        name="name"
        label="Name"
        hint="As tables and charts show it: two or three words."
        width={30}
        value={form.typed('name', criterion?.name)}
        error={errorFor(form.errors, 'name')}
      />
      <TextArea
        name="question"
        label="Question"
        hint="One thing, answered by yes or no."
        rows={2}
        maxLength={300}
        value={form.typed('question', criterion?.question)}
        error={errorFor(form.errors, 'question')}
      />
      {texts.map(({ name, label, hint, rows }) => (
        <TextArea
          key={name}
          name={name}
          label={label}
          hint={hint}
          rows={rows}
          maxLength={1_000}
          value={form.typed(name, criterion?.[name])}
          error={errorFor(form.errors, name)}
        />
      ))}
      <TextArea
        name="reasons"
        label="Reasons for no"
        hint="One a line: a code, a bar, and the words that the auditor sees, like leaflet-only | Leaflet only. Keep the code of a reason that stays, so that it can be counted over audits. Give one for ‘searched where it should be, not recorded’."
        rows={6}
        spellCheck={false}
        value={form.typed('reasons', criterion && reasonsAsText(criterion.reasons))}
        error={errorFor(form.errors, 'reasons')}
      />
      <Checkboxes
        name="notApplicableOffered"
        label="Not applicable"
        values={ticked('notApplicableOffered', true)}
        error={errorFor(form.errors, 'notApplicableOffered')}
        choices={[{ value: 'yes', label: 'Auditors may choose not applicable' }]}
      />
      <Checkboxes
        name="critical"
        label="Weight"
        values={ticked('critical', false)}
        error={errorFor(form.errors, 'critical')}
        choices={[
          {
            value: 'yes',
            label: 'Critical',
            hint: 'Reported alone and first: nothing else makes up for it.',
          },
        ]}
      />
      <SubCodeFields form={form} subCodes={criterion?.subCodes ?? []} />
      <ConditionFields form={form} criterion={criterion} above={above} />
    </>
  )
}
