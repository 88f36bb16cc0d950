import type { FormState } from '@/app/form-state'
import { DateInput } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { OffenceCode } from '@/db/offence-codes'

/** What is asked of a new offence and of a known one alike. */
export function OffenceFields({
  form,
  offence,
}: {
  readonly form: FormState
  readonly offence?: OffenceCode | undefined
}) {
  return (
    <>
      <TextInput
        name="title"
        label="Title"
        hint="As tables and papers are to show it, like Stalking (section 2A)."
        value={form.typed('title', offence?.title)}
        error={errorFor(form.errors, 'title')}
      />
      <TextArea
        name="spellings"
        label="Other texts in extracts (optional)"
        hint="One a line. The code, the title, and whatever begins with the code are known without being listed."
        rows={4}
        spellCheck={false}
        value={form.typed('spellings', offence?.spellings.join('\n'))}
        error={errorFor(form.errors, 'spellings')}
      />
      <DateInput
        name="activeFrom"
        label="First day"
        hint="The first day on which a crime could be recorded as this offence."
        value={form.typedDay('activeFrom', offence?.activeFrom)}
        error={errorFor(form.errors, 'activeFrom')}
      />
      <DateInput
        name="activeTo"
        label="Last day (optional)"
        hint="Only where the code is used no more, or stands for another offence since."
        value={form.typedDay('activeTo', offence?.activeTo ?? undefined)}
        error={errorFor(form.errors, 'activeTo')}
      />
    </>
  )
}
