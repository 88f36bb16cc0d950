import type { FormState } from '@/app/form-state'
import { Radios } from '@/components/choices'
import { DateInput } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import { priorities, type Priority } from '@/domain/recommendation-facts'
import { priorityWords } from './register-table'

export interface WordingShown {
  wording: string
  priority: Priority | undefined
  ownerRole: string
  ownerName: string
  dueOn: string | null
  closingTest: string
  evidenceRequired: string
}

/** What a recommendation says, whose it is, and how it will be known to be done. */
export function WordingFields({ form, shown }: { readonly form: FormState; readonly shown: WordingShown }) {
  const error = (field: string) => errorFor(form.errors, field)
  return (
    <>
      <TextArea
        name="wording"
        label="Recommendation"
        hint="What is to be different, so that somebody else can see whether it is."
        maxLength={4000}
        value={form.typed('wording', shown.wording)}
        error={error('wording')}
      />
      <Radios
        name="priority"
        label="Priority"
        inline
        value={form.typed('priority', shown.priority) || undefined}
        choices={priorities.map((priority) => ({ value: priority, label: priorityWords[priority] }))}
        error={error('priority')}
      />
      <TextInput
        name="ownerRole"
        label="Owner’s role"
        hint="Needed before issue. The role stays when the person moves on."
        width={30}
        value={form.typed('ownerRole', shown.ownerRole)}
        error={error('ownerRole')}
      />
      <TextInput
        name="ownerName"
        label="Owner’s name"
        hint="Needed before issue."
        width={30}
        value={form.typed('ownerName', shown.ownerName)}
        error={error('ownerName')}
      />
      <DateInput
        name="dueOn"
        label="Due date"
        hint="Needed before issue. For example, 27 3 2022."
        value={form.typedDay('dueOn', shown.dueOn ?? undefined)}
        error={error('dueOn')}
      />
      <TextArea
        name="closingTest"
        label="Closing test"
        hint="Needed before issue. What must be measured for this to count as done: ‘at least 12 of 15 at the re-audit, non-DA reported apart’."
        rows={2}
        maxLength={1000}
        value={form.typed('closingTest', shown.closingTest)}
        error={error('closingTest')}
      />
      <TextArea
        name="evidenceRequired"
        label="Evidence required (optional)"
        rows={2}
        maxLength={1000}
        value={form.typed('evidenceRequired', shown.evidenceRequired)}
        error={error('evidenceRequired')}
      />
    </>
  )
}
