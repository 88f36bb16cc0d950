import { formState, parameter, type FormState, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details, Inset } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import { auditFor, districtsIn, type AuditSubject } from '@/db/audits'
import { controlTotalsOf, heldTotals, type ControlTotals, type HeldTotals } from '@/db/control-totals'
import { namesOf } from '@/db/people'
import { whyTotalsStay } from '@/commands/state-totals'
import { fingerprintOf, totalInWords, type StatedTotal } from '@/domain/control-totals'
import { instantInWords, periodInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { grouped } from '@/domain/percent'
import { AuditPage } from '../audit-page'
import { TotalsTable } from './totals-table'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  stated: 'The totals are kept.',
  removed: 'The totals are removed. The extract is held against none.',
}

/** What somebody else states of the crimes of this period, held against the extract. */
export default async function ControlTotalsPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('import an extract', (reader, person) => auditFor(reader, id, person))
  const { reader, subject } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/control-totals`)
  const totals = await controlTotalsOf(reader, id)
  const held = await heldTotals(reader, id)
  const names = await namesOf(reader)
  const districts = await districtsIn(reader, id)
  const nameOf = (code: string) => districts.find((one) => one.code === code)?.name ?? code
  const fixed = whyTotalsStay(subject)
  const done = await parameter(searchParams, 'done')
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Population"
      under={[]}
      title="Control totals"
      marking="OFFICIAL"
      errors={form.errors}
      success={done && sentences[done]}
    >
      <p className="govuk-body">
        Figures that somebody else published or counted for crimes recorded{' '}
        {periodInWords(subject.audit.periodFrom, subject.audit.periodTo)}, held against the extract. Every
        difference is named, has to be acknowledged with a reason before the freeze, and is printed on every
        report of this audit.
      </p>
      {fixed && <Inset>{fixed}</Inset>}
      {totals && (
        <p className="govuk-body">
          From ‘{totals.source}’, entered {instantInWords(totals.enteredAt)} by {names.get(totals.enteredBy)}.
        </p>
      )}
      {held && (
        <Held held={held} nameOf={nameOf} form={form} audit={id} fixed={fixed !== null} names={names} />
      )}
      {totals && !held && <Waiting totals={totals.totals} nameOf={nameOf} />}
      {!fixed && <TotalsForm subject={subject} form={form} totals={totals} />}
    </AuditPage>
  )
}

interface HeldProps {
  readonly held: HeldTotals
  readonly nameOf: (code: string) => string
  readonly form: FormState
  readonly audit: string
  readonly fixed: boolean
  readonly names: ReadonlyMap<string, string>
}

function Held({ held, nameOf, form, audit, fixed, names }: HeldProps) {
  const { compared, differences, settled, acknowledged } = held
  const open = differences.length > 0 && !settled
  return (
    <>
      <p className="govuk-body govuk-!-font-weight-bold">
        {differences.length === 0
          ? `All ${grouped(compared.length)} figures agree with the extract.`
          : `${grouped(differences.length)} of ${grouped(compared.length)} figures ${differences.length === 1 ? 'differs' : 'differ'}.`}
      </p>
      {differences.length > 0 && <TotalsTable totals={differences} nameOf={nameOf} caption="What differs" />}
      {settled && acknowledged && differences.length > 0 && (
        <Inset>
          Acknowledged {instantInWords(acknowledged.at)} by {names.get(acknowledged.by)}:{' '}
          <span className="app-typed">{acknowledged.reason}</span>
        </Inset>
      )}
      {open && !fixed && (
        <Form
          action={`/audits/${audit}/acknowledge-differences`}
          saveId={newId()}
          hidden={{ differences: fingerprintOf(differences) }}
        >
          <TextArea
            name="reason"
            label="Why the figures differ, or why the audit goes on all the same"
            hint="It is printed on every report of this audit; a district reads it only where nothing but its own figures differs. Nothing that names a person or a crime."
            rows={3}
            maxLength={1000}
            value={form.typed('reason')}
            error={errorFor(form.errors, 'reason')}
          />
          <Button>Acknowledge what differs</Button>
        </Form>
      )}
      <Details summary="All figures">
        <TotalsTable totals={compared} nameOf={nameOf} />
      </Details>
    </>
  )
}

function Waiting({
  totals,
  nameOf,
}: {
  readonly totals: readonly StatedTotal[]
  readonly nameOf: (code: string) => string
}) {
  return (
    <>
      <p className="govuk-body">They are held against the extract once it is imported.</p>
      <ul className="govuk-list govuk-list--bullet">
        {totals.map((total) => (
          <li key={totalInWords(total, nameOf)}>
            {totalInWords(total, nameOf)}: {grouped(total.crimes)}
          </li>
        ))}
      </ul>
    </>
  )
}

interface FormProps {
  readonly subject: AuditSubject
  readonly form: FormState
  readonly totals: ControlTotals | undefined
}

function TotalsForm({ subject: { audit }, form, totals }: FormProps) {
  const typing = form.typed('totals') !== '' || form.typed('source') !== ''
  return (
    <>
      <Heading level={2} size="m">
        {totals ? 'State other totals' : 'State totals'}
      </Heading>
      <Form action={`/audits/${audit.id}/state-totals`} saveId={newId()}>
        <TextInput
          name="source"
          label="Where the figures are from"
          hint="As a reader could find them, such as ‘Stalking Problem Profile, November 2021, table 1’."
          value={form.typed('source', typing ? '' : totals?.source)}
          error={errorFor(form.errors, 'source')}
        />
        <TextArea
          name="totals"
          label="The figures"
          hint="Copied from a spreadsheet or a CSV file, with its header: districts down and DA and non-DA across, or the other way round, or outcomes down. Or typed, one a line, such as ‘Wakefield DA 832’. ‘Force’ stands for all districts; without DA or non-DA a figure stands for both."
          rows={10}
          spellCheck={false}
          value={form.typed('totals')}
          error={errorsOf(form, 'totals')}
        />
        <Button kind={totals ? 'secondary' : 'primary'}>Hold these against the extract</Button>
      </Form>
      {totals && (
        <Form action={`/audits/${audit.id}/remove-totals`} saveId={newId()}>
          <Button kind="warning">Remove the totals</Button>
        </Form>
      )}
    </>
  )
}

/** Each fault of the pasted cells; the summary above the page has them one by one. */
function errorsOf(form: FormState, field: string): string | undefined {
  const messages = form.errors.filter((error) => error.field === field).map(({ message }) => message)
  return messages.length > 0 ? messages.join(' ') : undefined
}
