import { Button } from '@/components/button'
import { DateInput } from '@/components/date-input'
import { Form } from '@/components/form'
import { Details } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { Recommendation } from '@/db/recommendations'
import { dayInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import type { RecommendationAction } from '@/domain/recommendation'
import { AnotherDayForm } from './another-day-form'
import { AskForExtensionForm } from './extension-forms'
import type { PageForms } from './one-form'

interface FormsProps {
  readonly recommendation: Recommendation
  readonly may: ReadonlySet<RecommendationAction>
  readonly forms: PageForms
}

/** What the district can do with a recommendation that it has answered; each form is folded away until wanted. */
export function DistrictForms(
  props: FormsProps & {
    /** How often its due date was extended. */
    readonly extensions: number
    /** An extension is asked for and not decided: until then the due date stays. */
    readonly extensionWaits: boolean
  },
) {
  const { may, extensions, extensionWaits } = props
  return (
    <>
      {may.has('act') && <ProgressForm {...props} />}
      {may.has('act') && <ActionForm {...props} />}
      {may.has('change the due date') && !extensionWaits && extensions === 0 && <DueDateForm {...props} />}
      {may.has('ask for an extension') && !extensionWaits && extensions > 0 && (
        <AskForExtensionForm {...props} />
      )}
      {may.has('propose closure') && <ClosureForm {...props} />}
    </>
  )
}

const evidenceHint = 'Where it can be looked up: system, entry and date. Not the evidence itself.'

function ProgressForm({ recommendation: { id }, forms }: FormsProps) {
  const form = forms.of('record-progress')
  return (
    <Details summary="Record progress" open={form.refused}>
      <Form action={`/recommendations/${id}/record-progress`} saveId={newId()} label="Record progress">
        <TextArea
          name="text"
          id={form.id('text')}
          label="What has happened"
          maxLength={4000}
          value={form.typed('text')}
          error={form.error('text')}
        />
        <TextInput
          name="evidence"
          id={form.id('evidence')}
          label="Evidence (optional)"
          hint={evidenceHint}
          value={form.typed('evidence')}
          error={form.error('evidence')}
        />
        <Button>Record progress</Button>
      </Form>
    </Details>
  )
}

function ActionForm({ recommendation: { id }, forms }: FormsProps) {
  const form = forms.of('add-action')
  return (
    <Details summary="Add an action" open={form.refused}>
      <Form action={`/recommendations/${id}/add-action`} saveId={newId()} label="Add an action">
        <TextArea
          name="what"
          id={form.id('what')}
          label="What will be done"
          rows={3}
          maxLength={1000}
          value={form.typed('what')}
          error={form.error('what')}
        />
        <TextInput
          name="ownerName"
          id={form.id('ownerName')}
          label="Who does it"
          width={30}
          value={form.typed('ownerName')}
          error={form.error('ownerName')}
        />
        <DateInput
          name="dueOn"
          id={form.id('dueOn')}
          label="Due"
          value={form.typedDay('dueOn')}
          error={form.error('dueOn')}
        />
        <Button>Add the action</Button>
      </Form>
    </Details>
  )
}

function DueDateForm({ recommendation: { id, revision, dueOn, originalDueOn }, forms }: FormsProps) {
  const atIssue = originalDueOn && originalDueOn !== dueOn ? `; at issue ${dayInWords(originalDueOn)}` : ''
  return (
    <AnotherDayForm
      action={`/recommendations/${id}/change-due-date`}
      summary="Change the due date"
      form={forms.of('change-due-date')}
      revision={revision}
      now={`Due on ${dueOn ? dayInWords(dueOn) : 'no day'}${atIssue}.`}
      label="New due date"
      submit="Change the due date"
    />
  )
}

function ClosureForm({ recommendation: { id, closingTest, evidenceRequired }, forms }: FormsProps) {
  const form = forms.of('propose-closure')
  return (
    <Details summary="Propose closure" open={form.refused}>
      <p className="govuk-body">
        Closing test: {closingTest}
        {evidenceRequired && ` Evidence required: ${evidenceRequired}`}
      </p>
      <Form action={`/recommendations/${id}/propose-closure`} saveId={newId()} label="Propose closure">
        <TextArea
          name="text"
          id={form.id('text')}
          label="What was done"
          maxLength={4000}
          value={form.typed('text')}
          error={form.error('text')}
        />
        <TextInput
          name="evidence"
          id={form.id('evidence')}
          label="Evidence"
          hint={evidenceHint}
          value={form.typed('evidence')}
          error={form.error('evidence')}
        />
        <Button>Propose closure</Button>
      </Form>
    </Details>
  )
}
