import type { FormState } from '@/app/form-state'
import { errorFor } from '@/components/error-summary'
import { Select } from '@/components/select'
import type { PublishedChecklist, PublishedQuestion } from '@/db/plan-choices'
import type { PlanShown } from './plan-form'

/** Which question tells whether the flag of a crime should be on; it counts only where crimes are drawn by the flag. */
export function FlagQuestion({
  form,
  shown,
  settled,
  choices: { checklists, questions },
}: {
  readonly form: FormState
  readonly shown: PlanShown
  /** The extract was imported for these strata. */
  readonly settled: boolean
  readonly choices: {
    readonly checklists: readonly PublishedChecklist[]
    readonly questions: readonly PublishedQuestion[]
  }
}) {
  if (settled && shown.strata !== 'by flag') return null
  // A question is the same over versions and checklists that share its key: it stands once, with where it is asked.
  const asked = [...new Map(questions.map((question) => [question.key, question.name]))]
  const whereAsked = (key: string) =>
    checklists
      .filter(({ versionId }) => questions.some((one) => one.versionId === versionId && one.key === key))
      .map(({ title, version }) => `${title}, version ${version}`)
      .join('; ')
  return (
    <div className="app-when-by-flag">
      <Select
        name="flagCriterion"
        label="Which question tells whether the flag should be on"
        hint="Only where crimes are drawn by the flag. A yes means that the crime was cyber-enabled, whatever its flag says. The criterion library has ‘Cyber-enabled’ for it."
        value={form.typed('flagCriterion', shown.flagCriterion ?? '')}
        placeholder="Choose a question of the checklist"
        options={asked.map(([key, name]) => ({ value: key, text: `${name} (${whereAsked(key)})` }))}
        error={errorFor(form.errors, 'flagCriterion')}
      />
    </div>
  )
}
