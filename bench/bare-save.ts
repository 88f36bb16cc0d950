import { createHash } from 'node:crypto'
import BetterSqlite from 'better-sqlite3'

/** What one save brings: whose answer, the revision that was seen, and what was typed. */
export interface BareSave {
  desk: number
  revision: number
  answer: string
  evidence: string
}

export interface BareStore {
  /** The user of a session's token, or undefined. */
  userOf: (token: string) => string | undefined
  /** Saves durably and returns the new revision, or undefined where another save came before. */
  save: (save: BareSave, user: string, now: string) => number | undefined
  close: () => void
}

export const tokenOf = (desk: number) => `token of desk ${desk}`

/**
 * The least that a save can be: one durable transaction that reads the revision, writes the answer, keeps the version
 * and notes the event. No permissions, no hash chain, no queue; the same driver and pragmas as the app's.
 */
export function openBareStore(file: string, desks: number): BareStore {
  const store = new BetterSqlite(file)
  store.pragma('journal_mode = WAL')
  store.pragma('synchronous = FULL')
  store.exec(`
    CREATE TABLE sessions (token_hash TEXT PRIMARY KEY, user TEXT NOT NULL);
    CREATE TABLE answers (desk INTEGER PRIMARY KEY, answer TEXT, evidence TEXT, revision INTEGER NOT NULL, saved_at TEXT, saved_by TEXT);
    CREATE TABLE versions (desk INTEGER, revision INTEGER, answer TEXT, evidence TEXT, saved_at TEXT, saved_by TEXT, PRIMARY KEY (desk, revision));
    CREATE TABLE events (seq INTEGER PRIMARY KEY, at TEXT, actor TEXT, event TEXT, details TEXT);`)
  const newSession = store.prepare('INSERT INTO sessions VALUES (?, ?)')
  const newAnswer = store.prepare('INSERT INTO answers (desk, revision) VALUES (?, 0)')
  for (let desk = 0; desk < desks; desk += 1) {
    newSession.run(sha256(tokenOf(desk)), `user ${desk}`)
    newAnswer.run(desk)
  }
  const session = store.prepare('SELECT user FROM sessions WHERE token_hash = ?').pluck()
  const revisionOf = store.prepare('SELECT revision FROM answers WHERE desk = ?').pluck()
  const update = store.prepare(
    'UPDATE answers SET answer = ?, evidence = ?, revision = ?, saved_at = ?, saved_by = ? WHERE desk = ?',
  )
  const version = store.prepare('INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?)')
  const event = store.prepare('INSERT INTO events (at, actor, event, details) VALUES (?, ?, ?, ?)')
  const [begin, commit] = ['BEGIN IMMEDIATE', 'COMMIT'].map((statement) => store.prepare(statement))

  return {
    userOf: (token) => session.get(sha256(token)) as string | undefined,
    save: ({ desk, revision: seen, answer, evidence }, user, now) => {
      begin?.run()
      const stands = revisionOf.get(desk) === seen
      const revision = seen + 1
      if (stands) {
        update.run(answer, evidence, revision, now, user, desk)
        version.run(desk, revision, answer, evidence, now, user)
        event.run(now, user, 'answer saved', `{"revision":${revision}}`)
      }
      commit?.run()
      return stands ? revision : undefined
    },
    close: () => store.close(),
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
