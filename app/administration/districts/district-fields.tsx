import type { FormState } from '@/app/form-state'
import { DateInput } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { District } from '@/db/districts'

/** What is asked of a new district and of a known one alike. */
export function DistrictFields({
  form,
  district,
}: {
  readonly form: FormState
  readonly district?: District | undefined
}) {
  return (
    <>
      <TextInput
        name="name"
        label="Name"
        width={30}
        value={form.typed('name', district?.name)}
        error={errorFor(form.errors, 'name')}
      />
      <TextArea
        name="aliases"
        label="Other spellings in extracts (optional)"
        hint="One a line. Capitals, and the word District before or after the name, make no difference."
        rows={4}
        spellCheck={false}
        value={form.typed('aliases', district?.aliases.join('\n'))}
        error={errorFor(form.errors, 'aliases')}
      />
      <DateInput
        name="activeFrom"
        label="First day"
        hint="Audits of a period before it do not offer the district."
        value={form.typedDay('activeFrom', district?.activeFrom)}
        error={errorFor(form.errors, 'activeFrom')}
      />
    </>
  )
}
