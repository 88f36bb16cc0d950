import type { Role } from '../../domain/person'
import { boolean, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns'
import { districts } from './reference'

export const users = table(
  'users',
  {
    id: text().primaryKey(),
    /** Lower case; what is typed to sign in. */
    email: text().notNull(),
    name: text().notNull(),
    rank: text().notNull(),
    homeDistrict: text().references(() => districts.code),
    /** argon2id, with its parameters. */
    passwordHash: text().notNull(),
    /** While set, the password is a one-time one that works until then and only opens the page that changes it. */
    oneTimeUntil: instant(),
    disabledAt: instant(),
    /** Raised when roles change or the account is disabled: sessions of an older version end. */
    roleVersion: integer().notNull(),
    createdAt: instant().notNull(),
    /** Set where the person works without shortcuts of single keys (WCAG 2.2, 2.1.4). */
    shortcutsOffAt: instant(),
    revision: integer().notNull(),
  },
  (t) => [uniqueIndex('users_email').on(t.email)],
)

/** A role that a user holds; a district lead holds one row for each district, other roles have district ''. */
export const userRoles = table(
  'user_roles',
  {
    userId: text()
      .notNull()
      .references(() => users.id),
    role: text().notNull().$type<Role>(),
    district: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.role, t.district] })],
)

/**
 * By what key a record system names a person as the officer of a crime: nobody scores a crime that they dealt with. A
 * person may have had several.
 */
export const officerKeys = table(
  'officer_keys',
  {
    userId: text()
      .notNull()
      .references(() => users.id),
    /** As compared: without white space around it and in capitals. */
    folded: text().notNull(),
    /** As it was entered. */
    key: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.folded] }), index('officer_keys_folded').on(t.folded)],
)

/** The cookie carries 256 random bits; only their SHA-256 is kept. */
export const sessions = table(
  'sessions',
  {
    tokenHash: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    roleVersion: integer().notNull(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    endedAt: instant(),
    endedBecause: text(),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

/** Attempts to sign in, so that guessing is slowed across processes and restarts. */
export const signInAttempts = table(
  'sign_in_attempts',
  {
    id: text().primaryKey(),
    /** SHA-256 of the typed address: unknown addresses are throttled like known ones. */
    account: text().notNull(),
    address: text().notNull(),
    at: instant().notNull(),
    succeeded: boolean().notNull(),
  },
  (t) => [
    index('sign_in_attempts_account').on(t.account, t.at),
    index('sign_in_attempts_address').on(t.address, t.at),
  ],
)

/** What somebody typed into a form that was refused, kept until they come back to it. */
export const drafts = table(
  'drafts',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    /** Path of the form's page. */
    form: text().notNull(),
    fields: json<Record<string, unknown>>().notNull(),
    errors: json<{ field: string; message: string }[]>().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('drafts_user').on(t.userId)],
)

/** Submissions already carried out: the same save_id sent again gets the same answer and does nothing. */
export const saves = table(
  'saves',
  {
    saveId: text().notNull(),
    userId: text().notNull(),
    command: text().notNull(),
    result: json<{ value: unknown }>().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.saveId] }), index('saves_at').on(t.at)],
)
