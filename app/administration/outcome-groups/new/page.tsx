import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { newId } from '@/domain/identity'
import { GroupFields } from '../group-fields'

export default async function NewOutcomeGroupPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage outcome groups')
  const form = await formState(consultation, searchParams, '/administration/outcome-groups/new')
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Add an outcome group"
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Outcome groups', href: '/administration/outcome-groups' },
        { text: 'Add an outcome group' },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form action="/administration/outcome-groups/add" saveId={newId()}>
            <GroupFields form={form} />
            <Button>Add the group</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
