import { KeepBox } from '@/app/cases/[case]/keep-box'
import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Details } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import type { Disagreement } from '@/db/moderation'
import type { Ruling } from '@/db/rulings'
import { newId } from '@/domain/identity'

/** Makes an example of a ruling, to be taken into the guidance when the next checklist version is drafted. */
export function ExampleForm({
  id,
  disagreement: { sampleCase, criterion },
  ruling,
  page,
  form,
}: {
  /** Ids of the fields begin with it. */
  readonly id: string
  readonly disagreement: Disagreement
  readonly ruling: Ruling
  readonly page: string
  readonly form: FormState | null
}) {
  return (
    <Details summary="Make an example of this ruling" open={form !== null}>
      <Form
        action={`/cases/${sampleCase.id}/add-example`}
        saveId={newId()}
        returnTo={page}
        hidden={{ case: sampleCase.id, criterion: criterion.id, ruling: ruling.number }}
        label={`Example of the ruling on ${criterion.name}`}
      >
        <TextArea
          name="example"
          id={`${id}-example`}
          label="The example, for auditors who know nothing of this case"
          hint="Everybody who uses the checklist will read it beside the question. No names, places, dates or crime numbers."
          rows={3}
          value={form?.typed('example') ?? ruling.reason}
          error={errorFor(form?.errors, 'example')}
        />
        <KeepBox form={form} id={`${id}-keep`} />
        <Button kind="secondary">Put it by for the next version</Button>
      </Form>
    </Details>
  )
}
