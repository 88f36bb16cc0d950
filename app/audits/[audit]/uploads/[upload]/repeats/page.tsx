import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { AuditPage } from '@/app/audits/[audit]/audit-page'
import { formState, type SearchParams } from '@/app/form-state'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { extractMapping, placedMapping } from '@/domain/extract-mapping'
import { newId } from '@/domain/identity'
import { grouped } from '@/domain/percent'
import { consultUpload } from '../../upload-for'
import { RepeatChoice } from '../repeat-choice'
import { SideBySide } from './side-by-side'

interface Address {
  params: Promise<{ audit: string; upload: string }>
  searchParams: SearchParams
}

const shownOpen = 10

export default async function RepeatsPage({ params, searchParams }: Address) {
  const { audit, upload: id } = await params
  const { consultation, upload } = await consultUpload(
    { audit, upload: id },
    'rows of an uploaded file that share a reference',
  )
  const address = `/audits/${audit}/uploads/${id}`
  const { report, mapping, header } = upload
  const repeats = report?.repeats
  if (!repeats || !mapping) redirect(address as Route)
  const form = await formState(consultation, searchParams, `${address}/repeats`)
  const differing = repeats.references - repeats.same
  const groups = (some: typeof repeats.shown) =>
    some.map((group) => <SideBySide key={group.reference} group={group} />)
  return (
    <AuditPage
      consultation={consultation}
      audit={consultation.subject}
      current="Population"
      under={[
        { text: 'What the columns mean', href: address },
        { text: 'What the check found', href: `${address}/report` },
      ]}
      title="References on more than one row"
      marking="OFFICIAL-SENSITIVE"
      errors={form.errors}
    >
      <SummaryList
        rows={[
          {
            key: 'References',
            value: `${grouped(repeats.references)}, on ${grouped(repeats.rows)} rows`,
          },
          {
            key: 'Rows say the same',
            value: `${grouped(repeats.same)} ${repeats.same === 1 ? 'reference' : 'references'}, in every column that is read`,
          },
          {
            key: 'Rows differ',
            value: `${grouped(differing)} ${differing === 1 ? 'reference' : 'references'}`,
          },
        ]}
      />
      <Form action={`${address}/check`} saveId={newId()}>
        {Object.entries(placedMapping(header, mapping).mapping).map(([field, column]) => (
          <input key={field} type="hidden" name={`mapping.${field}`} value={column} />
        ))}
        <RepeatChoice form={form} decided={extractMapping(mapping).repeats} repeats={repeats} />
        <Button>Check the file again with this choice</Button>
      </Form>
      {differing > 0 && (
        <>
          <Heading level={2} size="m">
            Side by side
          </Heading>
          <p className="govuk-body">
            One crime is often listed once for each victim, suspect or outcome. What differs is marked.
            {differing > repeats.shown.length &&
              ` These are the first ${grouped(repeats.shown.length)} of ${grouped(differing)} references.`}
          </p>
          {groups(repeats.shown.slice(0, shownOpen))}
          {repeats.shown.length > shownOpen && (
            <Details summary={`${grouped(repeats.shown.length - shownOpen)} more references`}>
              {groups(repeats.shown.slice(shownOpen))}
            </Details>
          )}
        </>
      )}
    </AuditPage>
  )
}
