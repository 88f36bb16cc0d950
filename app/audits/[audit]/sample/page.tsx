import { formState, parameter, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { ButtonGroup, ButtonLink } from '@/components/button'
import { EmptyState } from '@/components/notices'
import { auditFor, districtsIn } from '@/db/audits'
import { actsOf, drawsOf, frozenPopulation } from '@/db/draws'
import { namesOf } from '@/db/people'
import { progressIn } from '@/db/scores'
import { auditAfter } from '@/domain/audit'
import { allows } from '@/domain/permissions'
import { AuditPage } from '../audit-page'
import { FrozenPopulation } from './frozen-population'
import { StandingDraw } from './standing-draw'
import { VoidedDraws } from './voided-draws'
import { VoidForm } from './void-form'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  drawn: 'The sample is drawn. Share its cases out, and hand the receipt to whoever watched.',
  'asked-to-void': 'A second lead auditor has been asked to decide. Until then the draw stands.',
}

/** What is drawn from, the seed and the draw, and afterwards what came of it. */
export default async function SamplePage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see an audit', (reader, person) => auditFor(reader, id, person))
  const { reader, subject, person } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/sample`)
  const population = await frozenPopulation(reader, id)
  const draws = await drawsOf(reader, id)
  const draw = draws.find(({ standing }) => standing)
  const names = await namesOf(reader)
  const page = {
    consultation,
    audit: subject,
    current: 'Sample',
    title: 'Sample',
    marking: 'OFFICIAL',
    errors: form.errors,
    success: sentences[(await parameter(searchParams, 'done')) ?? ''],
  } as const
  if (!population)
    return (
      <AuditPage {...page}>
        <EmptyState
          title="There is nothing to draw from yet"
          action={<ButtonLink href={`/audits/${id}/population`}>Go to the population</ButtonLink>}
        >
          <p className="govuk-body">
            {subject.audit.status === 'planned'
              ? 'Import the extract, then freeze the population.'
              : 'Look at the population and freeze it.'}{' '}
            The list of crimes is fixed, with its hash, before anybody knows the seed.
          </p>
        </EmptyState>
      </AuditPage>
    )
  const mayDraw = allows('draw a sample', person, subject) && 'to' in auditAfter('draw', subject.audit.status)
  const mayAsk =
    allows('ask to void a draw', person, subject) && 'to' in auditAfter('void', subject.audit.status)
  return (
    <AuditPage {...page}>
      {draw && (
        <>
          <StandingDraw draw={draw} extensions={(await actsOf(reader, draw.id)).length} names={names} />
          <ButtonGroup>
            {allows('allocate cases', person, subject) && (await progressIn(reader, id)).length === 0 ? (
              <ButtonLink href={`/audits/${id}/allocation`}>Share the cases out</ButtonLink>
            ) : (
              <ButtonLink href={`/audits/${id}/cases`}>Go to the cases</ButtonLink>
            )}
            <ButtonLink kind="secondary" href={`/audits/${id}/receipt`}>
              Receipt of the draw
            </ButtonLink>
            {allows('draw a sample', person, subject) && subject.audit.status === 'scoring' && (
              <ButtonLink kind="secondary" href={`/audits/${id}/more-cases`}>
                Add cases
              </ButtonLink>
            )}
          </ButtonGroup>
        </>
      )}
      <FrozenPopulation
        population={population}
        districts={await districtsIn(reader, id)}
        secondScores={subject.audit.secondScores}
        frozenBy={names.get(population.frozenBy) ?? ''}
      />
      {!draw && (
        <ButtonGroup>
          {mayDraw && <ButtonLink href={`/audits/${id}/ceremony`}>Go to the draw</ButtonLink>}
          <ButtonLink kind="secondary" href={`/audits/${id}/preview`}>
            Look at the list by ward and month
          </ButtonLink>
        </ButtonGroup>
      )}
      {!draw && !mayDraw && <p className="govuk-body">The lead auditor draws the sample.</p>}
      {draw && mayAsk && <VoidForm auditId={id} draw={draw} names={names} form={form} />}
      <VoidedDraws draws={draws.filter(({ voidedAt }) => voidedAt !== null)} names={names} />
    </AuditPage>
  )
}
