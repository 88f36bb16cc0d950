import { isNotNull } from 'drizzle-orm'
import type { PopulationStep } from '../../domain/drawable-rule'
import type { Span } from '../../domain/eligibility'
import type { KeptMapping } from '../../domain/extract-mapping'
import type { ProfileDimension } from '../../domain/extract-counts'
import type { CheckReport } from '../../domain/extract-intake'
import type { StratumKind } from '../../domain/strata'
import {
  bigInteger,
  boolean,
  byCodePoints,
  day,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../columns'
import { audits } from './audits'
import { mappingProfiles } from './mapping-profiles'
import { users } from './people'

/** How an uploaded file was read, before anybody said what its columns mean. */
export interface FileReading {
  /** The row with the names of the columns; rows above it are titles. */
  headerRow: number
  /** Some text around the first character beyond plain ASCII, to see that it was read right. */
  example: string | null
  /** Columns of personal data, by their place from 0: nothing of their cells was written down. */
  refused: { column: number; name: string; because: string }[]
  /** Columns of coordinates, by their place from 0: nothing of their cells was written down either. */
  coordinates?: number[]
  /** How the file is to be read; files that came in before workbooks could are CSV. */
  format?: FileFormat
  /** The sheets of a workbook, with how many rows each has. */
  sheets?: { name: string; hidden: boolean; rows: number }[]
  hiddenRows?: number
  /** Sentences about how it was read. */
  notes?: string[]
  /** Stands for the plan and the districts under which the file was checked. */
  checkedUnder?: string
}

/** As the reader of tables has it. */
export type FileFormat =
  | { kind: 'csv'; encoding: string; delimiter: string; headerRow: number }
  | { kind: 'xlsx'; sheet: string; headerRow: number; hiddenRows: 'read' | 'leave out' }

/** A stratum of a population as it was frozen. */
export interface FrozenStratum {
  key: string
  district: string
  kind: StratumKind
  size: number
  quota?: number
}

/** A file that waits to be mapped, checked and imported. Its bytes are in the private folder; only until then. */
export const uploads = table(
  'uploads',
  {
    id: text().primaryKey(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    fileName: text().notNull(),
    fileSize: bigInteger().notNull(),
    sha256: text().notNull(),
    encoding: text().notNull(),
    delimiter: text().notNull(),
    header: json<string[]>().notNull(),
    /** The first rows under the header, without the cells of refused columns. */
    firstRows: json<string[][]>().notNull(),
    reading: json<FileReading>().notNull().default({ headerRow: 1, example: null, refused: [] }),
    /** Columns, values and what else a person decided; set when the file is checked, or a profile fits. */
    mapping: json<KeptMapping>(),
    /** The version of the profile that its mapping began with, if one fitted. */
    profileId: text().references(() => mappingProfiles.id),
    report: json<CheckReport>(),
    uploadedBy: text()
      .notNull()
      .references(() => users.id),
    uploadedAt: instant().notNull(),
  },
  (t) => [index('uploads_audit').on(t.auditId)],
)

/** One imported file of crimes. The file itself is not kept: its hash, size, mapping and totals are. */
export const extracts = table(
  'extracts',
  {
    id: text().primaryKey(),
    /** What crimes carry in place of the id: short, so that a million rows stay small. */
    number: integer().notNull(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    fileName: text().notNull(),
    fileSize: bigInteger().notNull(),
    sha256: text().notNull(),
    encoding: text().notNull(),
    delimiter: text().notNull(),
    mapping: json<KeptMapping>().notNull(),
    report: json<CheckReport>().notNull(),
    importedBy: text()
      .notNull()
      .references(() => users.id),
    importedAt: instant().notNull(),
    /** Set when another extract took its place before the freeze. */
    supersededAt: instant(),
    /** The version of the profile that its mapping began with, if one did. */
    profileId: text().references(() => mappingProfiles.id),
  },
  (t) => [uniqueIndex('extracts_number').on(t.number), index('extracts_audit').on(t.auditId)],
)

/** One crime of an extract. Rows are written once and never changed. */
export const crimes = table(
  'crimes',
  {
    extractNumber: integer().notNull(),
    row: integer().notNull(),
    reference: text().notNull(),
    district: text().notNull(),
    /** Null where the file does not say: unknown, never non-domestic. */
    domestic: boolean(),
    recordedOn: day(),
    span: text().notNull().$type<Span>(),
    /** The stratum that the crime belongs to, or null where it is not eligible to be drawn. */
    stratum: text(),
    offence: text(),
    outcomeCode: text(),
    outcomeText: text(),
    ward: text(),
    team: text(),
    officerKey: text(),
    arrested: boolean(),
    riskAssessed: boolean(),
    cyber: boolean(),
    pairKey: text(),
    recordStatus: text(),
  },
  (t) => [
    primaryKey({ columns: [t.extractNumber, t.row] }),
    uniqueIndex('crimes_reference').on(t.extractNumber, t.reference),
    // A draw reads nothing but this, in the order in which the list is hashed.
    index('crimes_to_draw')
      .on(t.extractNumber, byCodePoints(t.reference), t.stratum)
      .where(isNotNull(t.stratum)),
  ],
)

/**
 * The crimes of an extract that share their pair with another, in order of time: what else happened between the same two
 * people. A list of its own, written in its order, since an index of the crimes is written in theirs.
 */
export const crimePairs = table(
  'crime_pairs',
  {
    extractNumber: integer().notNull(),
    /** The pair's key as a number; another pair may have the same. */
    pair: integer().notNull(),
    recordedOn: day().notNull(),
    row: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.extractNumber, t.pair, t.recordedOn, t.row] })],
)

