import type { SheetFacts } from './xlsx-sheet'

/** What the notes are made of. */
interface Seen extends SheetFacts {
  name: string
  hidden: boolean
  hiddenRows: number
}

/** Sentences about how a workbook was read, for the person who has to see that it was read as meant. */
export function xlsxNotes(
  chosen: Seen,
  sheets: readonly Seen[],
  header: readonly string[],
  from1904: boolean,
): string[] {
  const filled = sheets.filter(({ rows }) => rows > 0)
  const hidden = hiddenNames(chosen, header)
  return [
    filled.length > 1
      ? `The workbook has ${filled.length} sheets with rows in them. ‘${chosen.name}’ was read; choose another if the extract stands there.`
      : null,
    chosen.hidden ? `The sheet ‘${chosen.name}’ is hidden in the workbook.` : null,
    chosen.hiddenRows > 0
      ? `${counted(chosen.hiddenRows, 'row is', 'rows are')} hidden in the workbook, by a filter or by hand. Choose whether to read them.`
      : null,
    hidden.length > 0 ? `Hidden in the workbook, and read all the same: ${hidden.join(', ')}.` : null,
    chosen.formulas > 0
      ? `${counted(chosen.formulas, 'cell is a formula', 'cells are formulas')}. What Excel last calculated was read; nothing was calculated here.`
      : null,
    chosen.merged > 0
      ? `${counted(chosen.merged, 'group of cells is', 'groups of cells are')} merged. The value counts for the first cell of each; the others are blank.`
      : null,
    from1904 ? 'This workbook counts its days from 1904. Its dates were read so.' : null,
  ].filter((note) => note !== null)
}

function hiddenNames({ hiddenColumns }: Seen, header: readonly string[]): string[] {
  return header
    .filter((_, place) => hiddenColumns.some(([from, to]) => place >= from && place <= to))
    .map((name) => `‘${name.trim()}’`)
    .filter((name) => name !== '‘’')
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
