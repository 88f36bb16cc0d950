import { notFound } from 'next/navigation'
import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { namedVersion } from '@/commands/checklist-subject'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { newId } from '@/domain/identity'
import { CriterionFields } from '../../criterion-fields'

interface Props {
  readonly params: Promise<{ version: string }>
  readonly searchParams: SearchParams
}

export default async function NewCriterionPage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage checklists', (reader) => namedVersion(reader, named))
  const { version } = consultation.subject
  if (version.publishedAt !== null) notFound()
  const address = `/checklists/${version.id}`
  const form = await formState(consultation, searchParams, `${address}/criteria/new`)
  return (
    <HousePage
      consultation={consultation}
      place="/checklists"
      title="Add a criterion"
      caption={`${version.title}, draft of version ${version.version}`}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Checklists', href: '/checklists' },
        { text: `Version ${version.version}`, href: address },
        { text: 'Add a criterion' },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form action={`${address}/add-criterion`} saveId={newId()}>
            <CriterionFields form={form} above={version.criteria} />
            <Button>Add the criterion</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
