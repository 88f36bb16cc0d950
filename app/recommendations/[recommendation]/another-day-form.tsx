import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { DateInput } from '@/components/date-input'
import { Form } from '@/components/form'
import { Details } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import { newId } from '@/domain/identity'
import { extensionRule } from '@/domain/recommendation-facts'
import type { OneForm } from './one-form'

/** Another due day and why: for the district that sets it, and for the one that has to ask for it. */
export function AnotherDayForm({
  action,
  summary,
  form,
  revision,
  now,
  label,
  submit,
}: {
  readonly action: string
  readonly summary: string
  readonly form: OneForm
  readonly revision: number
  /** When it is due now, as a sentence. */
  readonly now: ReactNode
  /** Of the day. */
  readonly label: string
  readonly submit: string
}) {
  return (
    <Details summary={summary} open={form.refused}>
      <p className="govuk-body">
        {now} {extensionRule}
      </p>
      <Form action={action} saveId={newId()} revision={revision} label={summary}>
        <DateInput
          name="dueOn"
          id={form.id('dueOn')}
          label={label}
          value={form.typedDay('dueOn')}
          error={form.error('dueOn')}
        />
        <TextArea
          name="reason"
          id={form.id('reason')}
          label="Reason"
          rows={3}
          maxLength={1000}
          value={form.typed('reason')}
          error={form.error('reason')}
        />
        <Button>{submit}</Button>
      </Form>
    </Details>
  )
}
