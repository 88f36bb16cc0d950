import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { DateInput } from '@/components/date-input'
import { errorFor, errorsFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { TextArea } from '@/components/text-area'
import { newId } from '@/domain/identity'

export default async function SeveralDistrictsPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage districts')
  const form = await formState(consultation, searchParams, '/administration/districts/several')
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Add several districts"
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Districts', href: '/administration/districts' },
        { text: 'Add several districts' },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form action="/administration/districts/add-several" saveId={newId()}>
            <TextArea
              name="districts"
              label="Districts"
              hint="One a line, in the order in which tables are to show them: code, name and, if extracts write it otherwise, other spellings. Pasted from a spreadsheet, or with commas or semicolons between them. All of them are added, or none."
              rows={12}
              spellCheck={false}
              value={form.typed('districts')}
              error={errorsFor(form.errors, 'districts')}
            />
            <DateInput
              name="activeFrom"
              label="First day"
              hint="From which all of them exist. Audits of a period before it do not offer them."
              value={form.typedDay('activeFrom', undefined)}
              error={errorFor(form.errors, 'activeFrom')}
            />
            <Button>Add the districts</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
