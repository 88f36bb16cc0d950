import { AuditPage } from '@/app/audits/[audit]/audit-page'
import { FindingFields } from '@/app/audits/[audit]/findings/finding-fields'
import { FindingText, WrongNumbers } from '@/app/audits/[audit]/written-findings'
import { formState, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Inset } from '@/components/notices'
import { findingFor } from '@/db/findings'
import { writeUpFor } from '@/db/write-ups'
import { notWrittenUpNow } from '@/domain/finding'
import { figuresToName, findingReading } from '@/domain/finding-text'
import { newId } from '@/domain/identity'

interface Address {
  params: Promise<{ finding: string }>
  searchParams: SearchParams
}

export default async function FindingPage({ params, searchParams }: Address) {
  const { finding: id } = await params
  const consultation = await consult('write findings', (reader, person) => findingFor(reader, id, person))
  const { reader, person, subject } = consultation
  const { finding } = subject
  const form = await formState(consultation, searchParams, `/findings/${id}`)
  const readable = await writeUpFor(reader, subject, person)
  const figures = readable?.writeUp.figures ?? []
  const reading = findingReading(finding, figures)
  const refusal = notWrittenUpNow(subject.audit.status)
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Findings"
      under={[]}
      title="Change a finding"
      marking="OFFICIAL"
      errors={form.errors}
    >
      <Inset>
        <p className="govuk-body govuk-!-font-weight-bold">How it reads</p>
        <FindingText finding={reading} />
        {reading.faults.length > 0 && <WrongNumbers sentences={reading.faults} />}
      </Inset>
      {refusal ? (
        <>
          <p className="govuk-body">{refusal}</p>
        </>
      ) : (
        <>
          <Form action={`/findings/${id}/change`} saveId={newId()} revision={finding.revision}>
            <FindingFields form={form} shown={finding} figures={figuresToName(finding, figures)} />
            <Button>Save the finding</Button>
          </Form>
          <Form action={`/findings/${id}/remove`} saveId={newId()}>
            <Button kind="warning">Remove this finding</Button>
          </Form>
        </>
      )}
    </AuditPage>
  )
}
