import type { FormState } from '@/app/form-state'
import { DateInput } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { Select } from '@/components/select'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { MeetingInDistrict } from '@/db/meetings'
import { meetings, meetingWords } from '@/domain/recommendation-facts'

/** Which meeting, when and where. */
export function MeetingFields({
  form,
  districts,
  meeting,
}: {
  readonly form: FormState
  readonly districts: readonly { code: string; name: string }[]
  readonly meeting?: MeetingInDistrict | undefined
}) {
  return (
    <>
      <Select
        name="kind"
        label="Meeting"
        placeholder="Choose a meeting"
        options={meetings.map((kind) => ({ value: kind, text: meetingWords[kind] }))}
        value={form.typed('kind', meeting?.kind)}
        error={errorFor(form.errors, 'kind')}
      />
      <Select
        name="district"
        label="District"
        hint="Only for a Local Accountability Meeting: the others are of the force."
        placeholder="The force"
        options={districts.map(({ code, name }) => ({ value: code, text: name }))}
        value={form.typed('district', meeting?.district ?? '')}
        error={errorFor(form.errors, 'district')}
      />
      <DateInput
        name="heldOn"
        label="Day"
        value={form.typedDay('heldOn', meeting?.heldOn)}
        error={errorFor(form.errors, 'heldOn')}
      />
      <TextInput
        name="beginsAt"
        label="Time (optional)"
        hint="Like 09:30."
        width={5}
        value={form.typed('beginsAt', meeting?.beginsAt)}
        error={errorFor(form.errors, 'beginsAt')}
      />
      <TextInput
        name="place"
        label="Place (optional)"
        width={30}
        value={form.typed('place', meeting?.place)}
        error={errorFor(form.errors, 'place')}
      />
      <TextArea
        name="note"
        label="Note (optional)"
        hint="Everybody who sees the calendar can read it: nothing of a case, and nobody’s telephone number."
        rows={3}
        maxLength={500}
        value={form.typed('note', meeting?.note)}
        error={errorFor(form.errors, 'note')}
      />
    </>
  )
}
