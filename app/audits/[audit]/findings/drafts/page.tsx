import { formState, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Checkboxes } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { EmptyState } from '@/components/notices'
import { auditFor } from '@/db/audits'
import { writeUpFor } from '@/db/write-ups'
import { draftKey, findingDrafts, notWrittenUpNow } from '@/domain/finding'
import { newId } from '@/domain/identity'
import { AuditPage } from '../../audit-page'
import { kindWords } from '../../written-findings'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

/** What could be written of each figure on which nothing is written yet; several are taken at once. */
export default async function DraftsPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('write findings', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/findings/drafts`)
  const readable = await writeUpFor(reader, subject, person)
  const refusal = notWrittenUpNow(subject.audit.status)
  const drafts =
    refusal || !readable ? [] : findingDrafts(readable.writeUp.figures, readable.writeUp.findings)
  const page = {
    consultation,
    audit: subject,
    current: 'Findings',
    under: [],
    title: 'Draft findings',
    marking: 'OFFICIAL',
    errors: form.errors,
  } as const
  if (drafts.length === 0)
    return (
      <AuditPage {...page}>
        <EmptyState title={refusal ? 'Nothing can be written now' : 'There is nothing left to draft'}>
          <p className="govuk-body">
            {refusal ?? 'Something is written on every figure, or no case is answered yet.'}
          </p>
        </EmptyState>
      </AuditPage>
    )
  const criteria = [...new Set(drafts.map(({ criterion }) => criterion))]
  return (
    <AuditPage {...page}>
      <p className="govuk-body">
        Each draft names its figure, which follows the answers. Choose those that are worth saying; you word
        them further one by one. Where every case was answered yes, the draft is good practice.
      </p>
      <Form action={`/audits/${id}/draft-findings`} saveId={newId()}>
        {criteria.map((criterion, at) => (
          <Checkboxes
            key={criterion}
            name="drafts[]"
            id={at === 0 ? 'drafts' : `drafts-${at}`}
            label={criterion}
            values={form.chosen('drafts', [])}
            error={at === 0 ? errorFor(form.errors, 'drafts') : undefined}
            choices={drafts
              .filter((draft) => draft.criterion === criterion)
              .map(({ criterionId, district, place, kind, figure }) => ({
                value: draftKey(criterionId, district),
                label: `${place}: ${kindWords[kind].toLowerCase()}`,
                hint: figure,
              }))}
          />
        ))}
        <Button>Write the chosen drafts</Button>
      </Form>
    </AuditPage>
  )
}
