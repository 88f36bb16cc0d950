import { crimeFields, type CrimeCells } from './crime-cells'
import type { ExtractField } from './extract-fields'

/** What became of a crime between an extract and a later file. */
export type ComparedKind = 'new' | 'changed' | 'vanished'

export interface ChangedField {
  field: ComparedField
  from: string
  to: string
}

/** What was found when a file was held against an extract. */
export interface Comparison {
  same: number
  new: number
  changed: number
  vanished: number
  /** Changed crimes by what changed in them; a crime may stand in several. */
  fields: Partial<Record<ComparedField, number>>
  /** Fields that only one of the two files has: nothing is said of them. */
  notCompared: ComparedField[]
  /** Of the sample that stands, cases whose crime changed district, flag or outcome, or is gone. */
  sampled: { changed: number; vanished: number }
}

/** Fields of a crime that two extracts are compared by, in the order in which they are shown. */
export const comparedFields = [
  'district', 'domestic', 'recordedOn', 'offence', 'outcome', 'ward', 'team', 'officerKey', 'arrested', 'riskAssessed',
  'cyber', 'pairKey', 'recordStatus',
] as const // prettier-ignore
export type ComparedField = (typeof comparedFields)[number]

export const comparedFieldWords: Record<ComparedField, string> = {
  district: 'District',
  domestic: 'Domestic',
  recordedOn: 'Recorded date',
  offence: 'Offence',
  outcome: 'Outcome',
  ward: 'Ward',
  team: 'Team',
  officerKey: 'Key of the officer',
  arrested: 'Arrest',
  riskAssessed: 'Risk assessment',
  cyber: 'Cyber',
  pairKey: 'Key of the pair',
  recordStatus: 'Status of the record',
}

/** What decides in which stratum a crime lies, or what an audit says of it. */
const decisive: ReadonlySet<ComparedField> = new Set(['district', 'domestic', 'outcome'])

/** Keys that stand for people are compared and never shown. */
const unshown: ReadonlySet<ComparedField> = new Set(['officerKey', 'pairKey'])

const place = (field: (typeof crimeFields)[number]) => crimeFields.indexOf(field)
const [rowAt, referenceAt, districtAt, codeAt, textAt] = (
  ['row', 'reference', 'district', 'outcomeCode', 'outcomeText'] as const
).map(place) as [number, number, number, number, number]

export const rowOf = (crime: CrimeCells) => Number(crime[rowAt])
export const referenceOf = (crime: CrimeCells) => String(crime[referenceAt])
export const districtOf = (crime: CrimeCells) => String(crime[districtAt])

/** The fields that both files have a column for. */
export function fieldsInBoth(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { both: ComparedField[]; notCompared: ComparedField[] } {
  const has = (columns: Readonly<Record<string, unknown>>, field: ExtractField) =>
    columns[field] !== undefined || (field === 'ward' && columns.longitude !== undefined)
  const both = comparedFields.filter((field) => has(before, field) && has(after, field))
  const notCompared = comparedFields.filter((field) => has(before, field) !== has(after, field))
  return { both, notCompared }
}

/** What of a crime is another than it was; empty where it is the same. */
export function changesBetween(
  before: CrimeCells,
  after: CrimeCells,
  fields: readonly ComparedField[],
): ChangedField[] {
  return fields.flatMap((field) => {
    const [from, to] = [worded(before, field), worded(after, field)]
    if (from === to) return []
    return unshown.has(field) ? [{ field, from: '', to: '' }] : [{ field, from, to }]
  })
}

/** Whether a change is one that a case in a sample has to be looked at for. */
export function concernsTheSample(changes: readonly ChangedField[]): boolean {
  return changes.some(({ field }) => decisive.has(field))
}

/** '' stands for what the file does not say. The text of an outcome begins with its code. */
function worded(crime: CrimeCells, field: ComparedField): string {
  if (field === 'outcome') return String((crime[textAt] ?? '') || (crime[codeAt] ?? ''))
  const value = crime[place(field)]
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

/** Tells crime by crime what became of it, and counts. */
export class ExtractComparison {
  readonly found: Comparison

  constructor(
    private readonly fields: readonly ComparedField[],
    notCompared: readonly ComparedField[],
    private readonly sampled: ReadonlySet<string>,
  ) {
    this.found = {
      ...{ same: 0, new: 0, changed: 0, vanished: 0, fields: {}, notCompared: [...notCompared] },
      sampled: { changed: 0, vanished: 0 },
    }
  }

  /** @returns what is to be listed, or null where the crime is the same */
  take(before: CrimeCells | undefined, after: CrimeCells): ComparedCrime | null {
    const [reference, district] = [referenceOf(after), districtOf(after)]
    if (!before) {
      this.found.new += 1
      return { kind: 'new', reference, district, changes: [], sampled: false }
    }
    const changes = changesBetween(before, after, this.fields)
    if (changes.length === 0) {
      this.found.same += 1
      return null
    }
    this.found.changed += 1
    const { fields } = this.found
    for (const { field } of changes) fields[field] = (fields[field] ?? 0) + 1
    const sampled = this.sampled.has(reference) && concernsTheSample(changes)
    if (sampled) this.found.sampled.changed += 1
    return { kind: 'changed', reference, district, changes, sampled }
  }

  gone({ reference, district }: { reference: string; district: string }): ComparedCrime {
    const sampled = this.sampled.has(reference)
    this.found.vanished += 1
    if (sampled) this.found.sampled.vanished += 1
    return { kind: 'vanished', reference, district, changes: [], sampled }
  }
}

/** A crime that is not the same in two extracts. */
export interface ComparedCrime {
  kind: ComparedKind
  reference: string
  district: string
  changes: ChangedField[]
  /** In the sample, and what changed is what decides where it lies, or it is gone. */
  sampled: boolean
}
