import { protect, type Grid, type Place, type SummedFigure } from './suppression'

/** Counts by row and column whose column totals are known to every reader, with the rows' own totals. */
export interface TableToProtect {
  counts: Grid
  /** Rows that are counted and stand nowhere: 'not said'. */
  unprinted?: ReadonlySet<number>
  /** Further printed sums of places of one column or of the whole table, such as groups of rows; and unprinted ones. */
  sums?: readonly SummedFigure[]
}

/** A table of which some figures are hidden. */
export interface ProtectedTable {
  isHidden: (row: number, column: number) => boolean
  isTotalHidden: (row: number) => boolean
  /** In the order of `sums`. */
  isSumHidden: (sum: number) => boolean
  anyHidden: boolean
  zerosHidden: boolean
}

/** Null where the table cannot be printed without giving a small count away. */
export function protectedTable({
  counts,
  unprinted = new Set(),
  sums = [],
}: TableToProtect): ProtectedTable | null {
  const columns = (counts[0] ?? []).map((_, column) => column)
  const rows = counts.map((_, row) => row)
  const useOf = (row: number) => (unprinted.has(row) ? 'derived' : 'printed')
  const cells = rows.flatMap((row) =>
    columns.map((column): SummedFigure => ({ of: [[row, column]], use: useOf(row) })),
  )
  const totals = rows.map((row): SummedFigure => ({
    of: columns.map((column): Place => [row, column]),
    use: useOf(row),
  }))
  const known = columns.map((column): SummedFigure => ({
    of: rows.map((row): Place => [row, column]),
    use: 'known',
  }))
  const found = protect(counts, [...cells, ...totals, ...sums, ...known])
  if (!found) return null
  const { hidden, zerosHidden } = found
  const at = (figure: number) => hidden[figure] === true
  return {
    isHidden: (row, column) => at(row * columns.length + column),
    isTotalHidden: (row) => at(cells.length + row),
    isSumHidden: (sum) => at(cells.length + totals.length + sum),
    anyHidden: hidden.some((one) => one),
    zerosHidden,
  }
}
