import { formInAddress, formState, parameter, type FormState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { EmptyState } from '@/components/notices'
import { publishedSets } from '@/db/calibration-sets'
import { allDistricts } from '@/db/districts'
import { sizesLastTime } from '@/db/last-known-sizes'
import { checklistChoices, existedIn, possibleAuditors } from '@/db/plan-choices'
import { dayOf } from '@/domain/days'
import { lastTwelveMonths } from '@/domain/periods'
import { defaultPlan } from '@/domain/sample-plan'
import type { Strata } from '@/domain/strata'
import { PlanForm } from './plan-form'

export default async function PlanAnAuditPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('plan an audit')
  const { reader, person, now } = consultation
  const shows = (await parameter(searchParams, 'show')) === 'outlook'
  const form = shows
    ? await formInAddress(searchParams)
    : await formState(consultation, searchParams, '/audits/new')
  const period = lastTwelveMonths(dayOf(now))
  const districts = (await allDistricts(reader)).filter(
    (district) => existedIn(district, period) || wasChosen(form, district.code),
  )
  const { checklists, questions } = await checklistChoices(reader)
  const [first] = checklists
  const ready = districts.length > 0 && first !== undefined
  return (
    <HousePage
      consultation={consultation}
      place="/audits"
      title="Plan an audit"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Audits', href: '/audits' }, { text: 'Plan an audit' }]}
      errors={form.errors}
    >
      {ready ? (
        <PlanForm
          action="/audits/plan"
          submit="Plan the audit"
          form={form}
          here="/audits/new"
          forecast={shows}
          known={await sizesLastTime(reader, person, {
            theme: form.typed('theme'),
            strata: form.typed('strata', 'apart') as Strata,
          })}
          choices={{
            ...{ districts, checklists, questions, auditors: await others(), leadName: person.name },
            calibrationSets: await publishedSets(reader),
          }}
          shown={{
            ...{ title: '', theme: '', reference: '', auditors: [] },
            periodFrom: period.from,
            periodTo: period.to,
            districts: districts.filter((district) => existedIn(district, period)).map(({ code }) => code),
            quotas: new Map(),
            strata: 'apart',
            sharing: { mode: 'fixed' },
            flagCriterion: null,
            secondScores: defaultPlan.secondScores,
            checklistVersionId: checklists.length === 1 ? first.versionId : '',
            calibrationSetId: null,
          }}
        />
      ) : (
        <EmptyState title="An audit cannot be planned yet">
          {districts.length === 0 && (
            <p className="govuk-body">
              There is no district. Ask the administrator to add the districts of the force.
            </p>
          )}
          {first === undefined && (
            <p className="govuk-body">
              There is no published checklist. Ask the administrator to publish one.
            </p>
          )}
        </EmptyState>
      )}
    </HousePage>
  )

  async function others() {
    return (await possibleAuditors(reader)).filter(({ id }) => id !== person.id)
  }
}

const wasChosen = (form: FormState, code: string) => form.chosen('districts').includes(code)
