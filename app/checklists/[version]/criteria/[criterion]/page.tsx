import { notFound } from 'next/navigation'
import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { namedCriterion } from '@/commands/checklist-subject'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { fingerprint } from '@/domain/fingerprint'
import { newId } from '@/domain/identity'
import { CriterionFields } from '../../criterion-fields'

interface Props {
  readonly params: Promise<{ version: string; criterion: string }>
  readonly searchParams: SearchParams
}

export default async function CriterionPage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage checklists', (reader) => namedCriterion(reader, named))
  const { version, criterion } = consultation.subject
  if (version.publishedAt !== null) notFound()
  const address = `/checklists/${version.id}`
  const own = `${address}/criteria/${criterion.id}`
  const form = await formState(consultation, searchParams, own)
  const revision = fingerprint(criterion)
  return (
    <HousePage
      consultation={consultation}
      place="/checklists"
      title={criterion.name}
      caption={`${version.title}, draft of version ${version.version}`}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Checklists', href: '/checklists' },
        { text: `Version ${version.version}`, href: address },
        { text: criterion.name },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form action={`${own}/change`} saveId={newId()} revision={revision}>
            <CriterionFields
              form={form}
              criterion={criterion}
              above={version.criteria.slice(0, version.criteria.indexOf(criterion))}
            />
            <Button>Save the criterion</Button>
          </Form>
          <Heading level={2}>Remove from the draft</Heading>
          <p className="govuk-body">Versions that were published with this criterion keep it.</p>
          <Form action={`${own}/remove`} saveId={newId()} revision={revision}>
            <Button kind="warning">Remove the criterion</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
