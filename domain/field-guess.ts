import { foldedText, plainText, unprintable } from './cell-text'
import {
  coordinateFields,
  extractFields,
  fieldNames,
  requiredFields,
  type ExtractField,
  type Mapping,
} from './extract-fields'
import { headerKey, holdsCoordinates, personalBecause } from './personal-columns'

/** A column that is not taken in, with the reason. */
export interface RefusedColumn {
  /** Counted from 0. */
  column: number
  name: string
  because: string
}

export interface FieldGuess {
  mapping: Mapping
  /** Columns of personal data: they cannot be mapped. */
  refused: RefusedColumn[]
  /** Columns of coordinates, by their place: they can be mapped as such, and to nothing else. */
  coordinates: number[]
  /** Names of the columns that no field is read from: nothing of them is kept. */
  dropped: string[]
}

/**
 * What the columns of known record systems, pivot exports and the public data of police.uk are called, best name
 * first: the first name of a field that the file has decides.
 */
const known: Record<ExtractField, readonly string[]> = {
  reference: [
    'crime reference', 'crime reference number', 'crime reference no', 'crime ref', 'crime ref no', 'crime ref number',
    'crime number', 'crime no', 'crime id', 'crime urn', 'crime', 'reference', 'reference number', 'ref', 'ref no', 'urn',
    'occurrence number', 'occurrence no', 'occurrence ref', 'occurrence reference', 'record number', 'case number', 'id',
  ],
  district: [
    'district', 'police district', 'policing district', 'district name', 'district code', 'division', 'bcu',
    'local policing area', 'lpa', 'area', 'command unit', 'lsoa name', 'lsoa',
  ],
  domestic: [
    'domestic', 'domestic flag', 'domestic abuse flag', 'domestic abuse', 'domestic abuse related', 'domestic related',
    'da flag', 'da', 'da y n', 'da marker', 'da indicator', 'is domestic', 'is da', 'da non da', 'domestic marker',
    'domestic indicator', 'domestic y n', 'domestic violence flag', 'dv flag',
  ],
  recordedOn: [
    'recorded date', 'date recorded', 'crime recorded date', 'date crime recorded', 'recorded on', 'recorded date time',
    'recorded datetime', 'date time recorded', 'recorded', 'record date', 'date of recording', 'created date',
    'date created', 'reported date', 'date reported', 'date', 'month recorded', 'recorded month', 'month',
  ],
  offence: [
    'offence', 'offence title', 'offence description', 'offence name', 'offence type', 'ho offence', 'home office offence',
    'offence code', 'crime type', 'crime classification', 'classification', 'home office class', 'stalking offence',
  ],
  outcome: [
    'outcome', 'outcome text', 'outcome description', 'outcome type', 'current outcome', 'crime outcome', 'ho outcome',
    'home office outcome', 'latest outcome', 'last outcome', 'last outcome category', 'outcome category', 'outcome code',
    'final outcome', 'disposal',
  ],
  ward: ['ward', 'ward name', 'electoral ward', 'ward code', 'npt ward', 'npt', 'neighbourhood', 'beat'],
  longitude: [
    'longitude', 'lon', 'lng', 'easting', 'eastings', 'x coordinate', 'x coord', 'coord x', 'coordinate x', 'grid x', 'geo x',
  ],
  latitude: [
    'latitude', 'lat', 'northing', 'northings', 'y coordinate', 'y coord', 'coord y', 'coordinate y', 'grid y', 'geo y',
  ],
  team: [
    'team', 'oic team', 'team name', 'investigating team', 'allocated team', 'owning team', 'officer team', 'unit',
    'oic unit', 'investigating unit', 'owning unit', 'department',
  ],
  officerKey: [
    'oic key', 'officer key', 'oic id', 'officer id', 'oic collar number', 'oic collar no', 'collar number', 'collar no',
    'oic number', 'oic no', 'oic pin', 'oic', 'officer in the case', 'officer in case', 'investigating officer',
    'warrant number', 'warrant no', 'oic collar',
  ],
  arrested: ['arrest', 'arrested', 'arrest flag', 'arrest made', 'arrest y n', 'suspect arrested'],
  riskAssessed: [
    'risk assessment', 'risk assessment flag', 'risk assessed', 'risk assessment completed', 'risk assessment complete',
    'risk assessment present', 'risk assessment form', 'dash', 'dash flag', 'dash form', 'dash completed', 'dash present',
    'dash y n', 'dara', 'dara flag', 'dara completed',
  ],
  cyber: [
    'cyber', 'cyber flag', 'cyber enabled', 'cyber enabled flag', 'cyber crime flag', 'cyber y n', 'online', 'online flag',
    'online crime flag',
  ],
  pairKey: ['pair key', 'pair id', 'victim suspect key', 'victim suspect pair', 'victim suspect pair key', 'vs key', 'pair'],
  recordStatus: ['status', 'record status', 'crime status', 'crime record status', 'occurrence status', 'current status'],
} // prettier-ignore

/**
 * Guesses which column holds which field, from the names of the columns; a person confirms it. Columns of personal
 * data, known by their name or by what they hold, are refused first and can never be guessed.
 * @param rows some rows under the header, as previewCsv hands them out
 */
