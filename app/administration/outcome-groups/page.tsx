import { parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { Table } from '@/components/table'
import { allOutcomeGroups } from '@/db/outcome-groups'

const sentences: Record<string, string> = {
  added: 'The group is added.',
  changed: 'The group is changed.',
  removed: 'The group is removed. Profiles show it no more.',
}

export default async function OutcomeGroupsPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage outcome groups')
  const done = await parameter(searchParams, 'done')
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Outcome groups"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Administration', href: '/administration' }, { text: 'Outcome groups' }]}
      success={done && sentences[done]}
      actions={<ButtonLink href="/administration/outcome-groups/new">Add a group</ButtonLink>}
    >
      <p className="govuk-body">
        A group sums outcome codes under one name. It is a choice, not a law: the codes stand beside every
        figure.
      </p>
      <Table
        caption="Outcome groups"
        captionHidden
        rows={await allOutcomeGroups(consultation.reader)}
        rowKey={({ id }) => id}
        empty="There are none. Profiles have no table of groups."
        columns={[
          {
            key: 'name',
            header: 'Name',
            rowHeader: true,
            nowrap: true,
            cell: ({ id, name }) => (
              <a className="govuk-link" href={`/administration/outcome-groups/${id}`}>
                {name}
              </a>
            ),
          },
          { key: 'codes', header: 'Outcome codes', cell: ({ codes }) => codes.join(', ') },
          {
            key: 'blanks',
            header: 'No outcome yet',
            cell: ({ blanksCounted }) => (blanksCounted ? 'Counted' : 'Left out'),
          },
          { key: 'note', header: 'Note', cell: ({ note }) => note },
        ]}
      />
    </HousePage>
  )
}
