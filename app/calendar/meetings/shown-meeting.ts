import type { FormState } from '@/app/form-state'
import type { MeetingInDistrict } from '@/db/meetings'

/** What the boxes of a meeting's form hold: what was typed into a refused one, else the meeting. */
export function shownMeeting(form: FormState, meeting?: MeetingInDistrict) {
  return {
    shown: {
      kind: form.typed('kind', meeting?.kind),
      district: form.typed('district', meeting?.district ?? ''),
      beginsAt: form.typed('beginsAt', meeting?.beginsAt),
      place: form.typed('place', meeting?.place),
      note: form.typed('note', meeting?.note),
    },
    heldOn: form.typedDay('heldOn', meeting?.heldOn),
  }
}
