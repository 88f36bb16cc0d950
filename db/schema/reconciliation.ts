import { isNotNull } from 'drizzle-orm'
import type { Acknowledged, StatedTotal } from '../../domain/control-totals'
import type { Comparison, ComparedKind, ChangedField } from '../../domain/extract-comparison'
import type { DrawableChoice, LeftOutCount, PopulationStep } from '../../domain/drawable-rule'
import { boolean, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns'
import { audits } from './audits'
import { users } from './people'
import { extracts } from './population'

/** What somebody else states of an audit's crimes, to hold the extract against. Fixed with the freeze. */
export const controlTotals = table('control_totals', {
  auditId: text()
    .primaryKey()
    .references(() => audits.id),
  /** Where the figures are from: 'Problem Profile, November 2021, table 1'. */
  source: text().notNull(),
  totals: json<StatedTotal[]>().notNull(),
  enteredBy: text()
    .notNull()
    .references(() => users.id),
  enteredAt: instant().notNull(),
  /** Why the differences are lived with, for one extract; null where nobody did. */
  acknowledged: json<Acknowledged>(),
  revision: integer().notNull(),
})

/** Which crimes of an extract can be drawn, beyond what holds for every audit. One stands at most. */
export const drawableRules = table(
  'drawable_rules',
  {
    id: text().primaryKey(),
    extractNumber: integer().notNull(),
    choice: json<DrawableChoice>().notNull(),
    steps: json<PopulationStep[]>().notNull(),
    /** The crimes left out, counted as the profile counts them. */
    leftOut: json<LeftOutCount[]>().notNull(),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: instant().notNull(),
    /** True for the rule that counts, null while it is being applied and once another took its place. */
    standing: boolean(),
  },
  (t) => [uniqueIndex('drawable_rules_standing').on(t.extractNumber, t.standing)],
)

/** Crimes that a rule leaves out of the list that is drawn from. */
export const crimesLeftOut = table(
  'crimes_left_out',
  {
    ruleId: text()
      .notNull()
      .references(() => drawableRules.id),
    reference: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.ruleId, t.reference] })],
)

/** A file held against the extract that an audit had when it came: what is new, changed or gone. */
export const extractComparisons = table(
  'extract_comparisons',
  {
    id: text().primaryKey(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    /** The extract that it was held against. */
    extractId: text()
      .notNull()
      .references(() => extracts.id),
    uploadId: text().notNull(),
    /** Stands for what the check of the file was made under. */
    checkedUnder: text().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    found: json<Comparison>().notNull(),
    comparedBy: text()
      .notNull()
      .references(() => users.id),
    comparedAt: instant().notNull(),
    /** True once all of it is down. */
    whole: boolean(),
  },
  (t) => [index('extract_comparisons_audit').on(t.auditId).where(isNotNull(t.whole))],
)

export const comparedCrimes = table(
  'compared_crimes',
  {
    comparisonId: text()
      .notNull()
      .references(() => extractComparisons.id),
    /** From 1, in the order of the file; crimes that are gone come last, in the order of the extract. */
    place: integer().notNull(),
    kind: text().notNull().$type<ComparedKind>(),
    reference: text().notNull(),
    district: text().notNull(),
    /** What of a changed crime changed. */
    changes: json<ChangedField[]>().notNull(),
    sampled: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.comparisonId, t.place] }),
    index('compared_crimes_kind').on(t.comparisonId, t.kind, t.place),
    index('compared_crimes_sampled').on(t.comparisonId, t.sampled, t.place),
  ],
)
