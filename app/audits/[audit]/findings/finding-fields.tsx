import type { FormState } from '@/app/form-state'
import { Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { BoundFigure } from '@/domain/bound-figures'
import { findingKinds, type FindingKind } from '@/domain/finding'
import { FigureNames } from '../figure-names'
import { kindWords } from '../written-findings'

/** Good practice is as easily written as a fault. */
export function FindingFields({
  form,
  shown,
  figures,
}: {
  readonly form: FormState
  readonly shown: { kind: FindingKind | undefined; text: string; team: string; source: string }
  /** What can be put into the text by name. */
  readonly figures: readonly BoundFigure[]
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
        hint={`No names and no crime references: every reader of the audit sees it.${figures.length > 0 ? ' A figure’s name in square brackets stands for the figure and changes with the answers.' : ''}`}
        rows={6}
        maxLength={4000}
        value={form.typed('text', shown.text)}
        error={errorFor(form.errors, 'text')}
      />
      {figures.length > 0 && <FigureNames figures={figures} />}
      <TextInput
        name="team"
        label="Who is to be credited (optional)"
        hint="For good practice: the team or unit, not a person. It is printed with it."
        value={form.typed('team', shown.team)}
        error={errorFor(form.errors, 'team')}
      />
      <TextArea
        name="source"
        label="Where other numbers come from (optional)"
        hint="Only where you type a percentage or a count that this audit did not make, such as a target. It is printed with the finding."
        rows={2}
        maxLength={1000}
        value={form.typed('source', shown.source)}
        error={errorFor(form.errors, 'source')}
      />
    </>
  )
}
