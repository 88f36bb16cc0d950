import { cutRows } from './csv-cut'

/**
 * The rows of a small CSV text that is known to be sound, blank lines left out: for the project's own files. A file
 * from outside is read by csv-read.ts, which takes nothing on trust.
 */
export function csvRows(text: string): string[][] {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return cutRows(lines, ',', true).rows.filter((cells) => cells.length > 1 || cells[0] !== '')
}
