import { isNotNull } from 'drizzle-orm'
import { boolean, index, instant, integer, table, text, uniqueIndex } from '../columns'

/**
 * Mail that waits to be sent, written in the transaction of what it tells of. It holds no reference of a crime, no typed
 * text and nothing about a person but the address it goes to.
 */
export const outbox = table(
  'outbox',
  {
    id: text().primaryKey(),
    /** What it tells of; with its id and the recipient it is queued once. */
    about: text().notNull().$type<MailAbout>(),
    aboutId: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    /** The path of the page that it sends its reader to. */
    page: text().notNull(),
    /** Whether it is sent again where nobody knows if it went out: rather twice than never. */
    repeatable: boolean().notNull(),
    queuedAt: instant().notNull(),
    /** Tries that failed. */
    tries: integer().notNull(),
    /** When it is to be tried next, or until when whoever holds it has it; null once nothing is to be done any more. */
    nextTryAt: instant(),
    /** Who holds it: only they may send it. */
    claimedBy: text(),
    sentAt: instant(),
    /** Why the last try failed, as the end of a sentence. */
    failure: text().notNull(),
  },
  (t) => [
    uniqueIndex('outbox_once').on(t.about, t.aboutId, t.recipient),
    index('outbox_due').on(t.nextTryAt).where(isNotNull(t.nextTryAt)),
  ],
)

export type MailAbout = 'escalation' | 'digest'
