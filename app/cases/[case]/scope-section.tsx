import type { FormState } from '@/app/form-state'
import type { Consultation } from '@/app/session'
import { Button, ButtonGroup } from '@/components/button'
import { Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Details, Inset } from '@/components/notices'
import { TextInput } from '@/components/text-input'
import { namesOf } from '@/db/people'
import { replacementOf, type CaseSubject } from '@/db/samples'
import { scoresOf } from '@/db/scores'
import { instantInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { allows } from '@/domain/permissions'
import { missingFileIsAFinding, scopeReasons, scopeReasonWords, type ScopeReason } from '@/domain/scope'

const wordsOf = (reason: string | null) =>
  scopeReasonWords[reason as ScopeReason]?.label.toLowerCase() ?? reason

/** Whether the case is in scope: asking for it to be taken out, deciding on that, and what came of it. */
export async function ScopeSection({
  consultation,
  form,
  inSample,
}: {
  readonly consultation: Consultation<CaseSubject>
  /** Set where the request was refused and is shown again. */
  readonly form: FormState | null
  readonly inSample: boolean
}) {
  const { reader, subject, person } = consultation
  const { sampleCase } = subject
  const names = await namesOf(reader)
  const nameOf = (id: string | null) => names.get(id ?? '') ?? 'somebody'
  if (sampleCase.outOfScopeAt !== null) {
    const spare = await replacementOf(reader, sampleCase.id)
    return (
      <Inset>
        <p className="govuk-body">
          Out of scope ({wordsOf(sampleCase.outOfScopeReason)}) since{' '}
          {instantInWords(sampleCase.outOfScopeAt)}, decided by {nameOf(sampleCase.outOfScopeBy)}.{' '}
          {sampleCase.outOfScopeNote}
        </p>
        {spare && (
          <a className="govuk-link" href={`/cases/${spare.id}`}>
            The case in its place
          </a>
        )}
      </Inset>
    )
  }
  if (!inSample) return null
  const asked = sampleCase.spareAsked
  if (asked)
    return (
      <Inset>
        <p className="govuk-body">
          {nameOf(asked.by)} asks to take this case out of scope: {wordsOf(asked.reason)}. {asked.note}
        </p>
        {allows('replace a case', person, subject) ? (
          <ButtonGroup>
            <Form action={`/cases/${subject.id}/replace`} saveId={newId()}>
              <Button kind="warning" small>
                Take it out, next ticket in
              </Button>
            </Form>
            <Form action={`/cases/${subject.id}/refuse-spare`} saveId={newId()}>
              <Button kind="secondary" small>
                Keep it
              </Button>
            </Form>
          </ButtonGroup>
        ) : (
          <p className="govuk-body">The lead auditor decides. You can go on with the case meanwhile.</p>
        )}
      </Inset>
    )
  const finished = (await scoresOf(reader, sampleCase.id)).some(({ status }) => status === 'finished')
  if (finished || !allows('ask for a spare', person, subject)) return null
  return (
    <Details summary="Not in scope?" open={form !== null}>
      <Form action={`/cases/${subject.id}/ask-for-spare`} saveId={newId()}>
        <Radios
          name="reason"
          id="scope-reason"
          label="Why the case should never have been drawn"
          choices={scopeReasons.map((reason) => ({ value: reason, ...scopeReasonWords[reason] }))}
          value={form?.typed('reason')}
          error={errorFor(form?.errors, 'reason')}
        />
        <Inset>File missing? {missingFileIsAFinding}</Inset>
        <TextInput
          name="note"
          id="scope-note"
          label="Note for the lead auditor (optional)"
          spellCheck
          value={form?.typed('note')}
        />
        <Button kind="secondary">Ask to take it out</Button>
      </Form>
    </Details>
  )
}
