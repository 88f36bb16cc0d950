import { Tag } from '@/components/tag'
import { Table } from '@/components/table'
import { allProfiles, usesOf, versionsOf } from '@/db/mapping-profiles'
import { namesOf } from '@/db/people'
import { instantInWords } from '@/domain/days'
import { grouped } from '@/domain/percent'
import { parameter, type SearchParams } from '../form-state'
import { HousePage } from '../house-page'
import { consult } from '../session'

const sentences: Record<string, string> = {
  renamed: 'The profile is renamed.',
  retired: 'The profile is retired. No new file begins with it.',
  back: 'The profile is in use again.',
}

export default async function MappingProfilesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const consultation = await consult('manage mapping profiles')
  const { reader } = consultation
  const names = await namesOf(reader)
  const profiles = await Promise.all(
    (await allProfiles(reader)).map(async (profile) => {
      const versions = await versionsOf(reader, profile.name)
      const uses = await usesOf(
        reader,
        versions.map(({ id }) => id),
      )
      return { ...profile, extracts: uses.length }
    }),
  )
  const done = await parameter(searchParams, 'done')
  return (
    <HousePage
      consultation={consultation}
      place="/audits"
      title="Mapping profiles"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Audits', href: '/audits' }, { text: 'Mapping profiles' }]}
      success={done && sentences[done]}
    >
      <p className="govuk-body">
        A profile keeps what the columns and values of one record system’s extracts mean. A file that has its
        columns begins with it. It is saved, in a new version each time, where a checked file’s report is
        shown.
      </p>
      <Table
        caption="Mapping profiles"
        captionHidden
        rows={profiles}
        rowKey={({ id }) => id}
        empty="None was saved yet."
        columns={[
          {
            key: 'name',
            header: 'Name',
            rowHeader: true,
            cell: ({ id, name }) => (
              <a className="govuk-link" href={`/mapping-profiles/${id}`}>
                <bdi>{name}</bdi>
              </a>
            ),
          },
          {
            key: 'status',
            header: 'Status',
            cell: ({ retiredAt }) =>
              retiredAt ? <Tag colour="grey">Retired</Tag> : <Tag colour="green">In use</Tag>,
          },
          { key: 'version', header: 'Newest version', numeric: true, cell: ({ version }) => version },
          {
            key: 'saved',
            header: 'Saved',
            cell: ({ savedAt, savedBy }) =>
              `${instantInWords(savedAt)} by ${names.get(savedBy) ?? 'somebody'}`,
          },
          {
            key: 'uses',
            header: 'Extracts read under it',
            numeric: true,
            cell: ({ extracts }) => grouped(extracts),
          },
        ]}
      />
    </HousePage>
  )
}
