import { Pagination } from '@/components/pagination'
import { auditsFor } from '@/db/audits'
import { allDistricts } from '@/db/districts'
import { refusalsOf } from '@/db/refusals'
import { criteriaRecommendedOn, refusedAmong, registerRows, registerTotals } from '@/db/register'
import { savedViewsOf } from '@/db/saved-views'
import { dayOf } from '@/domain/days'
import { districtsOf, hasRole, type Person } from '@/domain/person'
import { formState, parameter, type SearchParams } from '../form-state'
import { HousePage } from '../house-page'
import { consult } from '../session'
import { RegisterFilters } from './register-filters'
import { perPage, registerAddress, registerParameters, registerQuery } from './register-query'
import { RegisterTable } from './register-table'
import { RegisterTotals } from './register-totals'
import { SavedViews } from './saved-views'

const sentences: Record<string, string> = {
  'view-saved': 'The view is kept.',
  'view-removed': 'The view is removed.',
}

export default async function RegisterPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('see recommendations')
  const { reader, person, now } = consultation
  const today = dayOf(now)
  const asked = await registerQuery(searchParams)
  const form = await formState(consultation, searchParams, '/recommendations')
  const done = await parameter(searchParams, 'done')
  const totals = await registerTotals(reader, person, asked.filter, today)
  const total = totals.reduce((sum, { recommendations }) => sum + recommendations, 0)
  // A page that is no longer there, after a filter or a removal, is the last one that is.
  const query = { ...asked, page: Math.min(asked.page, Math.max(1, Math.ceil(total / perPage))) }
  const rows = await registerRows(reader, person, query.filter, today, {
    ...query,
    limit: perPage,
    offset: (query.page - 1) * perPage,
  })
  const refusals = await refusalsOf(reader, refusedAmong(rows))
  const districts = await allDistricts(reader)
  const file = (as: string) => `/recommendations/register-file?as=${as}&${registerParameters(query)}`
  return (
    <HousePage
      consultation={consultation}
      place="/recommendations"
      title="Recommendations"
      marking="OFFICIAL"
      errors={form.errors}
      success={done && sentences[done]}
    >
      <p className="govuk-body">
        {whatIsShown(person)}
        {(hasRole(person, 'governance') || worksOnAudits(person)) && (
          <>
            {' '}
            <a className="govuk-link" href="/recommendations/force">
              Those to the whole force
            </a>
          </>
        )}
      </p>
      <RegisterFilters
        query={query}
        choices={{
          districts: visibleDistricts(person, districts),
          audits: await auditsFor(reader, person),
          drafts: worksOnAudits(person),
          criteria: await criteriaRecommendedOn(reader, person),
        }}
      />
      <SavedViews
        views={await savedViewsOf(reader, person.id)}
        parameters={registerParameters({ ...query, page: 1 })}
        form={form}
      />
      <RegisterTotals totals={totals} districts={districts} />
      <RegisterTable rows={rows} refusals={refusals} query={query} today={today} />
      <Pagination
        page={query.page}
        perPage={perPage}
        total={total}
        things="recommendations"
        href={(page) => registerAddress({ ...query, page })}
      />
      {total > 0 && (
        <p className="govuk-body app-no-print">
          Download all {total.toLocaleString('en-GB')} within these filters:{' '}
          <a className="govuk-link" href={file('xlsx')} download>
            Excel
          </a>
          ,{' '}
          <a className="govuk-link" href={file('csv')} download>
            CSV
          </a>
        </p>
      )}
    </HousePage>
  )
}

const worksOnAudits = (person: Person) => hasRole(person, 'auditor') || hasRole(person, 'lead auditor')

function whatIsShown(person: Person): string {
  if (hasRole(person, 'governance')) return 'Every recommendation that was issued.'
  if (worksOnAudits(person)) return 'The recommendations of the audits that you work on, drafts among them.'
  return 'What was recommended to your district.'
}

function visibleDistricts<D extends { code: string }>(person: Person, districts: readonly D[]): readonly D[] {
  if (hasRole(person, 'governance') || worksOnAudits(person)) return districts
  const own = districtsOf(person, 'district lead')
  return districts.filter(({ code }) => own.includes(code))
}
