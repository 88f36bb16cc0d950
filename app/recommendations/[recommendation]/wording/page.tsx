import { notFound } from 'next/navigation'
import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { recommendationFor } from '@/db/recommendations'
import { newId } from '@/domain/identity'
import { actionsNow } from '@/domain/recommendation'
import { WordingFields } from '../../wording-fields'

interface Address {
  params: Promise<{ recommendation: string }>
  searchParams: SearchParams
}

export default async function WordingPage({ params, searchParams }: Address) {
  const { recommendation: id } = await params
  const consultation = await consult('write recommendations', (reader, who) =>
    recommendationFor(reader, id, who),
  )
  const { person, subject } = consultation
  const { recommendation } = subject
  if (!actionsNow(person, subject, recommendation.status).has('change')) notFound()
  const form = await formState(consultation, searchParams, `/recommendations/${id}/wording`)
  return (
    <HousePage
      consultation={consultation}
      place="/recommendations"
      title="Change the draft"
      caption={recommendation.reference}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Recommendations', href: '/recommendations' },
        { text: recommendation.reference, href: `/recommendations/${id}` },
        { text: 'Change the draft' },
      ]}
      errors={form.errors}
    >
      <Form action={`/recommendations/${id}/change`} saveId={newId()} revision={recommendation.revision}>
        <WordingFields form={form} shown={recommendation} />
        <Button>Save the draft</Button>
      </Form>
    </HousePage>
  )
}