/** Crimes of an extract counted once at import: what the profile page reads, whatever the size of the extract. */
export const crimeCounts = table(
  'crime_counts',
  {
    extractNumber: integer().notNull(),
    span: text().notNull().$type<Span>(),
    district: text().notNull(),
    /** 'DA', 'non-DA' or 'unknown'. */
    kind: text().notNull(),
    outcomeCode: text().notNull(),
    outcomeText: text().notNull(),
    eligible: boolean().notNull(),
    crimes: integer().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.extractNumber, t.span, t.district, t.kind, t.outcomeCode, t.outcomeText, t.eligible],
    }),
  ],
)

/**
 * Crimes of an extract counted at import by one more thing at a time (month, ward, team, flag): tallies of their own and
 * not one cube, so that the profile stays small whatever is in the extract.
 */
export const profileCounts = table(
  'profile_counts',
  {
    extractNumber: integer().notNull(),
    dimension: text().notNull().$type<ProfileDimension>(),
    span: text().notNull().$type<Span>(),
    district: text().notNull(),
    /** 'DA', 'non-DA' or 'unknown'. */
    kind: text().notNull(),
    /** '' where the extract does not say. */
    value: text().notNull(),
    crimes: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.extractNumber, t.dimension, t.span, t.district, t.kind, t.value] })],
)

/** The eligible crimes of one audit, frozen. */
export const populations = table('populations', {
  auditId: text()
    .primaryKey()
    .references(() => audits.id),
  extractId: text()
    .notNull()
    .references(() => extracts.id),
  size: integer().notNull(),
  /** SHA-256 of the references, one a line, in byte order. */
  sha256: text().notNull(),
  /** The rule as a sentence, with the counts at each step. */
  rule: text().notNull(),
  /** The same as a table; null for a population that was frozen before they were kept. */
  steps: json<PopulationStep[]>(),
  /** With the quota that the plan gave each; a population that was frozen before quotas were kept has none. */
  strata: json<FrozenStratum[]>().notNull(),
  frozenBy: text()
    .notNull()
    .references(() => users.id),
  frozenAt: instant().notNull(),
})
