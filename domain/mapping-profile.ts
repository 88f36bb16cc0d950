import { foldedText } from './cell-text'
import type { ExtractMapping } from './extract-mapping'
import { withoutSmallArea } from './extract-values'
import { fingerprint } from './fingerprint'
import type { FoundValue, ValuedField } from './found-values'

/** A value of a field that a profile knows. */
export interface KnownValue {
  field: ValuedField
  value: string
}

/** What is kept of a mapping for the next files of the same kind. */
export interface ProfileContent {
  /** Names of every column, mapped or not. */
  header: readonly string[]
  mapping: ExtractMapping
  known: readonly KnownValue[]
}

/** A profile in its newest version, to choose from. */
export interface SavedProfile extends ProfileContent {
  name: string
  /** ISO 8601, UTC. */
  savedAt: string
}

/**
 * Whether a file was read as its profile says, so far as that is a matter of the profile: columns, values and districts
 * by how a value begins.
 */
export function readAsSaid(mapping: ExtractMapping, profile: Pick<ProfileContent, 'mapping'>): boolean {
  const said = ({ columns, values, prefixes }: ExtractMapping) => fingerprint({ columns, values, prefixes })
  return said(mapping) === said(profile.mapping)
}

/** 'Niche export, version 2', and whether what it says was changed for the file. */
export function profileInWords(
  { name, version, mapping }: Pick<SavedProfile, 'name' | 'mapping'> & { version: number },
  readUnder: ExtractMapping,
): string {
  return `${name}, version ${version}${readAsSaid(readUnder, { mapping }) ? '' : ', changed for this file'}`
}

const mostKnown = 600
/** The small areas of one authority are one value: a force has hundreds of them. */
function keyOf({ field, value }: { field: string; value: string }): string {
  const key = foldedText(value)
  return `${field}:${field === 'district' ? withoutSmallArea(key) : key}`
}

/**
 * What a checked file leaves in a profile: its columns, what its values stand for and which were understood. What was
 * decided for that file alone (repeats, rows without a reference, dates that read either way) is asked again.
 * @param before what the profile knew already
 */
export function profileOf(
  header: readonly string[],
  mapping: ExtractMapping,
  found: readonly FoundValue[],
  before: readonly KnownValue[] = [],
): ProfileContent {
  const known = new Map(before.map((one) => [keyOf(one), one]))
  for (const { field, value, means } of found)
    if (means !== null && !known.has(keyOf({ field, value })))
      known.set(keyOf({ field, value }), { field, value })
  return {
    header: header.filter((name) => name !== ''),
    mapping: { ...mapping, dayFirst: false, repeats: 'refuse', leaveOutUnnamed: false },
    known: [...known.values()].slice(0, mostKnown),
  }
}

/**
 * The profile that a file was written for: one of those whose every mapped column the file has, and of them the one
 * that knows most of its columns, then the one saved last. Undefined where there is none.
 * @param header names of the columns that may be mapped; '' for the others
 */
export function fittingProfile<P extends SavedProfile>(
  header: readonly string[],
  profiles: readonly P[],
): P | undefined {
  const names = new Set(header.map(foldedText))
  const fits = ({ mapping }: P) => Object.values(mapping.columns).every((name) => names.has(foldedText(name)))
  const inCommon = (profile: P) => profile.header.filter((name) => names.has(foldedText(name))).length
  return profiles
    .filter(fits)
    .sort((a, b) => inCommon(b) - inCommon(a) || (a.savedAt < b.savedAt ? 1 : -1))
    .at(0)
}

/** Names of the columns that files of this profile did not have until now. */
export function newColumns(header: readonly string[], profile: Pick<ProfileContent, 'header'>): string[] {
  const known = new Set(profile.header.map(foldedText))
  return header.filter((name) => name !== '' && !known.has(foldedText(name)))
}

/** A value that is new, with how many others count as the same. */
export type NewValue = FoundValue & { alike: number }

/** The values of a file that its profile does not know, understood or not; small areas of one authority as one. */
export function newValues(
  found: readonly FoundValue[],
  { known, mapping }: Pick<ProfileContent, 'known' | 'mapping'>,
): NewValue[] {
  const met = new Set([
    ...known.map(keyOf),
    ...mapping.values.map(({ field, from }) => keyOf({ field, value: from })),
  ])
  const fresh = new Map<string, NewValue>()
  for (const one of found) {
    const key = keyOf(one)
    const alike = fresh.get(key)
    if (met.has(key)) continue
    if (alike) {
      alike.alike += 1
      alike.rows += one.rows
    } else fresh.set(key, { ...one, alike: 0 })
  }
  return [...fresh.values()]
}
