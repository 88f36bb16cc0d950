import { Button } from '@/components/button'
import { DateInput } from '@/components/date-input'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import { newId } from '@/domain/identity'
import type { RecommendationAction } from '@/domain/recommendation'
import { standingRule } from '@/domain/recommendation-standing'
import type { PageForms } from './one-form'

interface GovernanceProps {
  readonly id: string
  readonly may: ReadonlySet<RecommendationAction>
  readonly forms: PageForms
}

/** The other ways in which governance ends a recommendation or takes it up again; each folded away until wanted. */
export function GovernanceForms(props: GovernanceProps) {
  const { may } = props
  if (!may.has('supersede') && !may.has('accept the risk') && !may.has('reopen')) return null
  return (
    <section className="app-no-print">
      <Heading level={2} size="m">
        {may.has('reopen') ? 'Take it up again, or leave it' : 'Close it without verification'}
      </Heading>
      <p className="govuk-body">{standingRule}</p>
      {may.has('reopen') && <ReopenForm {...props} />}
      {may.has('supersede') && <SupersedeForm {...props} />}
      {may.has('accept the risk') && <AcceptRiskForm {...props} />}
    </section>
  )
}

function SupersedeForm({ id, forms }: GovernanceProps) {
  const form = forms.of('supersede')
  return (
    <Details summary="Close it as superseded" open={form.refused}>
      <Form action={`/recommendations/${id}/supersede`} saveId={newId()} label="Close it as superseded">
        <TextInput
          name="by"
          id={form.id('by')}
          label="Reference of the recommendation that takes its place"
          hint="Issued to the same district and open, such as STK-2021-11/KD/03."
          width={20}
          value={form.typed('by')}
          error={form.error('by')}
        />
        <TextArea
          name="reason"
          id={form.id('reason')}
          label="Reason"
          rows={3}
          maxLength={4000}
          value={form.typed('reason')}
          error={form.error('reason')}
        />
        <Button kind="secondary">Close as superseded</Button>
      </Form>
    </Details>
  )
}

function AcceptRiskForm({ id, forms }: GovernanceProps) {
  const form = forms.of('accept-risk')
  return (
    <Details summary="Close it with its risk accepted" open={form.refused}>
      <Form
        action={`/recommendations/${id}/accept-risk`}
        saveId={newId()}
        label="Close it with its risk accepted"
      >
        <TextArea
          name="reason"
          id={form.id('reason')}
          label="Why the risk is accepted"
          rows={3}
          maxLength={4000}
          value={form.typed('reason')}
          error={form.error('reason')}
        />
        <TextInput
          name="signedName"
          id={form.id('signedName')}
          label="Who accepts the risk"
          hint="The senior officer who answers for it."
          width={30}
          value={form.typed('signedName')}
          error={form.error('signedName')}
        />
        <TextInput
          name="signedRank"
          id={form.id('signedRank')}
          label="Rank or role"
          width={30}
          value={form.typed('signedRank')}
          error={form.error('signedRank')}
        />
        <DateInput
          name="reviewOn"
          id={form.id('reviewOn')}
          label="Day of review"
          hint="When the accepted risk is looked at again. For example, 27 3 2022."
          value={form.typedDay('reviewOn')}
          error={form.error('reviewOn')}
        />
        <Button kind="secondary">Close with the risk accepted</Button>
      </Form>
    </Details>
  )
}

function ReopenForm({ id, forms }: GovernanceProps) {
  const form = forms.of('reopen')
  return (
    <Details summary="Reopen it" open={form.refused}>
      <p className="govuk-body">The district answers anew, or goes on with it, until the new due date.</p>
      <Form action={`/recommendations/${id}/reopen`} saveId={newId()} label="Reopen it">
        <TextArea
          name="reason"
          id={form.id('reason')}
          label="Why it is reopened"
          rows={3}
          maxLength={4000}
          value={form.typed('reason')}
          error={form.error('reason')}
        />
        <DateInput
          name="dueOn"
          id={form.id('dueOn')}
          label="New due date"
          hint="The date at issue stays beside it. For example, 27 3 2022."
          value={form.typedDay('dueOn')}
          error={form.error('dueOn')}
        />
        <Button kind="secondary">Reopen</Button>
      </Form>
    </Details>
  )
}
