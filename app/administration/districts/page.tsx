import { parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { ButtonGroup, ButtonLink } from '@/components/button'
import { Table } from '@/components/table'
import { allDistricts } from '@/db/districts'
import { dayInWords } from '@/domain/days'

const sentences: Record<string, string> = {
  added: 'The district is added.',
  several: 'The districts are added.',
  changed: 'The district is changed.',
}

export default async function DistrictsPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage districts')
  const done = await parameter(searchParams, 'done')
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Districts"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Administration', href: '/administration' }, { text: 'Districts' }]}
      success={done && sentences[done]}
      actions={
        <ButtonGroup>
          <ButtonLink href="/administration/districts/new">Add a district</ButtonLink>
          <ButtonLink href="/administration/districts/several" kind="secondary">
            Add several
          </ButtonLink>
        </ButtonGroup>
      }
    >
      <p className="govuk-body">
        An extract names a district by its code, its name or another spelling. No spelling stands for two
        districts.
      </p>
      <Table
        caption="Districts"
        captionHidden
        rows={await allDistricts(consultation.reader)}
        rowKey={({ code }) => code}
        empty="There are no districts yet. An audit cannot be planned without one."
        columns={[
          {
            key: 'name',
            header: 'Name',
            rowHeader: true,
            cell: ({ code, name }) => (
              <a className="govuk-link" href={`/administration/districts/${code}`}>
                {name}
              </a>
            ),
          },
          { key: 'code', header: 'Code', cell: ({ code }) => code },
          { key: 'aliases', header: 'Other spellings', cell: ({ aliases }) => aliases.join(', ') },
          { key: 'from', header: 'First day', cell: ({ activeFrom }) => dayInWords(activeFrom) },
          { key: 'to', header: 'Last day', cell: ({ activeTo }) => activeTo && dayInWords(activeTo) },
        ]}
      />
    </HousePage>
  )
}
