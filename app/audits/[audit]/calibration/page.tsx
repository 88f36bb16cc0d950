import { formState, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { Button, ButtonLink } from '@/components/button'
import { Form } from '@/components/form'
import { EmptyState, Inset } from '@/components/notices'
import { Table } from '@/components/table'
import { Tag } from '@/components/tag'
import { auditFor } from '@/db/audits'
import { calibrationsIn, type CalibrationProgress } from '@/db/calibrations'
import { namesOf } from '@/db/people'
import { sameInWords } from '@/domain/calibration'
import { dayInWords, dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'
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
  } as const
  if (!asked)
    return (
      <AuditPage {...page}>
        <EmptyState title="This audit asks for no calibration">
          <p className="govuk-body">
            A lead auditor can ask for one in the plan, until the population is frozen.
          </p>
        </EmptyState>
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
        </>
      )}
    </AuditPage>
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
