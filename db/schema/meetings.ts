import type { Meeting } from '../../domain/recommendation-facts'
import { day, index, instant, integer, table, text } from '../columns'
import { users } from './people'
import { districts } from './reference'

/** A meeting at which audits and recommendations are answered for. One that was called off stays, with the reason. */
export const meetings = table(
  'meetings',
  {
    id: text().primaryKey(),
    kind: text().notNull().$type<Meeting>(),
    /** The district of a Local Accountability Meeting; the others are of the force. */
    district: text().references(() => districts.code),
    heldOn: day().notNull(),
    /** '09:30' by the clocks of the United Kingdom; '' where it is not known. */
    beginsAt: text().notNull(),
    place: text().notNull(),
    note: text().notNull(),
    addedBy: text()
      .notNull()
      .references(() => users.id),
    addedAt: instant().notNull(),
    calledOffAt: instant(),
    calledOffBecause: text().notNull().default(''),
    revision: integer().notNull(),
  },
  (t) => [index('meetings_day').on(t.heldOn)],
)
