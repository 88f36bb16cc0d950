import type { CheckReport } from '@/domain/extract-intake'

/** An extract as it should not be, and what its uploader must be told. */
export interface BadFile {
  /** Its place in the list that the suite holds complete. */
  no: number
  what: string
  content: () => string | Buffer
  fileName?: string
  /** What comes of it: refused when it arrives, checked with these problems, or read after all. */
  refused?: RegExp
  /** Every problem that the check finds, in order. */
  problems?: (string | RegExp)[]
  read?: Expected
}

/** What must be true of a file that is read, as far as it is said. */
export interface Expected {
  rows?: Partial<Pick<CheckReport, 'rowsRead' | 'accepted' | 'blankRows'>>
  excluded?: [reason: string, ...rows: number[]][]
  notices?: RegExp[]
  /** What the page says of how the file was read. */
  notes?: RegExp[]
  encoding?: string
  delimiter?: string
  example?: string
  header?: string[]
  dropped?: string[]
  refusedColumns?: string[]
  /** The crimes as they are kept, in the order of the file, as far as it is said. */
  crimes?: Partial<KeptCrime>[]
}

export interface KeptCrime {
  reference: string
  district: string
  domestic: boolean | null
  recordedOn: string | null
  outcomeCode: string
  outcomeText: string
  ward: string | null
  team: string | null
}

export const columns = [
  'Crime reference',
  'District',
  'Domestic',
  'Recorded date',
  'Outcome',
  'Ward',
] as const
type Column = (typeof columns)[number]

/** Cells of a sound crime but for those given. */
export function crime(number: number, changes: Partial<Record<Column, string>> = {}): string[] {
  const sound: Record<Column, string> = {
    'Crime reference': `1320${String(number).padStart(7, '0')}`,
    District: 'Leeds',
    Domestic: 'Y',
    'Recorded date': '14/02/2021',
    Outcome: '16: VICTIM DECLINES',
    Ward: 'Kirkstall',
  }
  return columns.map((column) => changes[column] ?? sound[column])
}

/** Rows as CSV, cells quoted where they need it. */
export function csv(rows: readonly (readonly string[])[], delimiter = ',', lineEnd = '\n'): string {
  const cell = (text: string) =>
    /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((cells) => cells.map(cell).join(delimiter) + lineEnd).join('')
}

/** An extract of the sound columns. */
export function extract(...rows: (readonly string[])[]): string {
  return csv([columns, ...rows])
}
