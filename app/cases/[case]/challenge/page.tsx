import { notFound } from 'next/navigation'
import { WindowInWords } from '@/app/audits/[audit]/challenges/window-in-words'
import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { SignatureFields } from '@/app/recommendations/[recommendation]/answer-fields'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Inset } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import { challengeWindow } from '@/db/challenges'
import { issuedAnswers } from '@/db/issued-sheets'
import { caseFor } from '@/db/samples'
import { scoringCriteria } from '@/db/scoring-criteria'
import { userAccount } from '@/db/users'
import { caseLabel } from '@/domain/case-label'
import { dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'
import { KeepBox } from '../keep-box'
import { AnswerInWords } from '../sheets'

interface Address {
  params: Promise<{ case: string }>
  searchParams: SearchParams
}

/** Where a district lead says that one issued answer of a case is wrong in fact. */
export default async function ChallengeAnswerPage({ params, searchParams }: Address) {
  const { case: id } = await params
  const consultation = await consult(
    'challenge an answer',
    (reader, person) => caseFor(reader, id, person),
    'a case',
  )
  const { reader, person, subject, now } = consultation
  const wanted = await parameter(searchParams, 'criterion')
  const criterion = (await scoringCriteria(reader, subject.auditId)).find((c) => c.id === wanted)
  const window = await challengeWindow(reader, subject.auditId)
  const today = dayOf(now)
  if (!criterion || !window) notFound()
  const form = await formState(consultation, searchParams, `/cases/${id}/challenge`)
  const title = `Challenge the answer to ‘${criterion.name}’`
  const label = `Case ${caseLabel(subject.sampleCase)}`
  const one = {
    id: (field: string) => field,
    typed: form.typed,
    typedDay: form.typedDay,
    error: (field: string) => errorFor(form.errors, field),
    refused: form.refused,
  }
  return (
    <HousePage
      consultation={consultation}
      place="/audits"
      title={title}
      caption={`${subject.audit.audit.reference}, ${label}`}
      marking="OFFICIAL-SENSITIVE"
      breadcrumbs={[
        { text: 'Audits', href: '/audits' },
        { text: subject.audit.audit.reference, href: `/audits/${subject.auditId}` },
        { text: label, href: `/cases/${id}` },
        { text: 'Challenge' },
      ]}
      errors={form.errors}
    >
      <Inset>
        <p className="govuk-body govuk-!-font-weight-bold">As issued</p>
        <AnswerInWords
          said={(await issuedAnswers(reader, subject)).get(criterion.id)}
          criterion={criterion}
        />
      </Inset>
      <WindowInWords until={window.until} today={today} />
      {today <= window.until && (
        <Form
          action={`/cases/${id}/challenge-answer`}
          saveId={newId()}
          hidden={{ criterion: criterion.id }}
          label="Challenge the answer"
        >
          <TextArea
            name="text"
            label="What is wrong in fact"
            hint="What the record shows, not what should have been done. No names."
            rows={4}
            maxLength={2000}
            value={form.typed('text')}
            error={errorFor(form.errors, 'text')}
          />
          <KeepBox form={form} id="keep" />
          <TextInput
            name="logReference"
            label="Where it can be looked up"
            hint="System, entry and time. Not the material itself."
            value={form.typed('logReference')}
            error={errorFor(form.errors, 'logReference')}
          />
          <SignatureFields
            form={one}
            signatory={{ name: person.name, rank: (await userAccount(reader, person.id))?.rank ?? '' }}
          />
          <Button>Challenge the answer</Button>
        </Form>
      )}
    </HousePage>
  )
}
