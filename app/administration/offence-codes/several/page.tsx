import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { DateInput } from '@/components/date-input'
import { errorFor, errorsFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { TextArea } from '@/components/text-area'
import { newId } from '@/domain/identity'

export default async function SeveralOffencesPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage reference data')
  const form = await formState(consultation, searchParams, '/administration/offence-codes/several')
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Add several offences"
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Offence codes', href: '/administration/offence-codes' },
        { text: 'Add several offences' },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form action="/administration/offence-codes/add-several" saveId={newId()}>
            <TextArea
              name="offences"
              label="Offences"
              hint="One a line: code, title and, if extracts write it otherwise, other texts. Pasted from a spreadsheet, or with commas or semicolons between them. All of them are added, or none."
              rows={12}
              spellCheck={false}
              value={form.typed('offences')}
              error={errorsFor(form.errors, 'offences')}
            />
            <DateInput
              name="activeFrom"
              label="First day"
              hint="From which all of them are in force. What began or ended on another day is added by itself."
              value={form.typedDay('activeFrom', undefined)}
              error={errorFor(form.errors, 'activeFrom')}
            />
            <Button>Add the offences</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
