import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details, Inset } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import type { ExtensionRequest } from '@/db/extension-requests'
import type { Recommendation } from '@/db/recommendations'
import { dayInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { AnotherDayForm } from './another-day-form'
import type { PageForms } from './one-form'

/** After the first extension: the district asks governance for a later day. */
export function AskForExtensionForm({
  recommendation: { id, revision, dueOn },
  forms,
}: {
  readonly recommendation: Recommendation
  readonly forms: PageForms
}) {
  return (
    <AnotherDayForm
      action={`/recommendations/${id}/ask-for-extension`}
      summary="Ask for another extension"
      form={forms.of('ask-for-extension')}
      revision={revision}
      now={`Due on ${dueOn ? dayInWords(dueOn) : 'no day'}.`}
      label="Day that is asked for"
      submit="Ask governance"
    />
  )
}

/** What is asked for and waits, in one sentence, for everybody who reads the recommendation. */
export function WaitingExtension({
  request: { from, to, askedAt, reason },
  asker,
}: {
  readonly request: ExtensionRequest
  readonly asker: string
}) {
  return (
    <Inset>
      <p className="govuk-body">
        <strong>An extension waits for governance.</strong> {asker} asked on{' '}
        {dayInWords(askedAt.slice(0, 10))} to move the due date from {dayInWords(from)} to {dayInWords(to)}.
        Until it is decided the due date stays.
      </p>
      <p className="govuk-body app-typed">{reason}</p>
    </Inset>
  )
}

/** Governance agrees to the later day or declines it, each with a reason. */
export function DecideExtensionForms({
  recommendationId,
  request: { id, to },
  changes,
  forms,
}: {
  readonly recommendationId: string
  readonly request: ExtensionRequest
  /** How often the due date was changed before. */
  readonly changes: number
  readonly forms: PageForms
}) {
  const parts = [
    { verb: 'agree-extension', title: `Agree: due on ${dayInWords(to)}`, button: 'Agree the extension' },
    { verb: 'decline-extension', title: 'Decline: the due date stays', button: 'Decline the extension' },
  ] as const
  return (
    <>
      <Heading level={2} size="m">
        Agree or decline the extension
      </Heading>
      <p className="govuk-body">
        The due date was changed {changes === 1 ? 'once' : `${changes} times`} before.
      </p>
      {parts.map(({ verb, title, button }) => {
        const form = forms.of(verb)
        return (
          <Details key={verb} summary={title} open={form.refused}>
            <Form
              action={`/recommendations/${recommendationId}/${verb}`}
              saveId={newId()}
              hidden={{ request: id }}
              label={title}
            >
              <TextArea
                name="reason"
                id={form.id('reason')}
                label="Reason for the decision"
                rows={3}
                maxLength={1000}
                value={form.typed('reason')}
                error={form.error('reason')}
              />
              <Button kind={verb === 'agree-extension' ? 'primary' : 'secondary'}>{button}</Button>
            </Form>
          </Details>
        )
      })}
    </>
  )
}
