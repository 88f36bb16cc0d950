import type { ExtractMapping } from '../../domain/extract-mapping'
import type { KnownValue } from '../../domain/mapping-profile'
import { instant, integer, json, table, text, uniqueIndex } from '../columns'
import { users } from './people'

/**
 * What the columns and values of the extracts of one record system mean, under a name. Saving again adds a version; a
 * version keeps what it says, so that an extract keeps the meaning under which it was read; its name may change.
 */
export const mappingProfiles = table(
  'mapping_profiles',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    version: integer().notNull(),
    /** Names of every column that the file had, so that a new one shows. */
    header: json<string[]>().notNull(),
    mapping: json<ExtractMapping>().notNull(),
    /** Values that were met and understood, so that a new one shows. */
    known: json<KnownValue[]>().notNull(),
    savedBy: text()
      .notNull()
      .references(() => users.id),
    savedAt: instant().notNull(),
    /** Of all versions of a name alike: set while no new file begins with it. */
    retiredAt: instant(),
    retiredBy: text(),
  },
  (t) => [uniqueIndex('mapping_profiles_version').on(t.name, t.version)],
)
