import type { FormState } from '@/app/form-state'
import { Radios } from '@/components/choices'
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
      <Radios
        name="blanks"
        label="Crimes without an outcome yet"
        hint="They have none of these outcomes. Whether the whole holds them changes every share of the group."
        value={form.typed('blanks', group?.blanksCounted === false ? 'left out' : 'counted')}
        choices={[
          { value: 'counted', label: 'Counted: out of all crimes' },
          { value: 'left out', label: 'Left out: out of the crimes that have an outcome' },
        ]}
        error={errorFor(form.errors, 'blanks')}
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
