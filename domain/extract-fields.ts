/**
 * What an audit can use of an extract. Nothing else is stored: a column that is not one of these is dropped, and
 * coordinates are only looked up, row by row, for the ward that they lie in.
 */
export const extractFields = [
  'reference',
  'district',
  'domestic',
  'recordedOn',
  'offence',
  'outcome',
  'ward',
  'longitude',
  'latitude',
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
  longitude: 'Longitude or easting',
  latitude: 'Latitude or northing',
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

/** Read for what they tell of the crime, and then forgotten. */
export const coordinateFields = ['longitude', 'latitude'] as const satisfies readonly ExtractField[]

/** Which column of the file each field is read from, counted from 0. A field that is not named is not in the file. */
export type Mapping = Partial<Record<ExtractField, number>>

/**
 * What a reader of one cell hands back: the value, or why it cannot be read, as the end of a sentence that begins with
 * the row and the column, with what to do about it.
 */
export type CellReading<T> =
  { value: T; notice?: string; about?: NoticeKind } | { kind: ProblemKind; says: string }

/** What does not stand in the way but should be looked at. */
export type NoticeKind = 'near-duplicate reference' | 'unlikely date' | 'mark of text taken off'

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
  | 'not a coordinate'
  | 'personal data'
