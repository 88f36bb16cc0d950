import { day, integer, json, table, text, uniqueIndex } from '../columns'

/**
 * An offence as the force lists it, in force between two days. A code that changes its title, or comes to stand for
 * another offence, is there once for each stretch of days.
 */
export const offenceCodes = table(
  'offence_codes',
  {
    id: text().primaryKey(),
    /** As record systems write it: '195/12', '8Q'. */
    code: text().notNull(),
    title: text().notNull(),
    /** Other texts that extracts have in its place: 'Stalking', 'Stalking S2A'. */
    spellings: json<string[]>().notNull(),
    activeFrom: day().notNull(),
    activeTo: day(),
    revision: integer().notNull(),
  },
  (t) => [uniqueIndex('offence_codes_code').on(t.code, t.activeFrom)],
)
