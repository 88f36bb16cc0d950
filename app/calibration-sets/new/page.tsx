import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import { publishedChecklists } from '@/db/plan-choices'
import { newId } from '@/domain/identity'

export default async function NewCalibrationSetPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage calibration sets')
  const form = await formState(consultation, searchParams, '/calibration-sets/new')
  const checklists = await publishedChecklists(consultation.reader)
  return (
    <HousePage
      consultation={consultation}
      place="/checklists"
      title="Start a calibration set"
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Checklists', href: '/checklists' },
        { text: 'Calibration sets', href: '/calibration-sets' },
        { text: 'Start' },
      ]}
      errors={form.errors}
    >
      <Form action="/calibration-sets/start" saveId={newId()}>
        <TextInput
          name="title"
          label="Title"
          hint="What auditors see before they begin. For example, Stalking: ten cases with a twist."
          value={form.typed('title')}
          error={errorFor(form.errors, 'title')}
        />
        <Select
          name="checklistVersionId"
          label="Checklist"
          hint="Its criteria are what the cases are scored by. Only audits that use this version can ask for the set."
          placeholder="Choose a checklist"
          value={form.typed('checklistVersionId')}
          options={checklists.map(({ versionId, title, version }) => ({
            value: versionId,
            text: `${title}, version ${version}`,
          }))}
          error={errorFor(form.errors, 'checklistVersionId')}
        />
        <Button>Start the set</Button>
      </Form>
    </HousePage>
  )
}
