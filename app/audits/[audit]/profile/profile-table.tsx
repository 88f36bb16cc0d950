import { Details } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { Table, type Column } from '@/components/table'
import { cellInWords, definitionLines, partsForPaper, type ProfileTable } from '@/domain/profile-table'

/** One table of the profile, what its figures mean, and its file. */
export function ProfileTableSection({
  table,
  files,
}: {
  readonly table: ProfileTable
  /** Address that files of the profile are fetched from. */
  readonly files: string
}) {
  const { key, title, definition, cautions = [] } = table
  const parts = partsForPaper(table)
  return (
    <div className="app-profile">
      {parts.length === 0 ? (
        <Figures table={table} id={key} />
      ) : (
        <>
          <div className="app-no-print">
            <Figures table={table} id={key} />
          </div>
          <div className="app-print-only">
            {parts.map((part) => (
              <Figures key={part.title} table={part} />
            ))}
          </div>
        </>
      )}
      {cautions.length > 0 && (
        <ul className="govuk-list govuk-list--bullet app-profile__cautions">
          {cautions.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      )}
      <div className="app-definition">
        <Details summary={`How this is counted: ${title}`}>
          <SummaryList
            plain
            rows={definitionLines(definition).map(({ term, meaning }) => ({ key: term, value: meaning }))}
          />
          <p className="govuk-body app-no-print">
            <a className="govuk-link" href={`${files}?as=csv&table=${key}`}>
              This table as CSV, every count
            </a>
          </p>
        </Details>
      </div>
    </div>
  )
}

function Figures({ table, id }: { readonly table: ProfileTable; readonly id?: string | undefined }) {
  const { title, columns, rows, total } = table
  type Row = ProfileTable['rows'][number]
  return (
    <Table
      id={id}
      caption={title}
      captionSize="m"
      dense
      columns={columns.map(({ header, kind }, place): Column<Row> => ({
        ...{ key: `${place}`, header, rowHeader: place === 0 },
        ...(kind === 'words' ? {} : { numeric: true, nowrap: true }),
        cell: ({ cells }) => cellInWords(cells[place] ?? ''),
        ...(total ? { total: cellInWords(total[place] ?? '') } : {}),
      }))}
      rows={rows}
      rowKey={(_, place) => `${place}`}
      emphasis={({ emphasis }) => emphasis === true}
    />
  )
}
