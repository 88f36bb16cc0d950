/** A row of a pasted table: its line, counted from 1, and its cells without the white space around them. */
export interface PastedRow {
  line: number
  cells: string[]
}

/**
 * The rows of a table as a person pastes or types it: cells apart by tabs as a spreadsheet copies them, else by
 * semicolons, else by commas. The separator is chosen once for all rows; blank lines fall away.
 */
export function pastedRows(text: string): PastedRow[] {
  const lines = text.split(/\r\n|\r|\n/)
  const separator = ['\t', ';'].find((one) => lines.some((line) => line.includes(one))) ?? ','
  return lines.flatMap((line, at) => {
    const cells = line.split(separator).map((cell) => cell.trim())
    return cells.every((cell) => cell === '') ? [] : [{ line: at + 1, cells }]
  })
}
