'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useRef, useState } from 'react'
import { useForm, type FieldErrors, type Resolver } from 'react-hook-form'
import { fieldsSent } from '@/app/sent-fields'
import { addMeetingInput } from '@/commands/meeting.input'
import { Button } from '@/components/button'
import { DateInput } from '@/components/date-input'
import { ErrorSummary, errorFor, type FieldError } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Select } from '@/components/select'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import { meetings, meetingWords } from '@/domain/recommendation-facts'

/** The fields by their names. The day is read from its three boxes. */
interface Typed {
  kind: string
  district: string
  heldOn: string
  beginsAt: string
  place: string
  note: string
}

interface MeetingFormProps {
  readonly action: string
  readonly submit: string
  readonly saveId: string
  readonly revision?: number | undefined
  readonly districts: readonly { code: string; name: string }[]
  readonly shown: Omit<Typed, 'heldOn'>
  readonly heldOn?: string | { day: string; month: string; year: string } | undefined
  /** What the server found wrong. */
  readonly errors: readonly FieldError[]
}

/**
 * Which meeting, when and where. A plain form that the server checks; where scripts run it is checked by the same rules
 * before it is sent, and the district is asked only where the meeting has one.
 */
export function MeetingForm({
  action,
  submit,
  saveId,
  revision,
  districts,
  shown,
  heldOn,
  errors,
}: MeetingFormProps) {
  const place = useRef<HTMLDivElement>(null)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const formIn = () => place.current?.querySelector('form') ?? undefined
  const resolver: Resolver<Typed> = (_typed, context, options) =>
    (zodResolver(addMeetingInput) as unknown as Resolver<Typed>)(planIn(formIn()), context, options)
  const { register, watch, handleSubmit, formState } = useForm<Typed>({ defaultValues: shown, resolver })
  const found = formState.isSubmitted ? errorsIn(formState.errors) : errors
  const error = (field: keyof Typed) => errorFor(found, field)
  const hasDistrict = !scripted || watch('kind') === 'LAM'

  useEffect(() => {
    const form = formIn()
    if (!form) return
    const check = (event: SubmitEvent) =>
      void handleSubmit(
        () => form.submit(),
        (wrong) => document.getElementById(Object.keys(wrong)[0] ?? '')?.focus(),
      )(event as unknown as React.FormEvent)
    form.addEventListener('submit', check)
    return () => form.removeEventListener('submit', check)
  }, [handleSubmit])

  return (
    <div ref={place}>
      {formState.isSubmitted && <ErrorSummary errors={found} />}
      <Form action={action} saveId={saveId} revision={revision}>
        <Select
          name="kind"
          label="Meeting"
          placeholder="Choose a meeting"
          options={meetings.map((kind) => ({ value: kind, text: meetingWords[kind] }))}
          value={shown.kind}
          error={error('kind')}
          select={register('kind')}
        />
        {hasDistrict && (
          <Select
            name="district"
            label="District"
            hint={
              scripted ? undefined : 'Only for a Local Accountability Meeting: the others are of the force.'
            }
            placeholder={scripted ? 'Choose a district' : 'The force'}
            options={districts.map(({ code, name }) => ({ value: code, text: name }))}
            value={shown.district}
            error={error('district')}
            select={register('district', { shouldUnregister: true })}
          />
        )}
        <DateInput name="heldOn" label="Day" value={heldOn} error={error('heldOn')} />
        <TextInput
          name="beginsAt"
          label="Time (optional)"
          hint="Like 09:30."
          width={5}
          value={shown.beginsAt}
          error={error('beginsAt')}
          input={register('beginsAt')}
        />
        <TextInput
          name="place"
          label="Place (optional)"
          width={30}
          value={shown.place}
          error={error('place')}
          input={register('place')}
        />
        <TextArea
          name="note"
          label="Note (optional)"
          hint="Everybody who sees the calendar can read it: nothing of a case, and nobody’s telephone number."
          rows={3}
          maxLength={500}
          value={shown.note}
          error={error('note')}
          textarea={register('note')}
        />
        <Button>{submit}</Button>
      </Form>
    </div>
  )
}

/** The plan as the server would take it from this form. */
function planIn(form: HTMLFormElement | undefined): Typed {
  const sent = form
    ? [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)])
    : []
  const { save_id: _save, revision: _revision, ...plan } = fieldsSent(sent)
  return plan as unknown as Typed
}

function errorsIn(errors: FieldErrors<Typed>): FieldError[] {
  return Object.entries(errors).map(([field, fault]) => ({ field, message: fault?.message ?? '' }))
}
