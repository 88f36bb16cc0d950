import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { EmptyState } from '@/components/notices'
import { Pagination } from '@/components/pagination'
import { countEscalationsFor, escalationsFor } from '@/db/escalations'
import { namesOf } from '@/db/people'
import { EscalationCard } from './escalation-card'

const perPage = 20

/** Everything that was passed on at once, of what the reader has to do with, newest first, with its times. */
export default async function EscalationsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const consultation = await consult('see escalations', undefined, 'the register of escalations')
  const { reader, person } = consultation
  const form = await formState(consultation, searchParams, '/escalations')
  const total = await countEscalationsFor(reader, person)
  const wanted = Number(await parameter(searchParams, 'page'))
  const page = Math.min(
    Math.max(1, Number.isSafeInteger(wanted) ? wanted : 1),
    Math.ceil(total / perPage) || 1,
  )
  const escalations = await escalationsFor(reader, person, { limit: perPage, offset: (page - 1) * perPage })
  const names = await namesOf(reader)
  const done = await parameter(searchParams, 'done')
  return (
    <HousePage
      consultation={consultation}
      place="/escalations"
      title="Escalations"
      marking="OFFICIAL-SENSITIVE"
      errors={form.errors}
      success={done === 'acknowledged' ? 'Acknowledged. The register shows when.' : undefined}
    >
      <p className="govuk-body">
        What auditors passed on from a case at once. It waits for no report: whoever has to act acknowledges
        it here. The lead auditor is told, and the contact whom an administrator named or, for a risk without
        one, the district’s leads.
      </p>
      {total > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href="/escalations/file" download>
            Download the register (CSV)
          </a>
        </p>
      )}
      {total === 0 ? (
        <EmptyState title="Nothing was passed on." />
      ) : (
        escalations.map((escalation) => (
          <EscalationCard key={escalation.id} escalation={escalation} person={person} names={names} />
        ))
      )}
      {total > perPage && (
        <Pagination
          page={page}
          perPage={perPage}
          total={total}
          things="escalations"
          href={(to) => `/escalations?page=${to}`}
        />
      )}
    </HousePage>
  )
}
