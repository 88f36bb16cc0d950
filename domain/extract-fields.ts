/** What an audit can use of an extract. Nothing else is stored: a column that is not one of these is dropped. */
export const extractFields = [
  'reference',
  'district',
  'domestic',
  'recordedOn',
  'offence',
  'outcome',
  'ward',
  'team',
  'officerKey',
  'arrested',
  'riskAssessed',
  'cyber',
  'pairKey',
  'recordStatus',
] as const
export type ExtractField = (typeof extractFields)[number]

export const fieldNames: Record<ExtractField, string> = {
  reference: 'Crime reference',
  district: 'District',
  domestic: 'Domestic',
  recordedOn: 'Recorded date',
  offence: 'Offence',
  outcome: 'Outcome',
  ward: 'Ward',
  team: 'Team',
  officerKey: 'OIC key',
  arrested: 'Arrest',
  riskAssessed: 'Risk assessment',
  cyber: 'Cyber-enabled',
  pairKey: 'Pair key',
  recordStatus: 'Record status',
}

/** Without these two a row is no crime that could be drawn. */
export const requiredFields: readonly ExtractField[] = ['reference', 'district']

/** Which column of the file each field is read from, counted from 0. A field that is not named is not in the file. */
export type Mapping = Partial<Record<ExtractField, number>>

/**
 * What a reader of one cell hands back: the value, or why it cannot be read, as the end of a sentence that begins with
 * the row and the column, with what to do about it.
 */
export type CellReading<T> = { value: T; notice?: string } | { kind: ProblemKind; says: string }

export type ProblemKind =
  | 'missing reference'
  | 'damaged reference'
  | 'duplicate reference'
  | 'missing district'
  | 'unknown district'
  | 'not a date'
  | 'future date'
  | 'not yes or no'
  | 'no outcome code'
  | 'wrong number of cells'
  | 'unprintable character'
  | 'too much text'
