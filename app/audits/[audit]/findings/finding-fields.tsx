import type { FormState } from '@/app/form-state'
import { Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { TextArea } from '@/components/text-area'
import { findingKinds, type FindingKind } from '@/domain/finding'
import { kindWords } from '../written-findings'

/** Good practice is as easily written as a fault. */
export function FindingFields({
  form,
  shown,
}: {
  readonly form: FormState
  readonly shown: { kind: FindingKind | undefined; text: string }
}) {
  return (
    <>
      <Radios
        name="kind"
        label="What is it?"
        inline
        value={form.typed('kind', shown.kind) || undefined}
        choices={findingKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
        error={errorFor(form.errors, 'kind')}
      />
      <TextArea
        name="text"
        label="What was found"
        hint="No names and no crime references: every reader of the audit sees it."
        rows={6}
        maxLength={4000}
        value={form.typed('text', shown.text)}
        error={errorFor(form.errors, 'text')}
      />
    </>
  )
}
