import { notFound } from 'next/navigation'
import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { namedSet } from '@/commands/calibration-subject'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { newId } from '@/domain/identity'
import { StoryFields } from '../story-fields'

interface Props {
  readonly params: Promise<{ set: string }>
  readonly searchParams: SearchParams
}

export default async function NewStoryPage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage calibration sets', (reader) => namedSet(reader, named))
  const { set, criteria } = consultation.subject
  if (set.publishedAt !== null) notFound()
  const address = `/calibration-sets/${set.id}`
  const form = await formState(consultation, searchParams, `${address}/cases/new`)
  return (
    <HousePage
      consultation={consultation}
      place="/checklists"
      title="Add a case"
      caption={set.title}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Calibration sets', href: '/calibration-sets' },
        { text: set.title, href: address },
        { text: 'Add a case' },
      ]}
      errors={form.errors}
    >
      <Form action={`${address}/add-case`} saveId={newId()}>
        <StoryFields form={form} criteria={criteria} />
        <Button>Add the case</Button>
      </Form>
    </HousePage>
  )
}
