import { index, instant, integer, table, text } from '../columns'

/**
 * The audit trail: one row for every change and every consultation of case data, each carrying the hash of the row
 * before it. Rows are only ever added; triggers refuse the rest, and the chain shows what went round them.
 */
export const trail = table(
  'trail',
  {
    /** 1, 2, 3 ... without a gap. */
    seq: integer().primaryKey(),
    at: instant().notNull(),
    actorId: text().notNull(),
    actorName: text().notNull(),
    event: text().notNull(),
    /** What DPA 2018 s.62(1) calls it, or 'none'. */
    law: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    auditId: text(),
    district: text(),
    /** Canonical JSON: what was hashed is what is stored. */
    details: text().notNull(),
    requestId: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index('trail_audit').on(t.auditId, t.seq),
    index('trail_subject').on(t.subjectType, t.subjectId, t.seq),
    index('trail_actor').on(t.actorId, t.seq),
    index('trail_event').on(t.event, t.seq),
  ],
)

/** Facts of this installation: whether it is the demonstration, when it was set up. */
export const installation = table('installation', {
  key: text().primaryKey(),
  value: text().notNull(),
})
