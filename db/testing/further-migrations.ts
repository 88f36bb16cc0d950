import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { engine } from '../configuration'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A copy of the released migrations with further ones added, as the next version would bring them. */
export function nextVersion(...further: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-migrations-'))
  folders.push(folder)
  cpSync(path.join('drizzle', engine), folder, { recursive: true })
  const journalFile = path.join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
  further.forEach((text, i) => {
    const tag = `9${i}_further`
    writeFileSync(path.join(folder, `${tag}.sql`), text)
    journal.entries.push({ tag })
  })
  writeFileSync(journalFile, JSON.stringify(journal))
  return folder
}

export const tables = `CREATE TABLE parents (id TEXT PRIMARY KEY);
--> statement-breakpoint
CREATE TABLE children (id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parents(id) ON DELETE CASCADE);
--> statement-breakpoint
INSERT INTO parents VALUES ('p');
--> statement-breakpoint
INSERT INTO children VALUES ('a', 'p'), ('b', 'p'), ('c', 'p');`

/** As drizzle-kit writes a rebuilt table for SQLite; PostgreSQL alters in place. */
export const rebuild =
  engine === 'sqlite'
    ? `PRAGMA foreign_keys=OFF;
--> statement-breakpoint
CREATE TABLE __new_parents (id TEXT PRIMARY KEY, name TEXT);
--> statement-breakpoint
INSERT INTO __new_parents(id) SELECT id FROM parents;
--> statement-breakpoint
DROP TABLE parents;
--> statement-breakpoint
ALTER TABLE __new_parents RENAME TO parents;
--> statement-breakpoint
PRAGMA foreign_keys=ON;`
    : 'ALTER TABLE parents ADD COLUMN name TEXT;'

/** A rebuilt table in SQLite loses its triggers without a word. */
export const rebuildTrail = `CREATE TABLE __new_trail AS SELECT * FROM trail;
--> statement-breakpoint
DROP TABLE trail;
--> statement-breakpoint
ALTER TABLE __new_trail RENAME TO trail;`
