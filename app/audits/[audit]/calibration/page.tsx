import { formState, parameter, type FormState, type SearchParams } from '@/app/form-state'
import { consult, type Consultation } from '@/app/session'
import { Button, ButtonLink } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { EmptyState, Inset } from '@/components/notices'
import { Select } from '@/components/select'
import { Table } from '@/components/table'
import { Tag } from '@/components/tag'
import { auditFor, type AuditSubject } from '@/db/audits'
import { publishedSets } from '@/db/calibration-sets'
import { calibrationsIn, type CalibrationProgress } from '@/db/calibrations'
import { namesOf } from '@/db/people'
import { sameInWords } from '@/domain/calibration'
import { dayInWords, dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'
import { allows } from '@/domain/permissions'
import { AuditPage } from '../audit-page'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

/** The calibration that an audit asks for: one's own, and for the lead auditor who has done it with what result. */
export default async function AuditCalibrationPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see calibrations', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/calibration`)
  const asked = await calibrationsIn(reader, subject)
  const names = await namesOf(reader)
  const leads = subject.leadId === person.id
  const page = {
    consultation,
    audit: subject,
    current: 'Plan',
    under: [],
    title: 'Calibration',
    marking: 'OFFICIAL',
    errors: form.errors,
    success:
      (await parameter(searchParams, 'done')) === 'asked'
        ? 'What this audit asks for is changed. Its auditors see it among their work.'
        : undefined,
  } as const
  if (!asked)
    return (
      <AuditPage {...page}>
        <EmptyState title="This audit asks for no calibration">
          <p className="govuk-body">
            Its lead auditor can ask for one: in the plan until the population is frozen, then here until it
            is issued.
          </p>
        </EmptyState>
        <AskFor consultation={consultation} form={form} />
      </AuditPage>
    )
  const { set, people } = asked
  const own = people.find(({ userId }) => userId === person.id)
  return (
    <AuditPage {...page}>
      <p className="govuk-body">
        {set.title}: {set.cases.length === 1 ? '1 fictional case' : `${set.cases.length} fictional cases`}, to
        be scored before the cases of this audit. What each person answered is shown to them and to the lead
        auditor, to nobody else.
      </p>
      {own && <OwnCalibration own={own} auditId={id} cases={set.cases.length} />}
      {leads && (
        <>
          <Table
            caption="Who has done it"
            captionSize="m"
            rows={byName(people, names)}
            rowKey={({ userId }) => userId}
            columns={[
              {
                key: 'who',
                header: 'Auditor',
                rowHeader: true,
                cell: ({ userId }) => names.get(userId) ?? 'Somebody',
              },
              { key: 'state', header: 'State', cell: (one) => <State one={one} of={set.cases.length} /> },
              {
                key: 'result',
                header: 'Answers',
                cell: ({ id: calibration, userId, result }) =>
                  result && (
                    <a className="govuk-link" href={`/calibrations/${calibration}`}>
                      {sameInWords(result)}
                      <span className="govuk-visually-hidden"> by {names.get(userId)}</span>
                    </a>
                  ),
              },
            ]}
          />
          <p className="govuk-body">
            In order of names. The cases are hard on purpose: a count says what to talk about, not who is the
            better auditor.
          </p>
          {people.every((one) => one.id === null) && <AskFor consultation={consultation} form={form} />}
        </>
      )}
    </AuditPage>
  )
}

/** Asking for a calibration, another one or none, once the plan is closed; nothing while it is open. */
async function AskFor({
  consultation: { reader, person, subject },
  form,
}: {
  readonly consultation: Consultation<AuditSubject>
  readonly form: FormState
}) {
  const { audit } = subject
  const closed = audit.status === 'frozen' || audit.status === 'scoring'
  if (!closed || !allows('change an audit plan', person, subject)) return null
  const sets = (await publishedSets(reader)).filter(({ versionId }) => versionId === audit.checklistVersionId)
  if (sets.length === 0)
    return (
      <p className="govuk-body">
        No calibration set is published for the checklist of this audit.{' '}
        <a className="govuk-link" href="/calibration-sets">
          Look at the calibration sets
        </a>
      </p>
    )
  return (
    <Form action={`/audits/${audit.id}/ask-calibration`} saveId={newId()}>
      <Select
        name="calibrationSetId"
        label="Calibration of this audit"
        hint="It can be changed until the first auditor begins it. Cases that are scored already stay as they are."
        value={form.typed('calibrationSetId', audit.calibrationSetId ?? '')}
        options={[
          { value: '', text: 'None is asked for' },
          ...sets.map(({ id, title, cases }) => ({
            value: id,
            text: `${title}: ${cases.length === 1 ? '1 case' : `${cases.length} cases`}`,
          })),
        ]}
        error={errorFor(form.errors, 'calibrationSetId')}
      />
      <Button kind="secondary">Ask for this</Button>
    </Form>
  )
}

function byName(people: readonly CalibrationProgress[], names: ReadonlyMap<string, string>) {
  const nameOf = ({ userId }: CalibrationProgress) => names.get(userId) ?? ''
  return people.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0))
}

function State({
  one: { finishedAt, scored },
  of,
}: {
  readonly one: CalibrationProgress
  readonly of: number
}) {
  if (finishedAt) return <>Done on {dayInWords(dayOf(finishedAt))}</>
  return scored > 0 ? (
    <Tag colour="teal">{`${scored} of ${of} scored`}</Tag>
  ) : (
    <Tag colour="grey">Not begun</Tag>
  )
}

function OwnCalibration({
  own: { id, finishedAt, result, scored },
  auditId,
  cases,
}: {
  readonly own: CalibrationProgress
  readonly auditId: string
  readonly cases: number
}) {
  if (id === null)
    return (
      <Form action={`/audits/${auditId}/start-calibration`} saveId={newId()}>
        <Button>Begin your calibration</Button>
      </Form>
    )
  if (finishedAt && result)
    return (
      <Inset>
        You finished yours on {dayInWords(dayOf(finishedAt))}: {sameInWords(result)}.{' '}
        <a className="govuk-link" href={`/calibrations/${id}`}>
          Look at it question by question
        </a>
      </Inset>
    )
  return (
    <p className="govuk-body">
      <ButtonLink href={`/calibrations/${id}`}>{`Go on with yours: ${scored} of ${cases} scored`}</ButtonLink>
    </p>
  )
}
