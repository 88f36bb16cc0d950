import type { AuditStatus } from '../../domain/audit'
import type { Sharing } from '../../domain/sample-plan'
import type { Strata } from '../../domain/strata'
import { day, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns'
import { calibrationSets } from './calibration-sets'
import { users } from './people'
import { checklistVersions, districts } from './reference'

export const audits = table(
  'audits',
  {
    id: text().primaryKey(),
    /** 'STK-2021-11': theme, year and month, and a letter where there is more than one. */
    reference: text().notNull(),
    title: text().notNull(),
    theme: text().notNull(),
    periodFrom: day().notNull(),
    periodTo: day().notNull(),
    checklistVersionId: text()
      .notNull()
      .references(() => checklistVersions.id),
    /** Cases of each district that a second auditor scores again, blind. */
    secondScores: integer().notNull(),
    /** The fictional cases that its auditors score before they begin; null where none are asked for. */
    calibrationSetId: text().references(() => calibrationSets.id),
    /** Whether a district is drawn as one, or in strata: domestic and other crimes, or flagged ones and others. */
    strata: text().notNull().$type<Strata>().default('apart'),
    /** Of strata by a flag: key of the criterion whose yes says that the flag should be on; null otherwise. */
    flagCriterion: text(),
    /** How the quotas come about: entered for each stratum, or shared out by a rule when the population is frozen. */
    sharing: json<Sharing>().notNull().default({ mode: 'fixed' }),
    status: text().notNull().$type<AuditStatus>(),
    leadId: text()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    issuedAt: instant(),
    issuedBy: text(),
    revision: integer().notNull(),
  },
  (t) => [uniqueIndex('audits_reference').on(t.reference)],
)

/** The districts of an audit with the quotas that were entered: two where there are strata, one where none. */
export const auditDistricts = table(
  'audit_districts',
  {
    auditId: text()
      .notNull()
      .references(() => audits.id),
    district: text()
      .notNull()
      .references(() => districts.code),
    quotaDomestic: integer().notNull(),
    quotaNonDomestic: integer().notNull(),
    quotaTogether: integer().notNull().default(0),
    quotaFlagged: integer().notNull().default(0),
    quotaNotFlagged: integer().notNull().default(0),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.auditId, t.district] })],
)

/** Who works on an audit; its lead is always among them. */
export const auditAuditors = table(
  'audit_auditors',
  {
    auditId: text()
      .notNull()
      .references(() => audits.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    addedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.auditId, t.userId] })],
)
