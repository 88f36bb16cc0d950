import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { BareConnection, Database } from './client'

interface Migration {
  name: string
  sha256: string
  statements: string[]
}

/** A statement that empties or drops a table, or drops a trigger, on purpose says so: '-- drops: old_table'. */
const declaredDrop = /^-- drops: (\w+)$/gm

/**
 * Brings the store up to the newest schema, each migration in a transaction of its own, and returns the names of what
 * was applied. Foreign keys are off while a migration runs, which on SQLite only works outside a transaction: drizzle's
 * own runner misses that, and a rebuilt table takes its child rows with it. Row counts before and after must agree, and
 * no trigger may be missing: a rebuilt table loses those that keep it append-only, without a word.
 * @param folder where the generated migrations of this engine stand
 * @param beforeFirst called once before anything is changed in a store that already holds tables, to keep a copy
 */
export async function migrate(
  database: Database,
  folder: string,
  beforeFirst: () => Promise<void> = async () => {},
): Promise<string[]> {
  const { bare } = database
  return bare.exclusively(async () => {
    await bare.execute(
      'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)',
    )
    const wanted = migrationsIn(folder)
    const pending = await notYetApplied(bare, wanted)
    if (pending.length > 0 && pending.length < wanted.length) await beforeFirst()
    const applied: string[] = []
    for (const migration of pending) if (await apply(database, migration)) applied.push(migration.name)
    return applied
  })
}

/** The generated migrations of a folder, in the order of drizzle-kit's journal. */
export function migrationsIn(folder: string): Migration[] {
  const journalFile = path.join(folder, 'meta', '_journal.json')
  if (!existsSync(journalFile)) throw new Error(`No migrations in ${folder}: the installation is incomplete.`)
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(path.join(folder, `${tag}.sql`), 'utf8')
    return {
      name: tag,
      sha256: createHash('sha256').update(text).digest('hex'),
      statements: text.split('--> statement-breakpoint'),
    }
  })
}

async function notYetApplied(bare: BareConnection, wanted: Migration[]): Promise<Migration[]> {
  const done = new Map(
    (await bare.rows('SELECT name, sha256 FROM migrations')).map((r) => [r.name, r.sha256]),
  )
  const unknown = [...done.keys()].find((name) => !wanted.some((migration) => migration.name === name))
  if (unknown !== undefined)
    throw new Error(
      `The store was written by a newer version of Dip Sample (it knows the migration ${String(unknown)}). Start that version, or restore a copy made before it.`,
    )
  for (const migration of wanted) {
    const sha256 = done.get(migration.name)
    if (sha256 !== undefined && sha256 !== migration.sha256)
      throw new Error(`The migration ${migration.name} was changed after it was applied to this store.`)
  }
  return wanted.filter((migration) => !done.has(migration.name))
}

/** False when another process applied the migration while this one waited for its turn. */
async function apply({ bare, engine }: Database, migration: Migration): Promise<boolean> {
  const sqlite = engine === 'sqlite'
  if (sqlite) await bare.execute('PRAGMA foreign_keys = OFF')
  try {
    await begin(bare, sqlite)
    try {
      const applied = await carryOut(bare, migration, sqlite)
      await bare.execute('COMMIT')
      return applied
    } catch (error) {
      await bare.execute('ROLLBACK')
      throw new Error(`The migration ${migration.name} was not applied; the store is as it was before it.`, {
        cause: error,
      })
    }
  } finally {
    if (sqlite) await bare.execute('PRAGMA foreign_keys = ON')
  }
}

/** Several processes may start at once: the others wait here, up to half a minute. */
async function begin(bare: BareConnection, sqlite: boolean): Promise<void> {
  if (!sqlite) return bare.execute('BEGIN')
  for (let tried = 1; ; tried++) {
    try {
      return await bare.execute('BEGIN IMMEDIATE')
    } catch (error) {
      if (tried >= 120 || !String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw error
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

async function carryOut(bare: BareConnection, migration: Migration, sqlite: boolean): Promise<boolean> {
  const already = await bare.rows(`SELECT name FROM migrations WHERE name = ${quoted(migration.name)}`)
  if (already.length > 0) return false
  const before = await rowCounts(bare, sqlite)
  const guards = await triggers(bare, sqlite)
  for (const statement of migration.statements) if (statement.trim()) await bare.execute(statement)
  compare(before, await rowCounts(bare, sqlite), migration)
  refuseLostTriggers(guards, await triggers(bare, sqlite), migration)
  if (sqlite) await refuseBrokenReferences(bare)
  await bare.execute(
    `INSERT INTO migrations (name, sha256, applied_at) VALUES (${quoted(migration.name)}, ${quoted(migration.sha256)}, ${quoted(new Date().toISOString())})`,
  )
  return true
}

async function rowCounts(bare: BareConnection, sqlite: boolean): Promise<Map<string, number>> {
  const list = sqlite
    ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
  const counts = new Map<string, number>()
  for (const { name } of await bare.rows(list)) {
    const [row] = await bare.rows(`SELECT count(*) AS n FROM "${String(name)}"`)
    counts.set(String(name), Number(row?.n))
  }
  return counts
}

function compare(before: Map<string, number>, after: Map<string, number>, migration: Migration): void {
  const declared = dropsOf(migration)
  for (const [name, count] of before) {
    if (declared.includes(name)) continue
    if (after.get(name) !== count)
      throw new Error(
        `The table ${name} had ${count} rows before the migration and ${after.get(name) ?? 'is gone'} after it.`,
      )
  }
}

const dropsOf = ({ statements }: Migration) =>
  [...statements.join('\n').matchAll(declaredDrop)].map((match) => match[1])

/** The triggers of the store by name, each with the table that it guards. */
async function triggers(bare: BareConnection, sqlite: boolean): Promise<Map<string, string>> {
  const list = sqlite
    ? "SELECT name, tbl_name AS guarded FROM sqlite_schema WHERE type = 'trigger'"
    : `SELECT t.tgname AS name, c.relname AS guarded FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND c.relnamespace = 'public'::regnamespace`
  return new Map((await bare.rows(list)).map(({ name, guarded }) => [String(name), String(guarded)]))
}

function refuseLostTriggers(
  before: Map<string, string>,
  after: Map<string, string>,
  migration: Migration,
): void {
  const declared = dropsOf(migration)
  for (const [name, guarded] of before)
    if (after.get(name) !== guarded && !declared.includes(name) && !declared.includes(guarded))
      throw new Error(`The trigger ${name} that guards ${guarded} would be gone after the migration.`)
}

async function refuseBrokenReferences(bare: BareConnection): Promise<void> {
  const broken = await bare.rows('PRAGMA foreign_key_check')
  if (broken.length > 0) throw new Error(`${broken.length} rows would refer to rows that do not exist.`)
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
