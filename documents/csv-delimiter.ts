import { cutRows } from './csv-cut'

/** What may stand between two cells. */
export type Delimiter = ',' | ';' | '\t' | '|'

export const delimiterNames: Record<Delimiter, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
}

const delimiters = Object.keys(delimiterNames) as Delimiter[]
const rowsLookedAt = 50

/**
 * The delimiter of a text, from its first rows: the one that cuts most of them into the same number of cells, many
 * cells counting for more than few. Commas where none cuts anything: the text then has one column.
 */
export function guessDelimiter(sample: string): Delimiter {
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    const score = evenness(sample, delimiter)
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return best
}

function evenness(sample: string, delimiter: Delimiter): number {
  const rows = cutRows(sample, delimiter, true).rows.slice(0, rowsLookedAt)
  const widths = rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).map((cells) => cells.length)
  const rowsOfWidth = new Map<number, number>()
  for (const width of widths) rowsOfWidth.set(width, (rowsOfWidth.get(width) ?? 0) + 1)
  const scores = [...rowsOfWidth].map(([width, rows]) => (rows / widths.length) * Math.log2(width))
  return Math.max(0, ...scores)
}
