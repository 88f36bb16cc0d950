import type { Answer } from '../../domain/checklist'
import type { GivenSubCodes } from '../../domain/sub-codes'
import { instant, json, primaryKey, table, text, uniqueIndex } from '../columns'
import { audits } from './audits'
import { calibrationCases, calibrationSets } from './calibration-sets'
import { users } from './people'
import { criteria } from './reference'

/** One auditor's scoring of a calibration set before the scoring of an audit. */
export const calibrations = table(
  'calibrations',
  {
    id: text().primaryKey(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    setId: text()
      .notNull()
      .references(() => calibrationSets.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    startedAt: instant().notNull(),
    /** Null while the agreed answers are still held back. */
    finishedAt: instant(),
  },
  (t) => [uniqueIndex('calibrations_person').on(t.auditId, t.setId, t.userId)],
)

export const calibrationAnswers = table(
  'calibration_answers',
  {
    calibrationId: text()
      .notNull()
      .references(() => calibrations.id),
    caseId: text()
      .notNull()
      .references(() => calibrationCases.id),
    criterionId: text()
      .notNull()
      .references(() => criteria.id),
    answer: text().notNull().$type<Answer>(),
    reasonCode: text(),
    /** By key of the sub-code; null for nothing. */
    subCodes: json<GivenSubCodes>(),
    savedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.calibrationId, t.caseId, t.criterionId] })],
)
