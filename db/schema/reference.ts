import type { AskedWhen } from '../../domain/applicability'
import type { SubCode } from '../../domain/sub-codes'
import type { PlacedWard } from '../../domain/ward-places'
import type { WardOutlines } from '../../domain/ward-outlines'
import { boolean, day, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns'

/** A police district. Its code is its identity in files and on screens ('LD'); a closed one keeps its old audits. */
export const districts = table('districts', {
  code: text().primaryKey(),
  name: text().notNull(),
  /** Other spellings seen in extracts: 'Leeds District', 'LEEDS'. */
  aliases: json<string[]>().notNull(),
  position: integer().notNull(),
  activeFrom: day().notNull(),
  activeTo: day(),
  revision: integer().notNull(),
})

/** A named, editable list of outcome codes ('Outcomes 1-8'), shown with its numerator and its denominator. */
export const outcomeGroups = table('outcome_groups', {
  id: text().primaryKey(),
  name: text().notNull(),
  codes: json<string[]>().notNull(),
  note: text().notNull(),
  position: integer().notNull(),
  /** Whether crimes without an outcome yet are part of what the group is measured against. */
  blanksCounted: boolean().notNull().default(true),
})

/** A day from which crimes are recorded by another rule, so that figures on its two sides are not alike. */
export const recordingChanges = table('recording_changes', {
  id: text().primaryKey(),
  beginsOn: day().notNull(),
  /** Short enough to stand in a table: 'Former partners: stalking by default'. */
  title: text().notNull(),
  note: text().notNull(),
})

/** The outlines of wards, as an administrator loaded them; the newest is the one that maps are drawn from. */
export const boundaries = table('boundaries', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Whose data it is and under which licence: stands under every map. */
  attribution: text().notNull(),
  /** Projected and thinned out when the file was loaded. */
  wards: json<WardOutlines>().notNull(),
  sha256: text().notNull(),
  loadedBy: text().notNull(),
  loadedAt: instant().notNull(),
})

/** The same wards with their outlines in degrees, to look coordinates up in. Apart from what maps are drawn from. */
export const wardAreas = table('ward_areas', {
  boundariesId: text()
    .primaryKey()
    .references(() => boundaries.id),
  wards: json<PlacedWard[]>().notNull(),
})

export const checklists = table('checklists', {
  id: text().primaryKey(),
  title: text().notNull(),
  createdAt: instant().notNull(),
})

/** A version never changes once it is published: audits that use it keep their meaning. */
export const checklistVersions = table(
  'checklist_versions',
  {
    id: text().primaryKey(),
    checklistId: text()
      .notNull()
      .references(() => checklists.id),
    version: integer().notNull(),
    createdAt: instant().notNull(),
    publishedAt: instant(),
    publishedBy: text(),
  },
  (t) => [uniqueIndex('checklist_versions_number').on(t.checklistId, t.version)],
)

export const criteria = table(
  'criteria',
  {
    id: text().primaryKey(),
    versionId: text()
      .notNull()
      .references(() => checklistVersions.id),
    /** What stays the same over versions, so that audits can be compared: 'risk-assessment'. */
    key: text().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    question: text().notNull(),
    policy: text().notNull(),
    yesMeans: text().notNull(),
    noMeans: text().notNull(),
    notApplicableMeans: text().notNull(),
    cannotTellMeans: text().notNull(),
    evidence: text().notNull(),
    /** False where 'not applicable' may never be answered. */
    notApplicableOffered: boolean().notNull(),
    critical: boolean().notNull(),
    /** Of which cases it is asked; null for all of them. */
    askedWhen: json<AskedWhen>(),
    /** What is asked further with an answer; null for nothing. */
    subCodes: json<SubCode[]>(),
  },
  (t) => [uniqueIndex('criteria_key').on(t.versionId, t.key)],
)

/** Why a criterion was answered no. */
export const reasonCodes = table(
  'reason_codes',
  {
    criterionId: text()
      .notNull()
      .references(() => criteria.id),
    code: text().notNull(),
    label: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.criterionId, t.code] })],
)
