import { formState, parameter, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { Figure, Figures } from '@/components/figure'
import { Heading } from '@/components/heading'
import { EmptyState } from '@/components/notices'
import { auditFor, districtsIn } from '@/db/audits'
import { moderationOf } from '@/db/moderation'
import { namesOf } from '@/db/people'
import { openQueriesFor } from '@/db/queries'
import { examplesOfCases } from '@/db/ruling-examples'
import { casesIn } from '@/db/samples'
import { caseLabel } from '@/domain/case-label'
import { allows } from '@/domain/permissions'
import { AuditPage } from '../audit-page'
import { AgreedSection } from './agreed-section'
import { DisagreementSection } from './disagreement-section'
import { OpenQueries } from './open-queries'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  ruled: 'The ruling is recorded. Both scores stay as they are.',
  passed: 'The agreed answers are passed.',
  example: 'The example waits for the next version of the checklist.',
}

/** Where two scores differ, side by side with the policy, to be ruled on. What both say alike needs nobody's time. */
export default async function ModerationPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult(
    'see disagreements',
    (reader, person) => auditFor(reader, id, person),
    'the disagreements of an audit',
  )
  const { reader, subject, person } = consultation
  const address = `/audits/${id}/moderation`
  const form = await formState(consultation, searchParams, address)
  const { cases, answers, agreed, disagreements } = await moderationOf(reader, id)
  const queries = await openQueriesFor(reader, id, person)
  const examples = await examplesOfCases(
    reader,
    disagreements.map(({ sampleCase }) => sampleCase.id),
  )
  const names = await namesOf(reader)
  const districts = new Map((await districtsIn(reader, id)).map(({ code, name }) => [code, name]))
  const open = disagreements.filter(({ ruled }) => !ruled)
  const ruled = disagreements.filter((disagreement) => disagreement.ruled)
  const sent = form.refused ? `${form.typed('case')}-${form.typed('criterion')}` : ''
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Cases"
      under={[]}
      title="Moderation"
      marking="OFFICIAL-SENSITIVE"
      errors={form.errors.map(({ field, message }) => ({ field: field && `${sent}-${field}`, message }))}
      success={sentences[(await parameter(searchParams, 'done')) ?? '']}
    >
      <Figures>
        <Figure label="Cases with both scores in" count={cases.bothIn} of={cases.twice} />
        <Figure label="Answers that are the same" count={answers.agreed} of={answers.compared} />
        <Figure label="Disagreements ruled on" count={ruled.length} of={disagreements.length} />
      </Figures>
      <p className="govuk-body app-no-print">
        <a className="govuk-link" href={`/audits/${id}/agreement`}>
          How far two auditors agree
        </a>
        {allows('see drift', person, subject) && (
          <>
            {' · '}
            <a className="govuk-link" href={`/audits/${id}/drift`}>
              Drift
            </a>
          </>
        )}
      </p>
      {disagreements.length === 0 && (
        <EmptyState
          title={
            cases.bothIn === 0 ? 'No case has both its scores yet' : 'Both scores agree on everything so far'
          }
        >
          <p className="govuk-body">
            Until both scores of a case are finished, nobody sees either of them here, the lead auditor
            neither.
          </p>
        </EmptyState>
      )}
      {agreed.length > 0 && (
        <AgreedSection consultation={consultation} agreed={agreed} districts={districts} names={names} />
      )}
      {queries.length > 0 && <OpenQueries queries={queries} places={await places()} names={names} />}
      {open.length > 0 && (
        <Heading level={2} size="m">
          To be ruled on
        </Heading>
      )}
      {[...open, ...ruled].map((disagreement, at) => (
        <div key={`${disagreement.sampleCase.id}-${disagreement.criterion.id}`}>
          {at === open.length && (
            <Heading level={2} size="m">
              Ruled on
            </Heading>
          )}
          <DisagreementSection
            consultation={consultation}
            disagreement={disagreement}
            district={districts.get(disagreement.sampleCase.district) ?? disagreement.sampleCase.district}
            names={names}
            examples={examples}
            form={sent === `${disagreement.sampleCase.id}-${disagreement.criterion.id}` ? form : null}
          />
        </div>
      ))}
    </AuditPage>
  )

  /** 'Leeds case 3', by case. */
  async function places(): Promise<Map<string, string>> {
    return new Map(
      (await casesIn(reader, id)).map((found) => [
        found.id,
        `${districts.get(found.district) ?? found.district} case ${caseLabel(found)}`,
      ]),
    )
  }
}
