import { formState, parameter, type SearchParams } from '@/app/form-state'
import { WordingFields } from '@/app/recommendations/wording-fields'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Checkboxes } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { EmptyState, Inset } from '@/components/notices'
import { Select } from '@/components/select'
import { auditFor, districtsIn } from '@/db/audits'
import { openOn } from '@/db/recommendations'
import { openStatuses } from '@/db/register'
import { writeUpFor } from '@/db/write-ups'
import { wholeForce } from '@/commands/write-recommendation.input'
import { notWrittenUpNow } from '@/domain/finding'
import { figuresToName } from '@/domain/finding-text'
import { newId } from '@/domain/identity'
import type { WriteUp } from '@/domain/snapshot'
import { AuditPage } from '../../audit-page'
import { figureBehind } from '../../written-findings'
import { otherFindings } from '../other-findings'
import { OpenRecommendations } from './open-recommendations'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const nothingTyped = {
  ...{ wording: '', source: '', priority: undefined, strand: null, ownerRole: '', ownerName: '' },
  ...{ sponsor: '', dueOn: null, closingTest: '', evidenceRequired: '', meeting: null, meetingOn: null },
}

/** First the finding or the criterion, which brings what is open on it already; then the recommendation itself. */
export default async function NewRecommendationPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('write recommendations', (reader, who) => auditFor(reader, id, who))
  const { reader, person, subject } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/recommendations/new`)
  const readable = await writeUpFor(reader, subject, person)
  const refusal = notWrittenUpNow(subject.audit.status)
  const page = {
    consultation,
    audit: subject,
    current: 'Recommendations',
    under: [],
    title: 'Write a recommendation',
    marking: 'OFFICIAL',
    errors: form.errors,
  } as const
  if (refusal || !readable)
    return (
      <AuditPage {...page}>
        <EmptyState title="Nothing can be written now">
          <p className="govuk-body">{refusal}</p>
        </EmptyState>
      </AuditPage>
    )
  const { writeUp } = readable
  const asked = {
    finding: await parameter(searchParams, 'finding'),
    criterion: await parameter(searchParams, 'criterion'),
  }
  const finding = writeUp.findings.find((f) => f.id === asked.finding)
  const criterion = writeUp.figures
    .map((found) => found.criterion)
    .find((c) => c.id === (finding ? finding.criterionId : asked.criterion))
  const districts = await districtsIn(reader, id)
  const offered = finding?.district ? districts.filter(({ code }) => code === finding.district) : districts
  const codes = offered.map(({ code }) => code)
  const open = criterion ? await openOn(reader, person, criterion.key, codes, openStatuses) : []
  const error = (field: string) => errorFor(form.errors, field)
  if (!finding && asked.criterion === undefined)
    return (
      <AuditPage {...page}>
        <Basis writeUp={writeUp} action={`/audits/${id}/recommendations/new`} />
      </AuditPage>
    )
  return (
    <AuditPage {...page}>
      {finding ? (
        <Inset>
          <p className="govuk-body app-typed">{finding.text}</p>
          <p className="govuk-body-s app-muted">{figureBehind(finding, writeUp.figures)}</p>
        </Inset>
      ) : (
        criterion && <p className="govuk-body">On the criterion ‘{criterion.name}’.</p>
      )}
      <Form
        action={`/audits/${id}/write-recommendation`}
        saveId={newId()}
        hidden={finding ? { finding: finding.id } : { criterion: criterion?.id ?? '' }}
      >
        {criterion && open.length > 0 && (
          <OpenRecommendations
            open={open}
            criterion={criterion.name}
            districtNames={new Map(districts.map(({ code, name }) => [code, name]))}
            considered={form.typed('considered') === 'yes'}
            error={error('considered')}
          />
        )}
        <Checkboxes
          name="districts[]"
          id="districts"
          label="Districts"
          hint="Each district gets a recommendation of its own, with its own reference, owner and answer."
          values={form.chosen('districts', finding?.district ? [finding.district] : [])}
          choices={[
            ...(finding?.district || districts.length < 2 ? [] : [theWholeForce]),
            ...offered.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          error={error('districts')}
        />
        <WordingFields
          form={form}
          shown={nothingTyped}
          figures={figuresToName(
            { criterionId: criterion?.id ?? null, district: finding?.district ?? districts[0]?.code ?? null },
            writeUp.figures,
          )}
          findings={otherFindings(writeUp, finding?.id)}
          linked={[]}
        />
        <Button>Save as a draft</Button>
      </Form>
    </AuditPage>
  )
}

const theWholeForce = {
  value: wholeForce,
  label: 'The whole force',
  hint: 'One force-wide recommendation: every district of the audit answers for its part, and the force stands where they stand.',
}

/** What the recommendation is written from. */
function Basis({ writeUp, action }: { readonly writeUp: WriteUp; readonly action: string }) {
  return (
    <>
      {writeUp.findings.length > 0 && (
        <form method="get" action={action} aria-label="From a finding">
          <Select
            name="finding"
            label="From a finding"
            options={otherFindings(writeUp).map(({ id, label }) => ({ value: id, text: label }))}
          />
          <Button>Continue</Button>
        </form>
      )}
      <form method="get" action={action} aria-label="From a criterion">
        <Select
          name="criterion"
          label={writeUp.findings.length > 0 ? 'Or from a criterion alone' : 'From a criterion'}
          options={[
            ...writeUp.figures.map(({ criterion: c }) => ({ value: c.id, text: c.name })),
            { value: '', text: 'No single criterion' },
          ]}
        />
        <Button kind="secondary">Continue</Button>
      </form>
    </>
  )
}
