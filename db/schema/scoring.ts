import type { Answer } from '../../domain/checklist'
import type { ScoreStatus } from '../../domain/score'
import type { GivenSubCodes } from '../../domain/sub-codes'
import { index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns'
import { users } from './people'
import { sampleCases } from './draws'
import { criteria } from './reference'

/** One auditor's work on one sample case: the first score, or the blind second one. */
export const scores = table(
  'scores',
  {
    id: text().primaryKey(),
    caseId: text()
      .notNull()
      .references(() => sampleCases.id),
    auditId: text().notNull(),
    turn: text().notNull().$type<'first' | 'second'>(),
    scorerId: text()
      .notNull()
      .references(() => users.id),
    status: text().notNull().$type<ScoreStatus>(),
    startedAt: instant(),
    finishedAt: instant(),
    reopenedBecause: text(),
    /** Set where its scorer declared a conflict: it is nobody's until it is given to somebody else. */
    takenAwayAt: instant(),
    revision: integer().notNull(),
  },
  (t) => [
    uniqueIndex('scores_turn').on(t.caseId, t.turn),
    index('scores_scorer').on(t.scorerId, t.status),
    index('scores_audit').on(t.auditId),
  ],
)

/** Somebody who must not judge a case, by their own word: a friend, a case they advised on. */
export const conflicts = table(
  'conflicts',
  {
    caseId: text()
      .notNull()
      .references(() => sampleCases.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    reason: text().notNull(),
    declaredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.userId] })],
)

/** The answer as it stands. `revision` counts the saves: a save names the one it saw. */
export const answers = table(
  'answers',
  {
    scoreId: text()
      .notNull()
      .references(() => scores.id),
    criterionId: text()
      .notNull()
      .references(() => criteria.id),
    /** Null while nothing is chosen: a half-typed answer is kept all the same. */
    answer: text().$type<Answer>(),
    reasonCode: text(),
    reason: text().notNull(),
    evidence: text().notNull(),
    note: text().notNull(),
    /** What was given for the sub-codes of the criterion; null for nothing. */
    subCodes: json<GivenSubCodes>(),
    revision: integer().notNull(),
    savedAt: instant().notNull(),
    savedBy: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scoreId, t.criterionId] })],
)

/** Every saved state of every answer. */
export const answerVersions = table(
  'answer_versions',
  {
    scoreId: text()
      .notNull()
      .references(() => scores.id),
    criterionId: text().notNull(),
    revision: integer().notNull(),
    answer: text().$type<Answer>(),
    reasonCode: text(),
    reason: text().notNull(),
    evidence: text().notNull(),
    note: text().notNull(),
    subCodes: json<GivenSubCodes>(),
    savedAt: instant().notNull(),
    savedBy: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scoreId, t.criterionId, t.revision] })],
)

/**
 * The moderated answer where two scores disagree; both stay as they are, and so does an earlier ruling: the one with
 * the highest number counts, and only while it is newer than both scores.
 */
export const rulings = table(
  'rulings',
  {
    caseId: text()
      .notNull()
      .references(() => sampleCases.id),
    criterionId: text()
      .notNull()
      .references(() => criteria.id),
    /** 1 for the first ruling on this criterion of this case. */
    number: integer().notNull(),
    answer: text().notNull().$type<Answer>(),
    reasonCode: text(),
    reason: text().notNull(),
    /** What was ruled on the steps in order of the criterion; null for nothing. */
    subCodes: json<GivenSubCodes>(),
    ruledBy: text().notNull(),
    ruledAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.criterionId, t.number] })],
)
