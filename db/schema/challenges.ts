import type { ChallengeDecision } from '../../domain/challenge'
import type { Answer } from '../../domain/checklist'
import { boolean, day, index, instant, integer, table, text, uniqueIndex } from '../columns'
import { audits } from './audits'
import { sampleCases } from './draws'
import { users } from './people'
import { criteria, districts } from './reference'

/** A day that is no working day in England and Wales, beside Saturdays and Sundays. */
export const bankHolidays = table('bank_holidays', {
  day: day().primaryKey(),
  name: text().notNull(),
  source: text().notNull(),
  addedAt: instant().notNull(),
})

/**
 * That a district says an issued answer is wrong in fact, and what was ruled. The answer as it was issued stays in it,
 * whatever the ruling is.
 */
export const challenges = table(
  'challenges',
  {
    id: text().primaryKey(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    /** 1 for the first of the audit. */
    number: integer().notNull(),
    caseId: text()
      .notNull()
      .references(() => sampleCases.id),
    criterionId: text()
      .notNull()
      .references(() => criteria.id),
    district: text()
      .notNull()
      .references(() => districts.code),
    /** The issue that is challenged, and the answer in it. */
    version: integer().notNull(),
    answer: text().notNull().$type<Answer>(),
    reasonCode: text(),
    /** What is wrong, in the words of the district. */
    text: text().notNull(),
    /** Where it can be looked up: system, entry and time. */
    logReference: text().notNull(),
    signedName: text().notNull(),
    signedRank: text().notNull(),
    onBehalfOf: text().notNull(),
    raisedBy: text()
      .notNull()
      .references(() => users.id),
    raisedAt: instant().notNull(),
    /** The day by which it is to be decided. */
    decideBy: day().notNull(),
    /** True while it waits, null once it is decided: at most one on an answer can wait. */
    waiting: boolean(),
    decision: text().$type<ChallengeDecision>(),
    /** The answer that counts from the ruling on; null while it waits. */
    ruledAnswer: text().$type<Answer>(),
    ruledReasonCode: text(),
    ruling: text().notNull().default(''),
    decidedBy: text(),
    decidedAt: instant(),
    /** The district's figure just before the ruling and just after it, in words. */
    figureBefore: text().notNull().default(''),
    figureAfter: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('challenges_number').on(t.auditId, t.number),
    uniqueIndex('challenges_waiting').on(t.caseId, t.criterionId, t.waiting),
    index('challenges_case').on(t.caseId, t.criterionId),
  ],
)
