import type { Answer } from '../../domain/checklist'
import type { QueryEntryKind } from '../../domain/query'
import { index, instant, integer, primaryKey, table, text, uniqueIndex } from '../columns'
import { audits } from './audits'
import { sampleCases } from './draws'
import { users } from './people'
import { checklists, checklistVersions, criteria } from './reference'
import { scores } from './scoring'

/**
 * That the lead auditor passed what both scores of a case agree on. It holds while it is newer than both scores; every
 * pass stays.
 */
export const agreementPasses = table(
  'agreement_passes',
  {
    caseId: text()
      .notNull()
      .references(() => sampleCases.id),
    /** 1 for the first pass of this case. */
    number: integer().notNull(),
    /** How many criteria agreed when it was passed. */
    answers: integer().notNull(),
    passedBy: text()
      .notNull()
      .references(() => users.id),
    passedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.number] })],
)

/** A question about one answer of one score, and when it was settled. What was said stands in its entries. */
export const queries = table(
  'queries',
  {
    id: text().primaryKey(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    caseId: text()
      .notNull()
      .references(() => sampleCases.id),
    scoreId: text()
      .notNull()
      .references(() => scores.id),
    criterionId: text()
      .notNull()
      .references(() => criteria.id),
    askedBy: text()
      .notNull()
      .references(() => users.id),
    askedAt: instant().notNull(),
    resolvedBy: text(),
    resolvedAt: instant(),
    /** Set where the score was taken from its scorer: whoever gets it begins without what was said before. */
    withdrawnAt: instant(),
  },
  (t) => [index('queries_audit').on(t.auditId), index('queries_case').on(t.caseId)],
)

/** What was said in a query, in order. Written once and never changed. */
export const queryEntries = table(
  'query_entries',
  {
    queryId: text()
      .notNull()
      .references(() => queries.id),
    number: integer().notNull(),
    kind: text().notNull().$type<QueryEntryKind>(),
    text: text().notNull(),
    saidBy: text()
      .notNull()
      .references(() => users.id),
    saidAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.queryId, t.number] })],
)

/** A ruling put into words that tell of no case, to stand in the guidance of later checklist versions. */
export const rulingExamples = table(
  'ruling_examples',
  {
    id: text().primaryKey(),
    checklistId: text()
      .notNull()
      .references(() => checklists.id),
    /** The criterion over all versions of the checklist. */
    criterionKey: text().notNull(),
    answer: text().notNull().$type<Answer>(),
    text: text().notNull(),
    caseId: text()
      .notNull()
      .references(() => sampleCases.id),
    criterionId: text()
      .notNull()
      .references(() => criteria.id),
    rulingNumber: integer().notNull(),
    addedBy: text().notNull(),
    addedAt: instant().notNull(),
    /** Set where it was decided that no version takes it. */
    leftOutBy: text(),
    leftOutAt: instant(),
  },
  (t) => [
    uniqueIndex('ruling_examples_ruling').on(t.caseId, t.criterionId, t.rulingNumber),
    index('ruling_examples_checklist').on(t.checklistId),
  ],
)

/** The examples that stand in the guidance of a checklist version. */
export const versionExamples = table(
  'version_examples',
  {
    versionId: text()
      .notNull()
      .references(() => checklistVersions.id),
    exampleId: text()
      .notNull()
      .references(() => rulingExamples.id),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.exampleId] })],
)

/**
 * What two scorers gave for one criterion when both were first in: the blind answers, which nothing done afterwards
 * changes. Agreement is counted from these.
 */
export const blindPairs = table(
  'blind_pairs',
  {
    caseId: text()
      .notNull()
      .references(() => sampleCases.id),
    criterionId: text()
      .notNull()
      .references(() => criteria.id),
    first: text().notNull().$type<Answer>(),
    second: text().notNull().$type<Answer>(),
    firstScorerId: text().notNull(),
    secondScorerId: text().notNull(),
    inAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.criterionId] })],
)
