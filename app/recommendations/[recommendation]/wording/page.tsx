import { notFound } from 'next/navigation'
import { otherFindings } from '@/app/audits/[audit]/recommendations/other-findings'
import { FindingText, WrongNumbers } from '@/app/audits/[audit]/written-findings'
import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Inset } from '@/components/notices'
import { auditFor } from '@/db/audits'
import { findingsBehind } from '@/db/recommendation-findings'
import { recommendationFor } from '@/db/recommendations'
import { writeUpFor } from '@/db/write-ups'
import { figuresToName } from '@/domain/finding-text'
import { newId } from '@/domain/identity'
import { actionsNow } from '@/domain/recommendation'
import { recommendationReading } from '@/domain/recommendation-text'
import { forDistricts } from '@/domain/snapshot'
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
  const { reader, person, subject } = consultation
  const { recommendation } = subject
  if (!actionsNow(person, subject, recommendation.status).has('change')) notFound()
  const audit = await auditFor(reader, subject.auditId, person)
  const writeUp = audit && (await writeUpFor(reader, audit, person))?.writeUp
  const reading = recommendationReading(recommendation, writeUp?.figures ?? [])
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
      <Inset>
        <p className="govuk-body govuk-!-font-weight-bold">How it reads</p>
        <FindingText finding={reading} />
        {reading.faults.length > 0 && <WrongNumbers sentences={reading.faults} />}
      </Inset>
      <Form action={`/recommendations/${id}/change`} saveId={newId()} revision={recommendation.revision}>
        <WordingFields
          form={form}
          shown={recommendation}
          figures={figuresToName(recommendation, writeUp?.figures ?? [])}
          findings={
            writeUp
              ? otherFindings(forDistricts(writeUp, [recommendation.district]), recommendation.findingId)
              : []
          }
          linked={await findingsBehind(reader, recommendation)}
        />
        <Button>Save the draft</Button>
      </Form>
    </HousePage>
  )
}
