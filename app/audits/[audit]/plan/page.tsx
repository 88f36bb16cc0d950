import { formState, parameter, type SearchParams } from '@/app/form-state'
import { PlanForm } from '@/app/audits/new/plan-form'
import { consult } from '@/app/session'
import { Inset } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { Table, type Column } from '@/components/table'
import { auditFor, districtsIn, type AuditDistrict, type AuditSubject } from '@/db/audits'
import type { Reader } from '@/db/client'
import { namesOf } from '@/db/people'
import { allDistricts } from '@/db/districts'
import { existedIn, possibleAuditors, publishedChecklists } from '@/db/plan-choices'
import { periodInWords } from '@/domain/days'
import { allows } from '@/domain/permissions'
import { AuditPage } from '../audit-page'

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
  const form = await formState(consultation, searchParams, `/audits/${id}/plan`)
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
          districts, which stay as they are. To change them, discard the extract first.
        </Inset>
      )}
      {editing ? (
        <PlanForm
          action={`/audits/${id}/change-plan`}
          submit="Save the plan"
          form={form}
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

async function planShown(reader: Reader, { audit, auditorIds }: AuditSubject) {
  const districts = await districtsIn(reader, audit.id)
  return {
    ...audit,
    districts: districts.map(({ code }) => code),
    quotas: new Map(
      districts.map((d) => [d.code, { domestic: d.quotaDomestic, nonDomestic: d.quotaNonDomestic }]),
    ),
    auditors: auditorIds,
  }
}

async function choicesFor(reader: Reader, { audit, districts }: AuditSubject) {
  const period = { from: audit.periodFrom, to: audit.periodTo }
  return {
    districts: (await allDistricts(reader)).filter(
      (one) => existedIn(one, period) || districts.includes(one.code),
    ),
    checklists: await publishedChecklists(reader),
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
  const districts = await districtsIn(reader, audit.id)
  const sum = (of: (district: AuditDistrict) => number) =>
    districts.reduce((total, district) => total + of(district), 0)
  const columns: Column<AuditDistrict>[] = [
    {
      key: 'district',
      header: 'District',
      rowHeader: true,
      cell: ({ code, name }) => `${name} (${code})`,
      total: 'Force',
    },
    {
      key: 'da',
      header: 'DA',
      numeric: true,
      cell: (d) => d.quotaDomestic,
      total: sum((d) => d.quotaDomestic),
    },
    {
      key: 'other',
      header: 'Non-DA',
      numeric: true,
      cell: (d) => d.quotaNonDomestic,
      total: sum((d) => d.quotaNonDomestic),
    },
    {
      key: 'both',
      header: 'Both',
      numeric: true,
      cell: (d) => d.quotaDomestic + d.quotaNonDomestic,
      total: sum((d) => d.quotaDomestic + d.quotaNonDomestic),
    },
  ]
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Title', value: audit.title },
          { key: 'Theme', value: audit.theme },
          { key: 'Period', value: periodInWords(audit.periodFrom, audit.periodTo) },
          { key: 'Checklist', value: checklist && `${checklist.title}, version ${checklist.version}` },
          { key: 'Scored twice', value: `${audit.secondScores} cases of each district` },
          { key: 'Lead auditor', value: names.get(audit.leadId) },
          { key: 'Auditors', value: auditorIds.map((id) => names.get(id)).join(', ') },
        ]}
      />
      <Table caption="Cases to draw" columns={columns} rows={districts} rowKey={({ code }) => code} />
    </>
  )
}
