import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { EmptyState } from '@/components/notices'
import { Table } from '@/components/table'
import { Tag } from '@/components/tag'
import { allCalibrationSets } from '@/db/calibration-sets'
import { namesOf } from '@/db/people'

export default async function CalibrationSetsPage() {
  const consultation = await consult('manage calibration sets')
  const { reader } = consultation
  const sets = await allCalibrationSets(reader)
  const names = await namesOf(reader)
  return (
    <HousePage
      consultation={consultation}
      place="/checklists"
      title="Calibration sets"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Checklists', href: '/checklists' }, { text: 'Calibration sets' }]}
      actions={<ButtonLink href="/calibration-sets/new">Start a calibration set</ButtonLink>}
    >
      <p className="govuk-body">
        Fictional cases with agreed answers. An audit can ask its auditors to score a set before they begin;
        what each of them answered is shown to them and to the lead auditor, and counts in no figure.
      </p>
      {sets.length === 0 ? (
        <EmptyState title="There is no calibration set yet">
          <p className="govuk-body">
            Write cases that resemble none that happened: half a page of what is in the records, the agreed
            answer to each criterion, and why.
          </p>
        </EmptyState>
      ) : (
        <Table
          caption="Calibration sets"
          captionHidden
          rows={sets}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: 'Set',
              rowHeader: true,
              cell: ({ id, title }) => (
                <a className="govuk-link" href={`/calibration-sets/${id}`}>
                  {title}
                </a>
              ),
            },
            {
              key: 'status',
              header: 'Status',
              cell: ({ publishedAt }) =>
                publishedAt === null ? <Tag colour="grey">Draft</Tag> : <Tag>Published</Tag>,
            },
            { key: 'cases', header: 'Cases', numeric: true, cell: ({ cases }) => cases.length },
            {
              key: 'checklist',
              header: 'Checklist',
              cell: ({ checklist, version }) => `${checklist}, version ${version}`,
            },
            { key: 'by', header: 'Written by', cell: ({ createdBy }) => names.get(createdBy) ?? 'Somebody' },
          ]}
        />
      )}
    </HousePage>
  )
}
