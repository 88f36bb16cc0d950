import { csvText, type CsvCell } from '@/documents/csv-write'
import { hiddenSign } from '@/domain/audience'
import { shareWithOneDecimal } from '@/domain/problem-profile'
import {
  definitionLines,
  type ProfileCell,
  type ProfileColumn,
  type ProfileTable,
} from '@/domain/profile-table'

/**
 * Tables as CSV, one under the other, each with its title, its header and under it what its figures mean; first
 * of all what is to be said of all of them. A part of a whole is three columns; a change is a number of percent.
 */
export function profileCsv(
  firstLine: string,
  tables: readonly ProfileTable[],
  notes: readonly { term: string; meaning: string }[] = [],
): string {
  return csvText([
    [firstLine],
    ...notes.map(({ term, meaning }) => [term, meaning]),
    [],
    ...tables.flatMap(linesOf),
  ])
}

function linesOf({ title, columns, rows, total, definition, cautions = [] }: ProfileTable): CsvCell[][] {
  const line = (cells: readonly ProfileCell[]) =>
    columns.flatMap((column, place) => cellsOf(cells[place] ?? '', column))
  return [
    [title],
    columns.flatMap(({ header, kind }) =>
      kind === 'share' ? [header, `${header}, out of`, `${header}, share`] : [header],
    ),
    ...rows.map(({ cells }) => line(cells)),
    ...(total ? [line(total)] : []),
    ...cautions.map((caution) => ['Caution', caution]),
    ...definitionLines(definition).map(({ term, meaning }) => [term, meaning]),
    [],
  ]
}

function cellsOf(cell: ProfileCell, { kind }: ProfileColumn): CsvCell[] {
  if (typeof cell === 'object' && 'hidden' in cell)
    return [cell.hidden.count ?? hiddenSign, cell.hidden.of ?? hiddenSign, hiddenSign]
  if (typeof cell === 'object' && 'of' in cell)
    return [cell.count, cell.of, shareWithOneDecimal(cell.count, cell.of)]
  if (kind === 'share') return [typeof cell === 'number' ? cell : null, null, null]
  if (typeof cell === 'object') return [cell.tenths === null ? cell.words : cell.tenths / 10]
  return [cell]
}
