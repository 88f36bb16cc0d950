import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { TextInput } from '@/components/text-input'
import { newId } from '@/domain/identity'
import { OffenceFields } from '../offence-fields'

export default async function NewOffencePage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage reference data')
  const form = await formState(consultation, searchParams, '/administration/offence-codes/new')
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Add an offence"
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Offence codes', href: '/administration/offence-codes' },
        { text: 'Add an offence' },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form action="/administration/offence-codes/add" saveId={newId()}>
            <TextInput
              name="code"
              label="Code"
              hint="As extracts have it, like 195/12. A code that came to stand for something else is added anew from that day."
              width={10}
              value={form.typed('code')}
              error={errorFor(form.errors, 'code')}
            />
            <OffenceFields form={form} />
            <Button>Add the offence</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
