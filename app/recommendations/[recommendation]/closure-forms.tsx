import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details, Inset } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { ProgressUpdate } from '@/db/recommendation-history'
import type { Recommendation } from '@/db/recommendations'
import { newId } from '@/domain/identity'
import type { PageForms } from './one-form'

/** Governance holds what was done against the closing test, and verifies or returns. */
export function ClosureForms({
  recommendation: { id, closingTest, evidenceRequired },
  proposal,
  forms,
}: {
  readonly recommendation: Recommendation
  readonly proposal: ProgressUpdate | undefined
  readonly forms: PageForms
}) {
  const verify = forms.of('verify-closure')
  const giveBack = forms.of('return-closure')
  return (
    <>
      <Heading level={2} size="m">
        Verify or return the closure
      </Heading>
      <Inset>
        <p className="govuk-body">
          <strong>Closing test:</strong> {closingTest}
        </p>
        {evidenceRequired && (
          <p className="govuk-body">
            <strong>Evidence required:</strong> {evidenceRequired}
          </p>
        )}
        {proposal && (
          <>
            <p className="govuk-body app-typed">
              <strong>Proposed because:</strong> {proposal.text}
            </p>
            <p className="govuk-body">
              <strong>Evidence named:</strong> {proposal.evidence}
            </p>
          </>
        )}
      </Inset>
      <Form action={`/recommendations/${id}/verify-closure`} saveId={newId()} label="Verify the closure">
        <TextArea
          name="text"
          id={verify.id('text')}
          label="How the closing test was met"
          maxLength={4000}
          value={verify.typed('text')}
          error={verify.error('text')}
        />
        <TextInput
          name="evidence"
          id={verify.id('evidence')}
          label="Where you saw the evidence"
          value={verify.typed('evidence')}
          error={verify.error('evidence')}
        />
        <Button>Verify and close</Button>
      </Form>
      <Details summary="Return it to the district" open={giveBack.refused}>
        <Form action={`/recommendations/${id}/return-closure`} saveId={newId()} label="Return the closure">
          <TextArea
            name="reason"
            id={giveBack.id('reason')}
            label="Why it is returned"
            maxLength={4000}
            value={giveBack.typed('reason')}
            error={giveBack.error('reason')}
          />
          <Button kind="secondary">Return to the district</Button>
        </Form>
      </Details>
    </>
  )
}
