import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import { districtsIn } from '@/db/audits'
import { caseFor } from '@/db/samples'
import { escalationKinds, escalationWords } from '@/domain/escalation'
import { caseLabel } from '@/domain/case-label'
import { newId } from '@/domain/identity'

interface Address {
  params: Promise<{ case: string }>
  searchParams: SearchParams
}

/** Passing something on from a case at once: two fields, no rule of the audit in the way. */
export default async function EscalationPage({ params, searchParams }: Address) {
  const { case: id } = await params
  const consultation = await consult('raise an escalation', (reader, person) => caseFor(reader, id, person))
  const { reader, subject } = consultation
  const { audit, sampleCase } = subject
  const district = (await districtsIn(reader, audit.id)).find(({ code }) => code === sampleCase.district)
  const form = await formState(consultation, searchParams, `/cases/${id}/escalation`)
  const caseName = `${district?.name ?? sampleCase.district} case ${caseLabel(sampleCase)}`
  return (
    <HousePage
      consultation={consultation}
      place="/audits"
      title="Pass on at once"
      caption={`${audit.audit.reference}, ${caseName}`}
      marking="OFFICIAL-SENSITIVE"
      breadcrumbs={[
        { text: 'Audits', href: '/audits' },
        { text: audit.audit.reference, href: `/audits/${audit.id}` },
        { text: caseName, href: `/cases/${id}` },
        { text: 'Pass on at once' },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body">
            Speak to somebody first: nobody may be looking when this is sent. The lead auditor sees what you
            write at once, and so does whoever was named to be told of it, until they acknowledge it; for a
            risk where nobody was named that is the district’s leads. You can go on scoring.
          </p>
          <Form action={`/cases/${id}/escalate`} saveId={newId()}>
            <Radios
              name="kind"
              label="What is it?"
              value={form.typed('kind')}
              error={errorFor(form.errors, 'kind')}
              choices={escalationKinds.map((kind) => ({
                value: kind,
                label: escalationWords[kind].label,
                hint: escalationWords[kind].hint,
              }))}
            />
            <TextArea
              name="what"
              label="What did you find?"
              hint="Without names. Give the entry in which it stands."
              rows={4}
              maxLength={1_000}
              value={form.typed('what')}
              error={errorFor(form.errors, 'what')}
            />
            <TextInput
              name="told"
              label="Whom did you tell, and how?"
              hint="By role or collar number, like ‘Leeds safeguarding DI, by phone’."
              spellCheck
              value={form.typed('told')}
              error={errorFor(form.errors, 'told')}
            />
            <Button kind="warning">Pass it on</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
