import type { FormState } from '@/app/form-state'
import { Checkboxes } from '@/components/choices'
import { errorFor } from '@/components/error-summary'

/** The box that appears where a text was refused because it reads like personal data. */
export function KeepBox({ form, id }: { readonly form: FormState | null; readonly id: string }) {
  const error = errorFor(form?.errors, 'keep')
  return error === undefined ? null : (
    <Checkboxes
      name="keep"
      id={id}
      label="Personal data"
      choices={[{ value: 'yes', label: 'It is none, or has to stand there' }]}
      error={error}
    />
  )
}
