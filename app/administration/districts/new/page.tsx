import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { TextInput } from '@/components/text-input'
import { newId } from '@/domain/identity'
import { DistrictFields } from '../district-fields'

export default async function NewDistrictPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage districts')
  const form = await formState(consultation, searchParams, '/administration/districts/new')
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Add a district"
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Districts', href: '/administration/districts' },
        { text: 'Add a district' },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form action="/administration/districts/add" saveId={newId()}>
            <TextInput
              name="code"
              label="Code"
              hint="As record systems and papers have it, like LD. It cannot be changed later."
              width={10}
              value={form.typed('code')}
              error={errorFor(form.errors, 'code')}
            />
            <DistrictFields form={form} />
            <Button>Add the district</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
