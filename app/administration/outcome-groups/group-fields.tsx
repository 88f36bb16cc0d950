import type { FormState } from '@/app/form-state'
import { errorFor } from '@/components/error-summary'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { OutcomeGroup } from '@/db/outcome-groups'

export function GroupFields({
  form,
  group,
}: {
  readonly form: FormState
  readonly group?: OutcomeGroup | undefined
}) {
  return (
    <>
      <TextInput
        name="name"
        label="Name"
        hint="As tables and papers are to show it, like Outcomes 1-8."
        width={30}
        value={form.typed('name', group?.name)}
        error={errorFor(form.errors, 'name')}
      />
      <TextInput
        name="codes"
        label="Outcome codes"
        hint="With commas between them: 1, 1A, 2. 1A is another outcome than 1."
        value={form.typed('codes', group?.codes.join(', '))}
        error={errorFor(form.errors, 'codes')}
      />
      <TextArea
        name="note"
        label="Note (optional)"
        hint="What is counted and what is left out: it stands beside every figure of the group."
        rows={3}
        maxLength={500}
        value={form.typed('note', group?.note)}
        error={errorFor(form.errors, 'note')}
      />
    </>
  )
}
