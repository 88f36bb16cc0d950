import { type ReactNode, useId } from 'react'
import { classes } from './classes'

export interface Column<Row> {
  /** Unique within the table. */
  readonly key: string
  readonly header: ReactNode
  readonly cell: (row: Row, index: number) => ReactNode
  /** Aligned right, figures of one width. */
  readonly numeric?: boolean | undefined
  /** Names the row; usually the first column. */
  readonly rowHeader?: boolean | undefined
  /** The header becomes a link that sorts; `direction` is there on the column that is sorted now. */
  readonly sort?:
    { readonly href: string; readonly direction?: 'ascending' | 'descending' | undefined } | undefined
  /** Stands in the last row, for sums. */
  readonly total?: ReactNode
  /** Never broken over lines: dates, references, 'k of n'. */
  readonly nowrap?: boolean | undefined
}

/** Headers above the headers; the spans must add up to the number of columns. An empty text spans without a name. */
export interface ColumnGroup {
  readonly text: string
  readonly span: number
}

export interface TableProps<Row> {
  readonly caption: string
  readonly captionSize?: 's' | 'm' | 'l' | undefined
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly groups?: readonly ColumnGroup[] | undefined
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row, index: number) => string
  /** Shown across the table when there are no rows. */
  readonly empty?: ReactNode
  /** Smaller rows, for many figures. */
  readonly dense?: boolean | undefined
  /** The page's own id, to link to. */
  readonly id?: string | undefined
  /** Rows to be picked out; always together with a word in the row, never by colour alone. */
  readonly emphasis?: ((row: Row) => boolean) | undefined
}

const opposite = { ascending: 'descending', descending: 'ascending' } as const

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }) {
  const { sort } = column
  const sorted = sort?.direction
  return (
    <th
      scope="col"
      className={classes('govuk-table__header', column.numeric && 'govuk-table__header--numeric')}
      aria-sort={sorted ?? (sort === undefined ? undefined : 'none')}
    >
      {sort === undefined ? (
        column.header
      ) : (
        <a className="app-table__sort" href={sort.href}>
          {column.header}
          <span className="app-table__arrow" aria-hidden="true">
            {sorted === undefined ? '↕' : sorted === 'ascending' ? '↑' : '↓'}
          </span>
          <span className="govuk-visually-hidden">
            , sort {sorted === undefined ? 'by this column' : opposite[sorted]}
          </span>
        </a>
      )}
    </th>
  )
}

function Cell<Row>({ column, children }: { readonly column: Column<Row>; readonly children: ReactNode }) {
  const nowrap = column.nowrap && 'app-table__cell--nowrap'
  if (column.rowHeader) {
    return (
      <th scope="row" className={classes('govuk-table__header', nowrap)}>
        {children}
      </th>
    )
  }
  return (
    <td className={classes('govuk-table__cell', column.numeric && 'govuk-table__cell--numeric', nowrap)}>
      {children}
    </td>
  )
}

/**
 * A table that says what it is, scrolls sideways in a region of its own when the window is narrow, and is printed
 * whole with its headers repeated on every sheet.
 */
export function Table<Row>({
  caption,
  captionSize = 's',
  captionHidden,
  columns,
  groups,
  rows,
  rowKey,
  empty,
  dense,
  id,
  emphasis,
}: TableProps<Row>) {
  const captionId = useId()
  const totals = columns.some((column) => column.total !== undefined)
  return (
    <div className="app-table-scroll" role="region" aria-labelledby={captionId} tabIndex={0} id={id}>
      <table className={classes('govuk-table app-table', dense && 'app-table--dense')}>
        <caption
          id={captionId}
          className={classes(
            `govuk-table__caption govuk-table__caption--${captionSize}`,
            captionHidden && 'govuk-visually-hidden',
          )}
        >
          <span className="app-table__caption">{caption}</span>
        </caption>
        <thead className="govuk-table__head">
          {groups !== undefined && (
            <tr className="govuk-table__row">
              {groups.map((group, index) =>
                group.text === '' ? (
                  <td key={index} colSpan={group.span} className="govuk-table__cell" />
                ) : (
                  <th
                    key={index}
                    scope="colgroup"
                    colSpan={group.span}
                    className="govuk-table__header app-table__group"
                  >
                    {group.text}
                  </th>
                ),
              )}
            </tr>
          )}
          <tr className="govuk-table__row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row, index) => (
            <tr
              key={rowKey(row, index)}
              className={classes('govuk-table__row', emphasis?.(row) && 'app-table__row--emphasis')}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row, index)}
                </Cell>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr className="govuk-table__row">
              <td className="govuk-table__cell" colSpan={columns.length}>
                {empty ?? 'Nothing to show.'}
              </td>
            </tr>
          )}
        </tbody>
        {totals && rows.length > 0 && (
          <tfoot className="app-table__foot">
            <tr className="govuk-table__row">
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.total}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
