import type { EscalationKind } from '../../domain/escalation'
import { day, index, instant, integer, json, primaryKey, table, text } from '../columns'
import { users } from './people'

/** Who is told of escalations beside the lead auditor: one for each kind, and for a risk one in each district. */
export const contacts = table(
  'contacts',
  {
    kind: text().notNull().$type<EscalationKind>(),
    /** '' for a kind that goes to one place in the force. */
    district: text().notNull(),
    /** Sees it on their home page and acknowledges it. */
    userId: text().references(() => users.id),
    /** An address beside the person or in place of one, such as that of a desk; '' for none. */
    email: text().notNull(),
    setBy: text().notNull(),
    setAt: instant().notNull(),
    revision: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.district] }), index('contacts_user').on(t.userId)],
)

/** A list of who holds which course, as it was on a day. The newest is the one that counts; earlier ones stay. */
export const trainingRegisters = table('training_registers', {
  /** From 1. */
  version: integer().primaryKey(),
  asAt: day().notNull(),
  /** Name of the file, or that it was pasted. */
  source: text().notNull(),
  sha256: text().notNull(),
  officers: integer().notNull(),
  records: integer().notNull(),
  /** The courses that make an officer a trained investigator. */
  counting: json<string[]>().notNull(),
  importedBy: text()
    .notNull()
    .references(() => users.id),
  importedAt: instant().notNull(),
  revision: integer().notNull(),
})

/** One course that one officer holds, from a day and perhaps until one. Officers are the keys of the extracts, no names. */
export const trainingRecords = table(
  'training_records',
  {
    version: integer()
      .notNull()
      .references(() => trainingRegisters.version),
    row: integer().notNull(),
    /** The officer's key as keys are compared. */
    folded: text().notNull(),
    course: text().notNull(),
    heldFrom: day().notNull(),
    /** The last day on which it is held; null where it does not lapse. */
    heldUntil: day(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.row] }),
    index('training_records_officer').on(t.version, t.folded),
  ],
)

/** Which risk assessment was in use when, in the force or in one district. */
export const riskTools = table('risk_tools', {
  id: text().primaryKey(),
  name: text().notNull(),
  note: text().notNull(),
  /** '' for every district. */
  district: text().notNull(),
  /** Null where it was in use before anything here. */
  inForceFrom: day(),
  /** The last day; null while it is in use. */
  inForceTo: day(),
  revision: integer().notNull(),
})
