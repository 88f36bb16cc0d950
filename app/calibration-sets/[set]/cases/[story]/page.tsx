import { notFound } from 'next/navigation'
import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { namedStory } from '@/commands/calibration-subject'
import { caseFingerprint } from '@/commands/write-calibration-case'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Details } from '@/components/notices'
import { newId } from '@/domain/identity'
import { StoryFields } from '../story-fields'

interface Props {
  readonly params: Promise<{ set: string; story: string }>
  readonly searchParams: SearchParams
}

export default async function StoryPage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage calibration sets', (reader) => namedStory(reader, named))
  const { set, criteria, story } = consultation.subject
  if (set.publishedAt !== null) notFound()
  const address = `/calibration-sets/${set.id}`
  const form = await formState(consultation, searchParams, `${address}/cases/${story.id}`)
  const revision = caseFingerprint(story)
  return (
    <HousePage
      consultation={consultation}
      place="/checklists"
      title={`Change case ${story.number}`}
      caption={set.title}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Calibration sets', href: '/calibration-sets' },
        { text: set.title, href: address },
        { text: `Case ${story.number}` },
      ]}
      errors={form.errors}
    >
      <Form action={`${address}/cases/${story.id}/change`} saveId={newId()} revision={revision}>
        <StoryFields form={form} criteria={criteria} story={story} />
        <Button>Save the case</Button>
      </Form>
      <Details summary="Remove this case">
        <Form action={`${address}/cases/${story.id}/remove`} saveId={newId()} revision={revision}>
          <Button kind="warning">Remove the case</Button>
        </Form>
      </Details>
    </HousePage>
  )
}
