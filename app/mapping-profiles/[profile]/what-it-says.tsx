import { Table } from '@/components/table'
import type { MappingProfile } from '@/db/mapping-profiles'
import { extractFields, fieldNames } from '@/domain/extract-fields'

/** What a version of a profile says: columns, values, and districts by how a value begins. */
export function WhatItSays({
  profile: { version, mapping, header, known },
}: {
  readonly profile: MappingProfile
}) {
  const { columns, values, prefixes } = mapping
  const read = extractFields.filter((field) => columns[field] !== undefined)
  const used = new Set(Object.values(columns))
  const dropped = header.filter((name) => !used.has(name))
  return (
    <>
      <Table
        caption={`What version ${version} says of the columns`}
        captionSize="m"
        rows={read}
        rowKey={(field) => field}
        columns={[
          { key: 'field', header: 'Field', rowHeader: true, cell: (field) => fieldNames[field] },
          { key: 'column', header: 'Column of the file', cell: (field) => <bdi>{columns[field]}</bdi> },
        ]}
      />
      <p className="govuk-body">
        {dropped.length > 0 && (
          <>
            Dropped: <bdi>{dropped.join(', ')}</bdi>.{' '}
          </>
        )}
        {known.length} {known.length === 1 ? 'value is' : 'values are'} known from files before; others are
        flagged as new.
      </p>
      {values.length > 0 && (
        <Table
          caption="What values stand for"
          captionSize="m"
          rows={values}
          rowKey={({ field, from }) => `${field} ${from}`}
          columns={[
            { key: 'field', header: 'Field', rowHeader: true, cell: ({ field }) => fieldNames[field] },
            { key: 'from', header: 'In the file', cell: ({ from }) => <bdi>{from || '(blank)'}</bdi> },
            { key: 'to', header: 'Stands for', cell: ({ to }) => to },
          ]}
        />
      )}
      {prefixes.length > 0 && (
        <Table
          caption="Districts by how a value begins"
          captionSize="m"
          rows={prefixes}
          rowKey={({ prefix }) => prefix}
          columns={[
            {
              key: 'prefix',
              header: 'Begins with',
              rowHeader: true,
              cell: ({ prefix }) => <bdi>{prefix}</bdi>,
            },
            { key: 'district', header: 'District', cell: ({ district }) => district },
          ]}
        />
      )}
    </>
  )
}
