import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { EmptyState } from '@/components/notices'
import { auditFor, districtsIn } from '@/db/audits'
import { drawsOf, frozenPopulation } from '@/db/draws'
import { namesOf } from '@/db/people'
import { auditAfter } from '@/domain/audit'
import { Commitment } from './commitment'
import { SeedForms } from './seed-forms'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

/** The draw before witnesses, made for a projector: what is fixed already, who is there, and the digits as they fall. */
export default async function CeremonyPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('draw a sample', (reader, person) => auditFor(reader, id, person))
  const { reader, subject } = consultation
  const { reference, title, status } = subject.audit
  const form = await formState(consultation, searchParams, `/audits/${id}/ceremony`)
  const population = await frozenPopulation(reader, id)
  const next = auditAfter('draw', status)
  const page = {
    consultation,
    place: '/audits',
    title: 'The draw',
    heading: `The draw of ${reference}`,
    caption: title,
    marking: 'OFFICIAL',
    breadcrumbs: [
      { text: 'Audits', href: '/audits' },
      { text: reference, href: `/audits/${id}` },
      { text: 'Sample', href: `/audits/${id}/sample` },
      { text: 'The draw' },
    ],
    errors: form.errors,
  } as const
  if (!population || 'sentence' in next)
    return (
      <HousePage {...page}>
        <EmptyState
          title="There is nothing to draw now"
          action={<ButtonLink href={`/audits/${id}/sample`}>Go to the sample</ButtonLink>}
        >
          <p className="govuk-body">
            {'sentence' in next ? next.sentence : 'The population is not frozen yet.'}
          </p>
        </EmptyState>
      </HousePage>
    )
  const names = await namesOf(reader)
  const voided = (await drawsOf(reader, id)).filter(({ voidedAt }) => voidedAt !== null).length
  return (
    <HousePage {...page}>
      <div className="app-ceremony">
        <Commitment
          population={population}
          districts={await districtsIn(reader, id)}
          frozenBy={names.get(population.frozenBy) ?? 'somebody'}
        />
        {voided > 0 && (
          <p className="govuk-body">
            {voided === 1 ? 'One draw' : `${voided} draws`} of this population {voided === 1 ? 'was' : 'were'}{' '}
            voided before. {voided === 1 ? 'It stands' : 'They stand'} on the receipt of this one.
          </p>
        )}
        <SeedForms auditId={id} form={form} />
      </div>
    </HousePage>
  )
}
