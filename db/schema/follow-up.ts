import type { FindingDecision } from '../../domain/finding-response'
import { boolean, day, index, instant, integer, primaryKey, table, text, uniqueIndex } from '../columns'
import { audits } from './audits'
import { findings, recommendations } from './findings'
import { users } from './people'
import { districts } from './reference'

/** The findings that a recommendation stands on beside the one that it was written from. */
export const recommendationFindings = table(
  'recommendation_findings',
  {
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    findingId: text()
      .notNull()
      .references(() => findings.id),
  },
  (t) => [
    primaryKey({ columns: [t.recommendationId, t.findingId] }),
    index('recommendation_findings_finding').on(t.findingId),
  ],
)

/** A later day that a district asks for after its first extension, and what governance decided. */
export const extensionRequests = table(
  'extension_requests',
  {
    id: text().primaryKey(),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    from: day().notNull(),
    to: day().notNull(),
    reason: text().notNull(),
    askedBy: text()
      .notNull()
      .references(() => users.id),
    askedAt: instant().notNull(),
    /** True while it waits, null once it is decided: at most one can wait. */
    waiting: boolean(),
    decision: text().$type<'agreed' | 'declined' | 'withdrawn'>(),
    decisionReason: text().notNull().default(''),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [
    uniqueIndex('extension_requests_waiting').on(t.recommendationId, t.waiting),
    index('extension_requests_recommendation').on(t.recommendationId),
  ],
)

/**
 * What a district answered to a finding that was issued to it, once for each issue, and what it does about it. The
 * finding may be taken out of a later issue; the answer to the earlier one stays.
 */
export const findingResponses = table(
  'finding_responses',
  {
    id: text().primaryKey(),
    findingId: text().notNull(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    district: text()
      .notNull()
      .references(() => districts.code),
    /** Of the issue that was answered. */
    version: integer().notNull(),
    decision: text().notNull().$type<FindingDecision>(),
    reason: text().notNull(),
    /** What the district does about it; '' for nothing, and then nobody and no day. */
    action: text().notNull(),
    actionOwner: text().notNull(),
    actionDueOn: day(),
    actionDoneAt: instant(),
    signedName: text().notNull(),
    signedRank: text().notNull(),
    onBehalfOf: text().notNull(),
    respondedBy: text()
      .notNull()
      .references(() => users.id),
    respondedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('finding_responses_once').on(t.findingId, t.district, t.version),
    index('finding_responses_audit').on(t.auditId, t.district),
  ],
)

/** An audit that was planned to measure again what a recommendation was to change. */
export const reAudits = table(
  're_audits',
  {
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    plannedBy: text()
      .notNull()
      .references(() => users.id),
    plannedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.recommendationId, t.auditId] }), index('re_audits_audit').on(t.auditId)],
)

/** Filters of the register that somebody keeps under a name of their own. */
export const savedViews = table(
  'saved_views',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    /** The parameters of the register's address: 'district=LD&status=open'. */
    parameters: text().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('saved_views_name').on(t.userId, t.name)],
)
