import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { namedOffence } from '@/commands/change-offence-code'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { newId } from '@/domain/identity'
import { OffenceFields } from '../offence-fields'

interface Props {
  readonly params: Promise<{ offence: string }>
  readonly searchParams: SearchParams
}

export default async function OffencePage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage reference data', (reader) => namedOffence(reader, named))
  const { known } = consultation.subject
  const address = `/administration/offence-codes/${known.id}`
  const form = await formState(consultation, searchParams, address)
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title={`${known.code} ${known.title}`}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Offence codes', href: '/administration/offence-codes' },
        { text: known.code },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form action={`${address}/change`} saveId={newId()} revision={known.revision}>
            <OffenceFields form={form} offence={known} />
            <Button>Save the changes</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
