import type { DueDateCause, Meeting, Priority, Strand, UpdateKind } from '../../domain/recommendation-facts'
import type { RecommendationStatus, ResponseDecision } from '../../domain/recommendation'
import { day, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns'
import { audits } from './audits'
import { users } from './people'
import { criteria, districts } from './reference'

/** A written observation on a criterion of a district or, with no district, of the force. Good practice is one too. */
export const findings = table(
  'findings',
  {
    id: text().primaryKey(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    criterionId: text().references(() => criteria.id),
    district: text().references(() => districts.code),
    kind: text().notNull().$type<'finding' | 'good practice'>(),
    /** As typed: figures stand in it by their names in square brackets. */
    text: text().notNull(),
    /** Who is to be credited, for good practice. */
    team: text().notNull().default(''),
    /** Where numbers in the text come from that the audit did not make. */
    source: text().notNull().default(''),
    writtenBy: text()
      .notNull()
      .references(() => users.id),
    writtenAt: instant().notNull(),
    revision: integer().notNull(),
  },
  (t) => [index('findings_audit').on(t.auditId)],
)

/** Two criteria of different checklist versions that a lead auditor says mean the same, so that audits can be compared. */
export const criterionMatches = table(
  'criterion_matches',
  {
    criterionId: text()
      .notNull()
      .references(() => criteria.id),
    earlierCriterionId: text()
      .notNull()
      .references(() => criteria.id),
    reason: text().notNull(),
    recordedBy: text()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.criterionId, t.earlierCriterionId] })],
)

/** An audit as it was issued, frozen: what districts read, whatever happens afterwards. */
export const snapshots = table(
  'snapshots',
  {
    id: text().primaryKey(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    version: integer().notNull(),
    issuedBy: text()
      .notNull()
      .references(() => users.id),
    issuedAt: instant().notNull(),
    reason: text().notNull(),
    sha256: text().notNull(),
    content: json<unknown>().notNull(),
    /** The last day on which a district may challenge an answer of it; null in issues from before it was kept. */
    challengesUntil: day(),
  },
  (t) => [uniqueIndex('snapshots_version').on(t.auditId, t.version)],
)

/**
 * What is recommended to the whole force: it has one recommendation for each district, and stands where they stand. It
 * has no status of its own.
 */
export const forceRecommendations = table(
  'force_recommendations',
  {
    id: text().primaryKey(),
    /** 'STK-2021-11/FORCE/01'. */
    reference: text().notNull(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    criterionId: text().references(() => criteria.id),
    /** As typed: figures stand in it by their names, and are each district's own in its recommendation. */
    wording: text().notNull(),
    source: text().notNull(),
    writtenBy: text()
      .notNull()
      .references(() => users.id),
    writtenAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('force_recommendations_reference').on(t.reference),
    index('force_recommendations_audit').on(t.auditId),
  ],
)

export const recommendations = table(
  'recommendations',
  {
    id: text().primaryKey(),
    /** 'STK-2021-11/KD/03'. */
    reference: text().notNull(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    findingId: text().references(() => findings.id),
    criterionId: text().references(() => criteria.id),
    district: text()
      .notNull()
      .references(() => districts.code),
    /** Of a draft as typed, its figures by their names; once issued with the figures of that day. */
    wording: text().notNull(),
    priority: text().notNull().$type<Priority>(),
    ownerRole: text().notNull(),
    ownerName: text().notNull(),
    dueOn: day(),
    originalDueOn: day(),
    closingTest: text().notNull(),
    evidenceRequired: text().notNull(),
    status: text().notNull().$type<RecommendationStatus>(),
    writtenBy: text()
      .notNull()
      .references(() => users.id),
    writtenAt: instant().notNull(),
    issuedAt: instant(),
    closureProposedBy: text(),
    closedAt: instant(),
    revision: integer().notNull(),
    /** The force-wide recommendation that it is one district's part of. */
    forceId: text().references(() => forceRecommendations.id),
    sponsor: text().notNull().default(''),
    strand: text().$type<Strand>(),
    /** Where it is answered for, and on which day. */
    meeting: text().$type<Meeting>(),
    meetingOn: day(),
    /** Where numbers in the wording come from that the audit did not make. */
    source: text().notNull().default(''),
    /** The wording as it was typed, from the issue on; and where its figures stand in `wording`. */
    typedWording: text(),
    bound: json<[from: number, to: number][]>(),
    /** When what was not accepted, or whose risk was accepted, is looked at again. */
    reviewOn: day(),
    /** The recommendation that took its place. */
    supersededBy: text(),
  },
  (t) => [
    uniqueIndex('recommendations_reference').on(t.reference),
    index('recommendations_force').on(t.forceId),
    index('recommendations_district').on(t.district, t.status, t.dueOn),
    index('recommendations_audit').on(t.auditId),
    index('recommendations_status').on(t.status, t.dueOn),
    index('recommendations_due').on(t.dueOn),
  ],
)

/** The district's answer, signed by a named person. */
export const districtResponses = table(
  'district_responses',
  {
    id: text().primaryKey(),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    decision: text().notNull().$type<ResponseDecision>(),
    reason: text().notNull(),
    signedName: text().notNull(),
    signedRank: text().notNull(),
    /** For whom the signatory signs; '' where for themselves. */
    onBehalfOf: text().notNull().default(''),
    respondedBy: text()
      .notNull()
      .references(() => users.id),
    respondedAt: instant().notNull(),
  },
  (t) => [index('district_responses_recommendation').on(t.recommendationId)],
)

export const actions = table(
  'actions',
  {
    id: text().primaryKey(),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    what: text().notNull(),
    ownerName: text().notNull(),
    dueOn: day().notNull(),
    doneAt: instant(),
    addedBy: text()
      .notNull()
      .references(() => users.id),
    addedAt: instant().notNull(),
  },
  (t) => [index('actions_recommendation').on(t.recommendationId)],
)

/** What happened to a recommendation, in words: updates, proposals, returns, verifications. */
export const progressUpdates = table(
  'progress_updates',
  {
    id: text().primaryKey(),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    kind: text().notNull().$type<UpdateKind>(),
    text: text().notNull(),
    /** Where the evidence is (system, entry, date); never the evidence itself. */
    evidence: text().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    at: instant().notNull(),
    /** Who answers for it, where it needs somebody who does: '' elsewhere. */
    signedName: text().notNull().default(''),
    signedRank: text().notNull().default(''),
  },
  (t) => [index('progress_updates_recommendation').on(t.recommendationId)],
)

export const dueDateChanges = table(
  'due_date_changes',
  {
    id: text().primaryKey(),
    recommendationId: text()
      .notNull()
      .references(() => recommendations.id),
    from: day().notNull(),
    to: day().notNull(),
    reason: text().notNull(),
    changedBy: text()
      .notNull()
      .references(() => users.id),
    changedAt: instant().notNull(),
    because: text().notNull().default('district').$type<DueDateCause>(),
  },
  (t) => [index('due_date_changes_recommendation').on(t.recommendationId)],
)
