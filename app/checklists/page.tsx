import { ButtonGroup, ButtonLink } from '@/components/button'
import { Table } from '@/components/table'
import { allChecklistVersions, type ChecklistVersion } from '@/db/checklists'
import { namesOf } from '@/db/people'
import { dayInWords, dayOf } from '@/domain/days'
import { couldEver } from '@/domain/permissions'
import { HousePage } from '../house-page'
import { consult } from '../session'
import { publisherName } from './publisher'
import { VersionTag } from './version-tag'

export default async function ChecklistsPage() {
  const consultation = await consult('manage checklists')
  const { reader } = consultation
  const versions = await allChecklistVersions(reader)
  const names = await namesOf(reader)
  const titles = [...new Set(versions.map(({ title }) => title))]
  return (
    <HousePage
      consultation={consultation}
      place="/checklists"
      title="Checklists"
      marking="OFFICIAL"
      actions={
        <ButtonGroup>
          {couldEver('manage calibration sets', consultation.person) && (
            <ButtonLink href="/calibration-sets" kind="secondary">
              Calibration sets
            </ButtonLink>
          )}
          <ButtonLink href="/checklists/new">Start a checklist</ButtonLink>
        </ButtonGroup>
      }
    >
      <p className="govuk-body">
        What auditors are asked of every case. A published version never changes; an audit keeps the version
        that it was planned with.
      </p>
      {titles.map((title) => (
        <Table
          key={title}
          caption={title}
          captionSize="m"
          rows={versions.filter((version) => version.title === title)}
          rowKey={({ id }) => id}
          columns={[
            { key: 'version', header: 'Version', rowHeader: true, nowrap: true, cell: versionLink },
            {
              key: 'status',
              header: 'Status',
              cell: ({ publishedAt }) => <VersionTag published={publishedAt !== null} />,
            },
            {
              key: 'criteria',
              header: 'Criteria',
              cell: ({ criteria }) => criteria.map(({ name }) => name).join(', '),
            },
            {
              key: 'published',
              header: 'Published',
              cell: ({ publishedAt }) => publishedAt && dayInWords(dayOf(publishedAt)),
            },
            { key: 'by', header: 'By', cell: ({ publishedBy }) => publisherName(publishedBy, names) },
          ]}
        />
      ))}
    </HousePage>
  )
}

function versionLink({ id, version, title }: ChecklistVersion) {
  return (
    <a className="govuk-link" href={`/checklists/${id}`}>
      Version {version}
      <span className="govuk-visually-hidden"> of {title}</span>
    </a>
  )
}
