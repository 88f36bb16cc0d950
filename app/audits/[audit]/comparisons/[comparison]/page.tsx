import { notFound } from 'next/navigation'
import { parameter, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { SubNavigation } from '@/components/navigation'
import { WarningText } from '@/components/notices'
import { Pagination } from '@/components/pagination'
import { Table } from '@/components/table'
import { Tag } from '@/components/tag'
import { mostListed } from '@/commands/compare-extract'
import { auditFor, type AuditSubject } from '@/db/audits'
import { comparedPage, comparisonsOf, sampledByReference, type SampledCase } from '@/db/extract-comparisons'
import { namesOf } from '@/db/people'
import { uploadOf } from '@/db/uploads'
import { auditAfter } from '@/domain/audit'
import { caseLabel } from '@/domain/case-label'
import { instantInWords } from '@/domain/days'
import {
  comparedFields,
  comparedFieldWords,
  type ChangedField,
  type Comparison,
} from '@/domain/extract-comparison'
import { grouped } from '@/domain/percent'
import { AuditPage } from '../../audit-page'

interface Address {
  params: Promise<{ audit: string; comparison: string }>
  searchParams: SearchParams
}

const perPage = 100
const lists = ['changed', 'new', 'vanished', 'sampled'] as const
const listWords = {
  changed: 'Changed',
  new: 'New',
  vanished: 'No longer there',
  sampled: 'In the sample',
} as const

/** What is new, changed or gone in a later file. Nothing of the population moves by it. */
export default async function ComparisonPage({ params, searchParams }: Address) {
  const { audit, comparison: id } = await params
  const consultation = await consult(
    'see an uploaded file',
    (reader, person) => auditFor(reader, audit, person),
    'how a later extract differs',
  )
  const { reader, subject } = consultation
  const comparison = (await comparisonsOf(reader, audit)).find((one) => one.id === id)
  if (!comparison) notFound()
  const asked = await parameter(searchParams, 'of')
  const of = lists.find((one) => one === asked) ?? 'changed'
  const page = Math.max(1, Math.floor(Number(await parameter(searchParams, 'page')) || 1))
  const { crimes, total } = await comparedPage(reader, id, { of, page, perPage })
  const cases = await sampledByReference(reader, audit)
  const upload = await uploadOf(reader, audit, comparison.uploadId)
  const here = `/audits/${audit}/comparisons/${id}`
  const { found } = comparison
  const counts = { ...found, sampled: found.sampled.changed + found.sampled.vanished }
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Population"
      under={[]}
      title="How a later extract differs"
      marking="OFFICIAL-SENSITIVE"
    >
      <p className="govuk-body">
        <bdi>{comparison.fileName}</bdi> was held against the extract of this audit on{' '}
        {instantInWords(comparison.comparedAt)} by {(await namesOf(reader)).get(comparison.comparedBy)}.
        Nothing of the population was changed by that. {grouped(found.same)} crimes are the same.
      </p>
      <SampleWarning found={found} />
      <ChangedFields found={found} />
      {upload && <ToTheFile audit={subject} upload={upload.id} />}
      <SubNavigation
        label="Crimes that differ"
        items={lists.map((one) => ({
          text: listWords[one],
          href: `${here}?of=${one}`,
          current: one === of,
          count: counts[one],
        }))}
      />
      {of !== 'sampled' && counts[of] > mostListed && (
        <p className="govuk-body">The first {grouped(mostListed)} are listed; all are counted.</p>
      )}
      <Table
        caption={listWords[of]}
        captionSize="s"
        rows={crimes}
        rowKey={({ place }) => String(place)}
        empty="There are none."
        columns={[
          { key: 'crime', header: 'Crime', rowHeader: true, cell: ({ reference }) => reference },
          { key: 'district', header: 'District', cell: ({ district }) => district },
          {
            key: 'what',
            header: 'What differs',
            cell: ({ kind, changes }) => (kind === 'changed' ? changesInWords(changes) : listWords[kind]),
          },
          {
            key: 'sampled',
            header: 'Sample',
            cell: ({ sampled, reference }) => sampled && <InTheSample known={cases.get(reference)} />,
          },
        ]}
      />
      <Pagination
        page={page}
        perPage={perPage}
        total={total}
        things="crimes"
        href={(next) => `${here}?of=${of}&page=${next}`}
      />
    </AuditPage>
  )
}

/** The case that a changed crime is, where it still is one. */
function InTheSample({ known }: { readonly known: SampledCase | undefined }) {
  if (!known) return <Tag colour="orange">In the sample</Tag>
  return (
    <>
      <Tag colour="orange">In the sample</Tag>{' '}
      <a className="govuk-link" href={`/cases/${known.id}`}>
        {known.district} {caseLabel(known)}
      </a>
    </>
  )
}

/** Before the freeze the file can take the place of the extract; after it there is nothing left to do with it. */
function ToTheFile({ audit, upload }: { readonly audit: AuditSubject; readonly upload: string }) {
  const address = `/audits/${audit.id}/uploads/${upload}/report`
  return 'to' in auditAfter('import', audit.audit.status) ? (
    <ButtonLink href={address}>Go on with this file</ButtonLink>
  ) : (
    <ButtonLink href={address} kind="secondary">
      Back to the file, to drop it
    </ButtonLink>
  )
}

function SampleWarning({ found: { sampled } }: { readonly found: Comparison }) {
  const { changed, vanished } = sampled
  if (changed + vanished === 0) return null
  return (
    <WarningText>
      Of the crimes in the sample, {grouped(changed)} changed their district, domestic flag or outcome, and{' '}
      {grouped(vanished)} are no longer there. The sample stays as it was drawn.
    </WarningText>
  )
}

function ChangedFields({ found: { fields, notCompared } }: { readonly found: Comparison }) {
  const changed = comparedFields.filter((field) => fields[field] !== undefined)
  return (
    <>
      {changed.length > 0 && (
        <p className="govuk-body">
          Changed:{' '}
          {changed.map((field) => `${comparedFieldWords[field]} ${grouped(fields[field] ?? 0)}`).join(', ')}.
        </p>
      )}
      {notCompared.length > 0 && (
        <p className="govuk-body">
          Not compared, since only one of the two files has it:{' '}
          {notCompared.map((field) => comparedFieldWords[field]).join(', ')}.
        </p>
      )}
    </>
  )
}

function changesInWords(changes: readonly ChangedField[]): string {
  return changes
    .map(({ field, from, to }) =>
      from === '' && to === '' && field.endsWith('Key')
        ? comparedFieldWords[field]
        : `${comparedFieldWords[field]}: ${from || '(blank)'} → ${to || '(blank)'}`,
    )
    .join('; ')
}
