import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { DateInput } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { TextArea } from '@/components/text-area'
import { newId } from '@/domain/identity'

const here = '/registers/training/pasted'

/** A list that is pasted from a spreadsheet, in place of a file. */
export default async function PastedListPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const consultation = await consult('keep registers')
  const form = await formState(consultation, searchParams, here)
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Paste a list of courses"
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Training register', href: '/registers/training' },
        { text: 'Paste a list of courses' },
      ]}
      errors={form.errors}
    >
      <Form action="/registers/training/paste" saveId={newId()}>
        <DateInput
          name="asAt"
          label="Day of the list"
          hint="As of when Learning and Development made it."
          value={form.typedDay('asAt')}
          error={errorFor(form.errors, 'asAt')}
        />
        <TextArea
          name="list"
          label="The list, with the names of its columns in the first row"
          hint="Copy the cells in the spreadsheet and paste them here: officer’s key, course, held from, and perhaps held until. Without names."
          rows={12}
          value={form.typed('list')}
          error={errorFor(form.errors, 'list')}
          textarea={{ spellCheck: false }}
        />
        <Button>Import the list</Button>
      </Form>
    </HousePage>
  )
}
