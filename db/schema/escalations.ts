import type { Acknowledger, EscalationKind } from '../../domain/escalation'
import { index, instant, primaryKey, table, text } from '../columns'
import { audits } from './audits'
import { users } from './people'
import { sampleCases } from './draws'

/** What an auditor passed on from a case at once. Written once and never changed. */
export const escalations = table(
  'escalations',
  {
    id: text().primaryKey(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    caseId: text()
      .notNull()
      .references(() => sampleCases.id),
    district: text().notNull(),
    kind: text().notNull().$type<EscalationKind>(),
    what: text().notNull(),
    /** Whom the auditor told, by role or collar number, and how. */
    told: text().notNull(),
    raisedBy: text()
      .notNull()
      .references(() => users.id),
    raisedAt: instant().notNull(),
  },
  (t) => [index('escalations_audit').on(t.auditId), index('escalations_district').on(t.district, t.kind)],
)

export const acknowledgements = table(
  'acknowledgements',
  {
    escalationId: text()
      .notNull()
      .references(() => escalations.id),
    acknowledgedAs: text().notNull().$type<Acknowledger>(),
    acknowledgedBy: text()
      .notNull()
      .references(() => users.id),
    acknowledgedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.escalationId, t.acknowledgedAs] })],
)
