import type { Answer } from '../../domain/checklist'
import type { GivenSubCodes } from '../../domain/sub-codes'
import { instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns'
import { users } from './people'
import { checklistVersions, criteria } from './reference'

/** Fictional cases with agreed answers, for one checklist version. It never changes once it is published. */
export const calibrationSets = table(
  'calibration_sets',
  {
    id: text().primaryKey(),
    title: text().notNull(),
    versionId: text()
      .notNull()
      .references(() => checklistVersions.id),
    createdBy: text()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    publishedBy: text(),
    publishedAt: instant(),
  },
  (t) => [uniqueIndex('calibration_sets_title').on(t.title)],
)

/** One fictional case: what an auditor would find in the records. */
export const calibrationCases = table('calibration_cases', {
  id: text().primaryKey(),
  setId: text()
    .notNull()
    .references(() => calibrationSets.id),
  position: integer().notNull(),
  title: text().notNull(),
  kind: text().notNull().$type<'DA' | 'non-DA'>(),
  text: text().notNull(),
})

/** The agreed answer to one criterion of a fictional case, and why it is that. */
export const agreedAnswers = table(
  'agreed_answers',
  {
    caseId: text()
      .notNull()
      .references(() => calibrationCases.id),
    criterionId: text()
      .notNull()
      .references(() => criteria.id),
    answer: text().notNull().$type<Answer>(),
    reasonCode: text(),
    /** By key of the sub-code; null for nothing, as in sets from before they could be agreed. */
    subCodes: json<GivenSubCodes>(),
    why: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.criterionId] })],
)
