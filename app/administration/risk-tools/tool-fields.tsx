import type { FormState } from '@/app/form-state'
import { DateInput } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import type { District } from '@/db/districts'
import type { RiskTool } from '@/domain/risk-tools'

/** What is entered of a risk tool: the same for a new one and a known one. */
export function ToolFields({
  form,
  districts,
  tool,
}: {
  readonly form: FormState
  readonly districts: readonly District[]
  readonly tool?: RiskTool
}) {
  return (
    <>
      <TextInput
        name="name"
        label="Name"
        hint="As officers know it, such as ‘DASH’ or ‘DARA’."
        width={20}
        value={form.typed('name', tool?.name)}
        error={errorFor(form.errors, 'name')}
      />
      <Select
        name="district"
        label="Where"
        placeholder="Every district"
        value={form.typed('district', tool?.district)}
        options={districts.map(({ code, name }) => ({ value: code, text: name }))}
        error={errorFor(form.errors, 'district')}
      />
      <DateInput
        name="inForceFrom"
        label="First day of its use (optional)"
        hint="Leave it empty where it was in use before anything that is audited."
        value={form.typedDay('inForceFrom', tool?.inForceFrom ?? undefined)}
        error={errorFor(form.errors, 'inForceFrom')}
      />
      <DateInput
        name="inForceTo"
        label="Last day of its use (optional)"
        hint="Leave it empty while it is in use."
        value={form.typedDay('inForceTo', tool?.inForceTo ?? undefined)}
        error={errorFor(form.errors, 'inForceTo')}
      />
      <TextInput
        name="note"
        label="Note (optional)"
        hint="What a scorer should know of it, in a sentence."
        spellCheck
        value={form.typed('note', tool?.note)}
        error={errorFor(form.errors, 'note')}
      />
    </>
  )
}
