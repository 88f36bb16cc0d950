import { notFound } from 'next/navigation'
import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { namedVersion } from '@/commands/checklist-subject'
import { Button } from '@/components/button'
import { Checkboxes } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { EmptyState } from '@/components/notices'
import { criteriaLibrary } from '@/domain/criteria-library'
import { newId } from '@/domain/identity'

interface Props {
  readonly params: Promise<{ version: string }>
  readonly searchParams: SearchParams
}

export default async function LibraryPage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage checklists', (reader) => namedVersion(reader, named))
  const { version } = consultation.subject
  if (version.publishedAt !== null) notFound()
  const address = `/checklists/${version.id}`
  const form = await formState(consultation, searchParams, `${address}/library`)
  const left = criteriaLibrary.filter(
    ({ key }) => !version.criteria.some((criterion) => criterion.key === key),
  )
  return (
    <HousePage
      consultation={consultation}
      place="/checklists"
      title="Add from the library"
      caption={`${version.title}, draft of version ${version.version}`}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Checklists', href: '/checklists' },
        { text: `Version ${version.version}`, href: address },
        { text: 'Library' },
      ]}
      errors={form.errors}
    >
      {left.length === 0 ? (
        <EmptyState title="Everything in the library is in this draft" />
      ) : (
        <div className="govuk-grid-row">
          <div className="govuk-grid-column-two-thirds">
            <p className="govuk-body">
              Each comes with its definitions and its reasons for no. In the draft you can change them to what
              your force asks for. Every further criterion costs an auditor a few minutes a case.
            </p>
            <Form action={`${address}/take-criteria`} saveId={newId()}>
              <Checkboxes
                name="criteria[]"
                id="criteria"
                label="Criteria"
                labelHidden
                values={form.chosen('criteria', [])}
                error={errorFor(form.errors, 'criteria')}
                choices={left.map(({ key, name, question, critical }) => ({
                  value: key,
                  label: critical ? `${name} (critical)` : name,
                  hint: question,
                }))}
              />
              <Button>Add the chosen criteria</Button>
            </Form>
          </div>
        </div>
      )}
    </HousePage>
  )
}
