import type { Delimiter } from './csv-delimiter'

/** The rows of a piece of text, each cut into its cells, and where it stopped. */
export interface Cut {
  rows: string[][]
  /** How many characters the rows take; what is left is a row that the next piece goes on with. */
  used: number
  fault: CutFault | null
}

/** What is wrong with the row after the last that was cut. */
export interface CutFault {
  /** Whether its quotation mark is never closed, or closed in the middle of a cell. */
  kind: 'open' | 'stray'
  /** The column in which the mark opens, from 1. */
  column: number
}

/**
 * Cuts text into rows and cells as RFC 4180 writes them: a cell that begins with a quotation mark ends with one, marks
 * inside are doubled, and delimiters and line feeds between them are text. A mark inside an unquoted cell is text too,
 * and spaces after a closing mark are passed over.
 * @param text lines that end in line feeds
 * @param whole whether the text ends here; if not, its last row may still grow
 */
export function cutRows(text: string, delimiter: Delimiter, whole: boolean): Cut {
  const rows: string[][] = []
  let from = 0
  let mark = -1
  while (from < text.length) {
    if (mark < from && mark !== text.length) mark = orEnd(text.indexOf('"', from), text)
    const found = text.indexOf('\n', from)
    if (found === -1 && !whole) break
    const end = orEnd(found, text)
    if (mark > end || mark === text.length) {
      rows.push(text.slice(from, end).split(delimiter))
      from = end + 1
      continue
    }
    const quoted = cutQuotedRow(text, from, delimiter, whole)
    if (quoted === null) break
    if ('kind' in quoted) return { rows, used: from, fault: quoted }
    rows.push(quoted.cells)
    from = quoted.next
  }
  return { rows, used: Math.min(from, text.length), fault: null }
}

function orEnd(place: number, text: string): number {
  return place === -1 ? text.length : place
}

/** A row that holds a quotation mark; null where the text ends before the row does, and may go on. */
function cutQuotedRow(
  text: string,
  from: number,
  delimiter: Delimiter,
  whole: boolean,
): { cells: string[]; next: number } | CutFault | null {
  const cells: string[] = []
  let at = from
  for (;;) {
    const quoted = text[at] === '"'
    const cell = quoted ? quotedCell(text, at) : plainCell(text, at, delimiter)
    if (cell === null) return whole ? { kind: 'open', column: cells.length + 1 } : null
    const sign = text[cell.end]
    if (sign === undefined && !whole) return null
    if (quoted && sign !== undefined && sign !== delimiter && sign !== '\n')
      return { kind: 'stray', column: cells.length + 1 }
    cells.push(cell.text)
    at = cell.end + 1
    if (sign !== delimiter) return { cells, next: at }
  }
}

function plainCell(text: string, from: number, delimiter: Delimiter): { text: string; end: number } {
  const line = text.slice(from, orEnd(text.indexOf('\n', from), text))
  const cut = line.indexOf(delimiter)
  return cut === -1 ? { text: line, end: from + line.length } : { text: line.slice(0, cut), end: from + cut }
}

/** A quoted cell, and the place after it and the spaces that follow; null where it is not closed. */
function quotedCell(text: string, from: number): { text: string; end: number } | null {
  let doubled = false
  let close = text.indexOf('"', from + 1)
  while (close !== -1 && text[close + 1] === '"') {
    doubled = true
    close = text.indexOf('"', close + 2)
  }
  if (close === -1) return null
  const inner = text.slice(from + 1, close)
  let end = close + 1
  while (text[end] === ' ') end += 1
  return { text: doubled ? inner.replaceAll('""', '"') : inner, end }
}
