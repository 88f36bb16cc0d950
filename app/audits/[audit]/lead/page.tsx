import { formState, type FormState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { EmptyState } from '@/components/notices'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import { auditToLead, otherLeads } from '@/db/audit-leads'
import type { AuditSubject } from '@/db/audits'
import { namesOf } from '@/db/people'
import { newId } from '@/domain/identity'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

/** Who leads the audit: handed over by its lead, or taken over where there is none any more. */
export default async function LeadPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('hand over the lead', (reader, person) =>
    auditToLead(reader, id, person),
  )
  const { reader, subject, person } = consultation
  const { audit } = subject
  const form = await formState(consultation, searchParams, `/audits/${id}/lead`)
  const lead = (await namesOf(reader)).get(audit.leadId) ?? 'Somebody'
  const title = subject.leadGone ? 'Take over the lead' : 'Hand over the lead'
  return (
    <HousePage
      consultation={consultation}
      place="/audits"
      title={title}
      caption={audit.reference}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Audits', href: '/audits' },
        // Who only comes to take the audit over does not see it before.
        subject.auditorIds.includes(person.id)
          ? { text: audit.reference, href: `/audits/${id}` }
          : { text: audit.reference },
        { text: title },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {subject.leadGone ? (
            <p className="govuk-body">
              {lead}, who leads ‘{audit.title}’, cannot go on with it: the account is disabled or is a lead
              auditor’s no longer. You become its lead auditor and one of its people. Everything in it stays
              as it is.
            </p>
          ) : (
            <p className="govuk-body">
              Another lead auditor plans, allocates, rules and issues ‘{audit.title}’ from then on. You stay
              one of its auditors, with the cases that you have.
            </p>
          )}
          <LeadForm
            subject={subject}
            form={form}
            taker={subject.leadGone ? person.id : null}
            others={await otherLeads(reader, person)}
          />
        </div>
      </div>
    </HousePage>
  )
}

function LeadForm({
  subject: { audit },
  form,
  taker,
  others,
}: {
  readonly subject: AuditSubject
  readonly form: FormState
  readonly taker: string | null
  readonly others: readonly { id: string; name: string }[]
}) {
  if (taker === null && others.length === 0)
    return (
      <EmptyState title="There is no other lead auditor">
        <p className="govuk-body">Ask the administrator to make somebody a lead auditor first.</p>
      </EmptyState>
    )
  return (
    <Form
      action={`/audits/${audit.id}/hand-over-lead`}
      saveId={newId()}
      revision={audit.revision}
      hidden={taker === null ? {} : { to: taker }}
    >
      {taker === null && (
        <Select
          name="to"
          label="Who leads it from now on"
          placeholder="Choose a lead auditor"
          options={others.map(({ id, name }) => ({ value: id, text: name }))}
          value={form.typed('to')}
          error={errorFor(form.errors, 'to')}
        />
      )}
      <TextInput
        name="reason"
        label="Why"
        hint="Goes into the trail."
        value={form.typed('reason')}
        error={errorFor(form.errors, 'reason')}
      />
      <Button>{taker === null ? 'Hand over the lead' : 'Take over the lead'}</Button>
    </Form>
  )
}
