import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { namedGroup } from '@/commands/change-outcome-group'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { fingerprint } from '@/domain/fingerprint'
import { newId } from '@/domain/identity'
import { GroupFields } from '../group-fields'

interface Props {
  readonly params: Promise<{ group: string }>
  readonly searchParams: SearchParams
}

export default async function OutcomeGroupPage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage outcome groups', (reader) => namedGroup(reader, named))
  const { known } = consultation.subject
  const address = `/administration/outcome-groups/${known.id}`
  const form = await formState(consultation, searchParams, address)
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title={known.name}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Outcome groups', href: '/administration/outcome-groups' },
        { text: known.name },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form action={`${address}/change`} saveId={newId()} revision={fingerprint(known)}>
            <GroupFields form={form} group={known} />
            <Button>Save the changes</Button>
          </Form>
          <Form action={`${address}/remove`} saveId={newId()}>
            <p className="govuk-body">
              A group that is removed is in no profile any more. What it was stays in the trail.
            </p>
            <Button kind="warning">Remove the group</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
