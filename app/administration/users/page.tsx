import { parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { FilterForm } from '@/components/filter-form'
import { Pagination } from '@/components/pagination'
import { Select } from '@/components/select'
import { Table } from '@/components/table'
import { TextInput } from '@/components/text-input'
import { allDistricts } from '@/db/districts'
import { userAccounts } from '@/db/users'
import { roles } from '@/domain/person'
import { matching, statuses, statusOf, type UserFilter } from './filter'
import { UserStatusTag } from './status-tag'

const perPage = 25
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const labels = { text: 'Name or address', role: 'Role', district: 'District', status: 'Status' }

export default async function UsersPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage users')
  const { reader } = consultation
  const filter: UserFilter = {
    text: await parameter(searchParams, 'text'),
    role: await parameter(searchParams, 'role'),
    district: await parameter(searchParams, 'district'),
    status: await parameter(searchParams, 'status'),
  }
  const found = matching(await userAccounts(reader), filter)
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const page = Math.min(pages, Math.max(1, Number(await parameter(searchParams, 'page')) || 1))
  const districts = await allDistricts(reader)
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Users"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Administration', href: '/administration' }, { text: 'Users' }]}
      actions={<ButtonLink href="/administration/users/new">Create a user</ButtonLink>}
    >
      <FilterForm
        action="/administration/users"
        clearHref="/administration/users"
        applied={(Object.keys(labels) as (keyof UserFilter)[]).flatMap((key) =>
          filter[key]
            ? [
                {
                  label: `${labels[key]}: ${filter[key]}`,
                  removeHref: addressOf({ ...filter, [key]: undefined }),
                },
              ]
            : [],
        )}
      >
        <TextInput name="text" label={labels.text} type="search" value={filter.text} width={20} />
        <Select
          name="role"
          label={labels.role}
          value={filter.role}
          placeholder="Any role"
          options={roles.map((role) => ({ value: role, text: capital(role) }))}
        />
        <Select
          name="district"
          label={labels.district}
          value={filter.district}
          placeholder="Any district"
          options={districts.map(({ code, name }) => ({ value: code, text: `${name} (${code})` }))}
        />
        <Select
          name="status"
          label={labels.status}
          value={filter.status}
          placeholder="Any status"
          options={statuses.map((status) => ({ value: status, text: capital(status) }))}
        />
      </FilterForm>
      <Table
        caption="Users"
        captionHidden
        rows={found.slice((page - 1) * perPage, page * perPage)}
        rowKey={({ id }) => id}
        empty="No user fits these filters."
        columns={[
          {
            key: 'name',
            header: 'Name',
            rowHeader: true,
            cell: ({ id, name }) => (
              <a className="govuk-link" href={`/administration/users/${id}`}>
                {name}
              </a>
            ),
          },
          { key: 'rank', header: 'Rank or job', cell: ({ rank }) => rank },
          { key: 'email', header: 'Email address', cell: ({ email }) => email },
          { key: 'roles', header: 'Roles', cell: ({ roles: held }) => rolesShown(held) },
          { key: 'home', header: 'Home district', cell: ({ homeDistrict }) => homeDistrict ?? '' },
          {
            key: 'status',
            header: 'Status',
            cell: (account) => <UserStatusTag status={statusOf(account)} />,
          },
        ]}
      />
      <Pagination
        page={page}
        perPage={perPage}
        total={found.length}
        things="users"
        href={(wanted) => addressOf(filter, wanted)}
      />
    </HousePage>
  )
}

/** 'Auditor, district lead LD and BD'. */
function rolesShown(held: readonly { role: string; district: string | null }[]): string {
  const words = [...new Set(held.map(({ role }) => role))].map((role) => {
    const led = held.flatMap((one) => (one.role === role && one.district ? [one.district] : []))
    return [role, ...led].join(' ')
  })
  return capital(words.join(', '))
}

function addressOf(filter: UserFilter, page = 1): string {
  const kept = Object.entries({ ...filter, page: page > 1 ? String(page) : undefined })
  const query = new URLSearchParams(kept.filter((entry): entry is [string, string] => Boolean(entry[1])))
  return `/administration/users${query.size > 0 ? `?${query}` : ''}`
}
