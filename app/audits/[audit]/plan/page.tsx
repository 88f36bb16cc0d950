import { formInAddress, formState, parameter, type SearchParams } from '@/app/form-state'
import { PlanForm } from '@/app/audits/new/plan-form'
import { consult } from '@/app/session'
import { Inset } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { auditFor, samplePlanOf, type Audit, type AuditSubject } from '@/db/audits'
import { calibrationSet, publishedSets } from '@/db/calibration-sets'
import type { Reader } from '@/db/client'
import { allDistricts } from '@/db/districts'
import { frozenPopulation } from '@/db/draws'
import { sizesInExtract, sizesLastTime } from '@/db/last-known-sizes'
import { namesOf } from '@/db/people'
import {
  checklistChoices,
  existedIn,
  possibleAuditors,
  publishedChecklists,
  questionsOf,
} from '@/db/plan-choices'
import { periodInWords } from '@/domain/days'
import { allows } from '@/domain/permissions'
import type { Person } from '@/domain/person'
import { defaultPlan, sharingInWords } from '@/domain/sample-plan'
import { kindsOf, strataChoices, type Strata, type StratumKind } from '@/domain/strata'
import { AuditPage } from '../audit-page'
import { CasesToDraw } from './cases-to-draw'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = { changed: 'The plan is changed.' }

export default async function PlanPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see an audit', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject } = consultation
  const { audit } = subject
  const shows = (await parameter(searchParams, 'show')) === 'outlook'
  const form = shows
    ? await formInAddress(searchParams)
    : await formState(consultation, searchParams, `/audits/${id}/plan`)
  const open = audit.status === 'planned' || audit.status === 'imported'
  const editing = open && allows('change an audit plan', person, subject)
  const done = await parameter(searchParams, 'done')
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Plan"
      title="Plan"
      marking="OFFICIAL"
      errors={form.errors}
      success={done && sentences[done]}
    >
      {editing && audit.status === 'imported' && (
        <Inset>
          The extract was imported for {periodInWords(audit.periodFrom, audit.periodTo)} and for these
          districts and strata, which stay as they are. To change them, discard the extract first.
        </Inset>
      )}
      {editing ? (
        <PlanForm
          action={`/audits/${id}/change-plan`}
          submit="Save the plan"
          form={form}
          here={`/audits/${id}/plan`}
          forecast={shows}
          known={await knownSizes(reader, person, audit, form.typed('strata', audit.strata) as Strata)}
          revision={audit.revision}
          settled={audit.status === 'imported'}
          shown={await planShown(reader, subject)}
          choices={await choicesFor(reader, subject)}
        />
      ) : (
        <PlanAsFacts reader={reader} subject={subject} />
      )}
    </AuditPage>
  )
}

async function knownSizes(reader: Reader, person: Person, audit: Audit, strata: Strata) {
  const here = await sizesInExtract(reader, audit)
  return here.from === null
    ? sizesLastTime(reader, person, { theme: audit.theme, strata, notIn: audit.id })
    : here
}

async function planShown(reader: Reader, { audit, auditorIds }: AuditSubject) {
  const { districts } = await samplePlanOf(reader, audit)
  return {
    ...audit,
    districts: districts.map(({ code }) => code),
    quotas: new Map(districts.map(({ code, quotas }) => [code, quotasShown(audit.strata, quotas)])),
    auditors: auditorIds,
  }
}

/** What counts in the plan as it is; in the boxes of the other ways of drawing, the usual numbers where there are none. */
function quotasShown(
  strata: Strata,
  quotas: Partial<Record<StratumKind, number>>,
): Partial<Record<StratumKind, number>> {
  const shown = strataChoices.map((way) => {
    const kinds = kindsOf(way)
    const typed = way === strata || kinds.some((kind) => (quotas[kind] ?? 0) > 0)
    return kinds.map((kind) => [kind, typed ? (quotas[kind] ?? 0) : defaultPlan.quotas[kind]] as const)
  })
  return Object.fromEntries(shown.flat())
}

async function choicesFor(reader: Reader, { audit, districts }: AuditSubject) {
  const period = { from: audit.periodFrom, to: audit.periodTo }
  return {
    districts: (await allDistricts(reader)).filter(
      (one) => existedIn(one, period) || districts.includes(one.code),
    ),
    ...(await checklistChoices(reader)),
    calibrationSets: await publishedSets(reader),
    auditors: (await possibleAuditors(reader)).filter(({ id }) => id !== audit.leadId),
    leadName: (await namesOf(reader)).get(audit.leadId) ?? 'The lead auditor',
  }
}

async function PlanAsFacts({ reader, subject }: { reader: Reader; subject: AuditSubject }) {
  const { audit, auditorIds } = subject
  const names = await namesOf(reader)
  const checklist = (await publishedChecklists(reader)).find(
    ({ versionId }) => versionId === audit.checklistVersionId,
  )
  const question = (await questionsOf(reader, [audit.checklistVersionId])).find(
    ({ key }) => key === audit.flagCriterion,
  )
  const plan = await samplePlanOf(reader, audit)
  const calibration = await calibrationSet(reader, audit.calibrationSetId ?? '')
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Title', value: audit.title },
          { key: 'Theme', value: audit.theme },
          { key: 'Period', value: periodInWords(audit.periodFrom, audit.periodTo) },
          { key: 'Checklist', value: checklist && `${checklist.title}, version ${checklist.version}` },
          { key: 'Sample', value: sharingInWords(audit.strata, audit.sharing) },
          ...(audit.strata === 'by flag'
            ? [{ key: 'Tells of the flag', value: question && `A yes to ‘${question.name}’` }]
            : []),
          { key: 'Scored twice', value: `${audit.secondScores} cases of each district` },
          {
            key: 'Calibration',
            value: calibration ? (
              <a className="govuk-link" href={`/audits/${audit.id}/calibration`}>
                {calibration.title}
              </a>
            ) : (
              'None is asked for'
            ),
          },
          { key: 'Lead auditor', value: names.get(audit.leadId) },
          { key: 'Auditors', value: auditorIds.map((id) => names.get(id)).join(', ') },
        ]}
      />
      <CasesToDraw plan={plan} population={await frozenPopulation(reader, audit.id)} />
    </>
  )
}
