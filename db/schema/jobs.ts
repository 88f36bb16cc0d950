import type { JobKind, JobStatus } from '../../domain/job'
import { index, instant, integer, table, text } from '../columns'
import { audits } from './audits'
import { users } from './people'

/** Work that goes on after its page was answered: how far it is, readable by every process of the app. */
export const jobs = table(
  'jobs',
  {
    id: text().primaryKey(),
    kind: text().notNull().$type<JobKind>(),
    auditId: text()
      .notNull()
      .references(() => audits.id),
    /** What it works on: the uploaded file, or the extract whose crimes are chosen from. */
    uploadId: text().notNull(),
    status: text().notNull().$type<JobStatus>(),
    rowsDone: integer().notNull(),
    /** Parts in a thousand of the whole. */
    share: integer().notNull(),
    /** Why it ended without its result, as sentences. */
    because: text().notNull(),
    startedBy: text()
      .notNull()
      .references(() => users.id),
    startedAt: instant().notNull(),
    /** The last sign of life: a process that died gives none. */
    beatAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('jobs_upload').on(t.uploadId), index('jobs_audit').on(t.auditId)],
)

/**
 * Crimes that nothing refers to: those of an extract that is being imported, until it is, and those of one that made way,
 * until they are taken away. By the number that the crimes carry.
 */
export const looseCrimes = table('loose_crimes', {
  extractNumber: integer().primaryKey(),
  because: text().notNull().$type<'being imported' | 'made way'>(),
  /** The last sign of life of the import. */
  beatAt: instant().notNull(),
})
