import type { StratumKind } from '../../domain/strata'
import { boolean, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns'
import { audits } from './audits'
import { users } from './people'

export const draws = table(
  'draws',
  {
    id: text().primaryKey(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    /** 1 for the first draw of the audit; a voided draw keeps its number. */
    number: integer().notNull(),
    algorithm: text().notNull(),
    seed: text().notNull(),
    seedSource: text().notNull().$type<'typed' | 'generated'>(),
    witnesses: text().notNull(),
    populationSize: integer().notNull(),
    populationSha256: text().notNull(),
    softwareVersion: text().notNull(),
    drawnBy: text()
      .notNull()
      .references(() => users.id),
    drawnAt: instant().notNull(),
    /** True for the draw that counts, null once it is voided: at most one can stand. */
    standing: boolean(),
    voidAskedBy: text(),
    voidReason: text(),
    voidedBy: text(),
    voidedAt: instant(),
  },
  (t) => [
    uniqueIndex('draws_number').on(t.auditId, t.number),
    uniqueIndex('draws_standing').on(t.auditId, t.standing),
  ],
)

export const drawStrata = table(
  'draw_strata',
  {
    drawId: text()
      .notNull()
      .references(() => draws.id),
    key: text().notNull(),
    district: text().notNull(),
    kind: text().notNull().$type<StratumKind>(),
    population: integer().notNull(),
    quota: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.drawId, t.key] })],
)

/** A later act on a draw: more cases of some strata, by the tickets that follow. The draw itself is act 1. */
export const drawActs = table(
  'draw_acts',
  {
    drawId: text()
      .notNull()
      .references(() => draws.id),
    /** From 2. */
    number: integer().notNull(),
    /** Cases asked for by the key of the stratum; fewer come in where the stratum has no more. */
    quotas: json<Record<string, number>>().notNull(),
    reason: text().notNull(),
    /** How many of the cases drawn before were finished by then: whether results could be known. */
    finishedBefore: integer().notNull(),
    softwareVersion: text().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.drawId, t.number] })],
)

/** A drawn crime, or one added by its reference. Its id is opaque and safe to show in an address; the reference is personal data. */
export const sampleCases = table(
  'sample_cases',
  {
    id: text().primaryKey(),
    drawId: text()
      .notNull()
      .references(() => draws.id),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    stratum: text().notNull(),
    district: text().notNull(),
    kind: text().notNull().$type<StratumKind>(),
    reference: text().notNull(),
    extractNumber: integer().notNull(),
    crimeRow: integer().notNull(),
    ticket: text().notNull(),
    /** Place in the draw order of its stratum, from 1. */
    rank: integer().notNull(),
    /** Number of the case in its district, from 1, for people to say. */
    number: integer().notNull(),
    /** To be scored a second time, blind. */
    second: boolean().notNull(),
    /** Set when the lead auditor found it out of scope; the next ticket took its place. */
    outOfScopeReason: text(),
    outOfScopeNote: text(),
    outOfScopeBy: text(),
    outOfScopeAt: instant(),
    /** The case whose place this one took. */
    replaces: text(),
    /** An auditor's request that waits for the lead: reason code and note. */
    spareAsked: json<{ reason: string; note: string; by: string; at: string }>(),
    /** The act of the draw that took it: 1 for the draw itself. A spare is known by `replaces`. */
    act: integer().notNull().default(1),
    /** When it came in; null for the cases of the draw itself, which came in with it. */
    takenAt: instant(),
    /** Added by its reference: scored, and in no rate. Its stratum is then none of the population's. */
    targeted: boolean().notNull().default(false),
    /** Why and by whom it was added, and as which; stays where its ticket came up later and it counts since. */
    added: json<{ reason: string; by: string; at: string; number: number }>(),
  },
  (t) => [
    uniqueIndex('sample_cases_rank').on(t.drawId, t.stratum, t.rank),
    index('sample_cases_audit').on(t.auditId, t.district),
  ],
)