export function guessFields(header: readonly string[], rows: readonly (readonly string[])[]): FieldGuess {
  const coordinates: number[] = []
  const refused = header.flatMap((name, column): RefusedColumn[] => {
    // Some forces' references have the shape of a telephone number: a column of that name is judged by its name.
    const values = known.reference.includes(headerKey(name)) ? [] : rows.map((cells) => cells[column] ?? '')
    if (holdsCoordinates(name, values)) {
      coordinates.push(column)
      return []
    }
    const because = personalBecause(name, values)
    return because === null ? [] : [{ column, name: plainText(name), because }]
  })
  const free = new Map<string, number>()
  header.forEach((name, column) => {
    const key = headerKey(name)
    if (!refused.some((one) => one.column === column) && !free.has(key)) free.set(key, column)
  })
  const mapping: Mapping = {}
  for (const field of extractFields) {
    const key = known[field].find((name) => free.has(name))
    const column = key === undefined ? undefined : free.get(key)
    if (key !== undefined && column !== undefined) {
      mapping[field] = column
      free.delete(key)
    }
  }
  // One of the two says nothing of where a crime was.
  if (mapping.longitude === undefined || mapping.latitude === undefined)
    for (const field of coordinateFields) delete mapping[field]
  return { mapping, refused, coordinates, dropped: droppedColumns(header, mapping) }
}

/** Names of the columns that no field is read from. */
export function droppedColumns(header: readonly string[], mapping: Mapping): string[] {
  const used = new Set(Object.values(mapping))
  return header.filter((name, column) => plainText(name) !== '' && !used.has(column)).map(plainText)
}

const namesThatHarm = new Set(['__proto__', 'constructor', 'prototype'])

/** What is wrong with the names of the columns, as sentences; a file with such a header is not read further. */
export function headerProblems(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const problems: string[] = []
  const columnOf = new Map<string, number>()
  header.forEach((name, column) => {
    const key = foldedText(name)
    const strange = unprintable(name)
    const earlier = columnOf.get(key)
    if (strange !== null) {
      problems.push(
        `The name of column ${column + 1} holds a character that cannot be printed (${strange}). Rename the column.`,
      )
    } else if (namesThatHarm.has(key)) {
      problems.push(
        `Column ${column + 1} is called ‘${plainText(name)}’, a name that programs stumble over. Rename the column.`,
      )
    } else if (key === '' && rows.some((cells) => plainText(cells[column] ?? '') !== '')) {
      problems.push(`Column ${column + 1} has no name but holds values. Name the column or empty it.`)
    } else if (key !== '' && earlier !== undefined) {
      problems.push(
        `‘${plainText(name)}’ is the name of columns ${earlier + 1} and ${column + 1}. Give each its own name.`,
      )
    }
    if (!columnOf.has(key)) columnOf.set(key, column)
  })
  return problems
}

/** What is known of a file and of the house when a mapping is judged. */
export interface MappingFacts {
  header: readonly string[]
  /** Columns of personal data. */
  refused: readonly RefusedColumn[]
  /** Columns of coordinates, by their place. */
  coordinates: readonly number[]
  /** Whether boundaries are loaded that coordinates can be looked up in. */
  wardsKnown: boolean
}

/** Why a mapping cannot be used, by field, as sentences. Empty where it can. */
export function mappingProblems(
  mapping: Mapping,
  facts: MappingFacts,
): { field: ExtractField; message: string }[] {
  return extractFields.flatMap((field) => {
    const message = whyNotMapped(field, mapping, facts)
    return message === null ? [] : [{ field, message }]
  })
}

function whyNotMapped(field: ExtractField, mapping: Mapping, facts: MappingFacts): string | null {
  const { header, refused } = facts
  const column = mapping[field]
  const name = fieldNames[field]
  const coordinate = (coordinateFields as readonly string[]).includes(field)
  if (column === undefined) {
    if (requiredFields.includes(field)) return `Say which column holds: ${name}.`
    return coordinate && coordinateFields.some((one) => mapping[one] !== undefined)
      ? `Choose the column of ${name} too, or neither of the two.`
      : null
  }
  if (header[column] === undefined) return `${name}: the file has no such column. Choose one of its columns.`
  const personal = refused.find((one) => one.column === column)
  if (personal)
    return `${name}: ‘${personal.name}’ cannot be used, because ${personal.because}. Choose another column.`
  if (coordinate && !facts.wardsKnown)
    return `${name}: no ward boundaries are loaded in which coordinates could be looked up. Choose ‘Not in the file’, or have an administrator load them first.`
  if (!coordinate && facts.coordinates.includes(column))
    return `${name}: ‘${plainText(header[column])}’ holds coordinates, which are never kept. Choose another column.`
  const other = extractFields.find((one) => one !== field && mapping[one] === column)
  if (other === undefined) return null
  return `${name}: ‘${plainText(header[column])}’ is chosen for ${fieldNames[other]} too. Choose one field for each column.`
}

/** A mapping by the names of the columns, as it is kept for the next extract, placed in this file's header. */
export function mappingFromNames(
  header: readonly string[],
  names: Readonly<Record<string, string>>,
): Mapping {
  const mapping: Mapping = {}
  for (const field of extractFields) {
    const name = Object.hasOwn(names, field) ? names[field] : undefined
    const column = name === undefined ? -1 : header.findIndex((each) => foldedText(each) === foldedText(name))
    if (column !== -1) mapping[field] = column
  }
  return mapping
}

/** The mapping by names of columns, to keep for the next extract. */
export function mappingByNames(header: readonly string[], mapping: Mapping): Record<string, string> {
  const names = extractFields.flatMap((field) => {
    const name = header[mapping[field] ?? -1]
    return name === undefined ? [] : [[field, plainText(name)] as const]
  })
  return Object.fromEntries(names)
}
