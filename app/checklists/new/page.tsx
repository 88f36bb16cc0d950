import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { TextInput } from '@/components/text-input'
import { newId } from '@/domain/identity'

export default async function NewChecklistPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage checklists')
  const form = await formState(consultation, searchParams, '/checklists/new')
  return (
    <HousePage
      consultation={consultation}
      place="/checklists"
      title="Start a checklist"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Checklists', href: '/checklists' }, { text: 'Start a checklist' }]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body">
            For another theme. To change a checklist that there is, open its newest version and draft the next
            one.
          </p>
          <Form action="/checklists/start" saveId={newId()}>
            <TextInput
              name="title"
              label="Title"
              hint="For example Stalking: core four."
              width={30}
              value={form.typed('title')}
              error={errorFor(form.errors, 'title')}
            />
            <Button>Start the checklist</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
