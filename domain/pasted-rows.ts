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
    const cells = cellsApart(line, separator).map((cell) => cell.trim())
    return cells.every((cell) => cell === '') ? [] : [{ line: at + 1, cells }]
  })
}

/** The cells of a line; what stands between double quotes may hold the separator (RFC 4180). */
export function cellsApart(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator)
  const cells: string[] = []
  let [cell, isQuoted] = ['', false]
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at)
    if (character === '"' && isQuoted && line.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (character === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (character === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  return [...cells, cell]
}
