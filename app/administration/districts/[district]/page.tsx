import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { namedDistrict } from '@/commands/change-district'
import { Button } from '@/components/button'
import { DateInput } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { newId } from '@/domain/identity'
import { DistrictFields } from '../district-fields'

interface Props {
  readonly params: Promise<{ district: string }>
  readonly searchParams: SearchParams
}

export default async function DistrictPage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage districts', (reader) => namedDistrict(reader, named))
  const { known } = consultation.subject
  const address = `/administration/districts/${known.code}`
  const form = await formState(consultation, searchParams, address)
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title={`${known.name} (${known.code})`}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Districts', href: '/administration/districts' },
        { text: known.code },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form action={`${address}/change`} saveId={newId()} revision={known.revision}>
            <DistrictFields form={form} district={known} />
            <DateInput
              name="activeTo"
              label="Last day (optional)"
              hint="Only for a district that was closed. Its old audits stay as they are."
              value={form.typedDay('activeTo', known.activeTo ?? undefined)}
              error={errorFor(form.errors, 'activeTo')}
            />
            <Button>Save the changes</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
