import { formState, parameter, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { EmptyState } from '@/components/notices'
import { Select } from '@/components/select'
import { SummaryList } from '@/components/summary-list'
import { auditFor } from '@/db/audits'
import { writeUpFor } from '@/db/write-ups'
import { draftedFinding, notWrittenUpNow } from '@/domain/finding'
import { figuresToName } from '@/domain/finding-text'
import { newId } from '@/domain/identity'
import type { WriteUp } from '@/domain/snapshot'
import { AuditPage } from '../../audit-page'
import { figureBehind } from '../../written-findings'
import { FindingFields } from '../finding-fields'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

/** First what the finding is about, which brings its figure; then the words, with a sentence to begin from. */
export default async function NewFindingPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('write findings', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/findings/new`)
  const readable = await writeUpFor(reader, subject, person)
  const refusal = notWrittenUpNow(subject.audit.status)
  const page = {
    consultation,
    audit: subject,
    current: 'Findings',
    under: [],
    title: 'Write a finding',
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
  const criterion = await parameter(searchParams, 'criterion')
  const district = await parameter(searchParams, 'district')
  return (
    <AuditPage {...page}>
      {criterion === undefined || district === undefined ? (
        <Choice writeUp={writeUp} criterion={criterion} action={`/audits/${id}/findings/new`} />
      ) : (
        <>
          <About writeUp={writeUp} criterion={criterion} district={district} auditId={id} />
          <Form action={`/audits/${id}/write-finding`} saveId={newId()} hidden={{ criterion, district }}>
            <FindingFields
              form={form}
              shown={{ kind: undefined, ...beginning(writeUp, criterion, district), team: '', source: '' }}
              figures={figuresToName({ criterionId: criterion, district: district || null }, writeUp.figures)}
            />
            <Button>Save the finding</Button>
          </Form>
        </>
      )}
    </AuditPage>
  )
}

function Choice({
  writeUp,
  criterion,
  action,
}: {
  readonly writeUp: WriteUp
  readonly criterion: string | undefined
  readonly action: string
}) {
  return (
    <form method="get" action={action} aria-label="What it is about">
      <Select
        name="criterion"
        label="Criterion"
        value={criterion}
        options={[
          ...writeUp.figures.map(({ criterion: c }) => ({ value: c.id, text: c.name })),
          { value: '', text: 'No single criterion' },
        ]}
      />
      <Select
        name="district"
        label="District"
        options={[
          ...writeUp.districts.map(({ code, name }) => ({ value: code, text: name })),
          { value: '', text: 'The force' },
        ]}
      />
      <Button>Continue</Button>
    </form>
  )
}

function About({
  writeUp,
  criterion,
  district,
  auditId,
}: {
  readonly writeUp: WriteUp
  readonly criterion: string
  readonly district: string
  readonly auditId: string
}) {
  const figure = figureBehind({ criterionId: criterion, district: district || null }, writeUp.figures)
  const name = writeUp.figures.find(({ criterion: c }) => c.id === criterion)?.criterion.name
  const change = [{ text: 'Change', href: `/audits/${auditId}/findings/new`, about: 'what it is about' }]
  return (
    <SummaryList
      rows={[
        { key: 'Criterion', value: name ?? 'No single criterion', actions: change },
        {
          key: 'District',
          value: writeUp.districts.find(({ code }) => code === district)?.name ?? 'The force',
        },
        ...(figure ? [{ key: 'Figure', value: figure }] : []),
      ]}
    />
  )
}

/** The figure stands in the draft by its name. */
function beginning({ figures, districts }: WriteUp, criterionId: string, code: string): { text: string } {
  const criterion = figures.find(({ criterion: c }) => c.id === criterionId)?.criterion
  const district = districts.find((d) => d.code === code)
  return { text: criterion ? draftedFinding(criterion.name, district?.name ?? null) : '' }
}
