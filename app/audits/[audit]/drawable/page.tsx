import { formState, type FormState, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { Button, ButtonLink } from '@/components/button'
import { Checkboxes, type Choice } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { EmptyState } from '@/components/notices'
import { TextInput } from '@/components/text-input'
import { auditFor } from '@/db/audits'
import { standingRule } from '@/db/drawable-rules'
import { currentExtract } from '@/db/extracts'
import { allOffenceCodes } from '@/db/offence-codes'
import { profileCountsOf } from '@/db/profile-counts'
import { everythingDrawable, type DrawableChoice } from '@/domain/drawable-rule'
import { blankChoice, foundChoices, type FoundChoice } from '@/domain/found-choices'
import { newId } from '@/domain/identity'
import { listedInPeriod, offenceFinder, type ListedOffence } from '@/domain/offence-list'
import { grouped } from '@/domain/percent'
import { AuditPage } from '../audit-page'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

/** Which crimes of the extract can be drawn: by offence, by status, and whether they were drawn before. */
export default async function DrawablePage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('freeze a population', (reader, person) => auditFor(reader, id, person))
  const { reader, subject } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/drawable`)
  const extract = await currentExtract(reader, id)
  const page = {
    consultation,
    audit: subject,
    current: 'Population',
    under: [],
    title: 'Which crimes can be drawn',
    marking: 'OFFICIAL',
    errors: form.errors,
  } as const
  if (!extract || subject.audit.status !== 'imported')
    return (
      <AuditPage {...page}>
        <EmptyState
          title={extract ? 'The population is frozen' : 'No extract is imported yet'}
          action={<ButtonLink href={`/audits/${id}/population`}>Go to the population</ButtonLink>}
        >
          <p className="govuk-body">
            Which crimes can be drawn is chosen between the import of the extract and the freeze.
          </p>
        </EmptyState>
      </AuditPage>
    )
  const details = await profileCountsOf(reader, extract.number, ['offence', 'recordStatus'])
  const choice = (await standingRule(reader, extract.number))?.choice ?? everythingDrawable
  return (
    <AuditPage {...page}>
      <p className="govuk-body">
        Untick what this audit is not about. It stays in the extract and in the problem profile; it is only
        never drawn. How many crimes are left at each step stands on the next page, and later on the receipt.
      </p>
      <ChoiceForm
        audit={subject.audit}
        form={form}
        choice={choice}
        offences={foundChoices(details, 'offence')}
        statuses={foundChoices(details, 'recordStatus')}
        listed={await allOffenceCodes(reader)}
      />
    </AuditPage>
  )
}

interface FormProps {
  readonly audit: { id: string; theme: string; periodFrom: string; periodTo: string }
  readonly form: FormState
  readonly choice: DrawableChoice
  readonly offences: readonly FoundChoice[]
  readonly statuses: readonly FoundChoice[]
  readonly listed: readonly ListedOffence[]
}

function ChoiceForm({ audit, form, choice, offences, statuses, listed }: FormProps) {
  const months = choice.auditedWithinMonths
  const find = listed.length > 0 ? offenceFinder(listed) : null
  const period = { from: audit.periodFrom, to: audit.periodTo }
  const inList = (offence: string) => (find && offence !== '' ? listedInPeriod(offence, find, period) : '')
  return (
    <Form action={`/audits/${audit.id}/choose-crimes`} saveId={newId()}>
      {offences.length > 0 ? (
        <Checkboxes
          name="offences[]"
          id="offences"
          label="Offences that can be drawn"
          choices={asChoices(offences, inList)}
          values={form.chosen('offences', without(offences, choice.offencesLeftOut))}
          error={errorFor(form.errors, 'offences')}
        />
      ) : (
        <p className="govuk-body">The extract names one offence or none: there is nothing to choose there.</p>
      )}
      {find && (
        <Checkboxes
          name="unlisted[]"
          id="unlisted"
          label="Offences by the day of the crime"
          choices={[
            {
              value: 'leave out',
              label:
                'Leave out crimes whose offence the list of offences does not have in force on the day they were recorded',
              hint: 'The administrator keeps the list. A crime without a day is held against the list as a whole.',
            },
          ]}
          values={form.chosen('unlisted', choice.unlistedLeftOut ? ['leave out'] : [])}
          error={errorFor(form.errors, 'unlisted')}
        />
      )}
      {statuses.length > 0 && (
        <Checkboxes
          name="statuses[]"
          id="statuses"
          label="Statuses of records that can be drawn"
          hint="Cancelled records were left out when the extract was imported."
          choices={asChoices(statuses)}
          values={form.chosen('statuses', without(statuses, choice.statusesLeftOut))}
          error={errorFor(form.errors, 'statuses')}
        />
      )}
      <Checkboxes
        name="auditedBefore[]"
        id="auditedBefore"
        label="Crimes that were audited before"
        choices={[
          {
            value: 'leave out',
            label: `Leave out crimes that were drawn in another audit of ‘${audit.theme}’`,
            hint: 'A crime that is looked at twice tells nothing new. A draw that was voided does not count.',
          },
        ]}
        values={form.chosen('auditedBefore', months === null ? [] : ['leave out'])}
        error={errorFor(form.errors, 'auditedBefore')}
      />
      <TextInput
        name="months"
        label="Drawn within so many months"
        width={3}
        numeric
        value={form.typed('months', String(months ?? 12))}
        error={errorFor(form.errors, 'months')}
      />
      <Button>Count what is left</Button>
    </Form>
  )
}

const asChoices = (found: readonly FoundChoice[], inList: (value: string) => string = () => ''): Choice[] =>
  found.map(({ value, crimes }) => ({
    value: value || blankChoice,
    label: value || blankChoice,
    hint: [
      crimes === 1 ? '1 crime of this period' : `${grouped(crimes)} crimes of this period`,
      ...(inList(value) === '' ? [] : [`list of offences: ${inList(value)}`]),
    ].join('; '),
  }))

const without = (found: readonly FoundChoice[], leftOut: readonly string[]): string[] =>
  found.filter(({ value }) => !leftOut.includes(value)).map(({ value }) => value || blankChoice)
