import { mkdirSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { BareConnection, Cell, Database, LookingOnly, Reader, Writer } from './client'
import { inGroups } from './in-groups'
import { oneAtATime } from './one-at-a-time'

/** How long a statement may hold the whole process while another process writes; longer waits are taken in steps. */
const busyTimeoutMs = 250
const longestWaitMs = 15_000

/**
 * Pages that a connection keeps in memory of its own. The system keeps the file's pages too and gives them to both
 * connections, so that these are small: an import grows the app by what its connection holds.
 */
const writersCacheKiB = 32 * 1024
const readersCacheKiB = 16 * 1024

/**
 * Opens a SQLite file with a connection that writes and one that only reads.
 * synchronous=FULL: a save that was acknowledged is on the disk, also after a power cut; better-sqlite3's own default
 * in WAL mode is NORMAL, which may lose the last ones (sqlite.org/pragma.html#pragma_synchronous).
 */
export function openSqlite(file: string): Database {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const writing = new BetterSqlite(file)
  setUp(writing, writersCacheKiB)
  writing.pragma('journal_mode = WAL')
  const reading = new BetterSqlite(file, { readonly: true })
  setUp(reading)

  const writer = writerOn(writing)
  const writers = oneAtATime()

  const bare: BareConnection = {
    execute: async (statement) => void writing.exec(statement),
    rows: async (statement) => writing.prepare(statement).all() as Record<string, unknown>[],
    exclusively: (work) => work(),
  }

  return {
    engine: 'sqlite',
    reader: ormOn(rememberingStatements(reading)) as unknown as Reader,
    bare,
    write: (work) => writers.take(() => inTransaction(writing, () => work(writer))),
    writeAhead: (work) =>
      writers.take(() => unsynced(writing, () => inTransaction(writing, () => work(writer)))),
    writeBriefly: inGroups(writers, (inside) =>
      inTransaction(writing, () =>
        inside({
          writer,
          execute: async (statement) => void writing.exec(statement),
          // A full disk, among others, ends the whole transaction by itself (sqlite.org/lang_transaction.html).
          isLostBy: () => !writing.inTransaction,
        }),
      ),
    ),
    close: async () => {
      await writers.idle()
      reading.close()
      writing.close()
    },
  }
}

/** Opens a file that is there for looking only: nothing is made or written, also beside a server that is running. */
export function readSqlite(file: string): LookingOnly {
  const reading = new BetterSqlite(file, { readonly: true, fileMustExist: true })
  setUp(reading)
  return {
    reader: ormOn(rememberingStatements(reading)) as unknown as Reader,
    close: async () => void reading.close(),
  }
}

function setUp(connection: BetterSqlite.Database, cacheKiB = readersCacheKiB): void {
  connection.pragma(`busy_timeout = ${busyTimeoutMs}`)
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  // Without it INSERT OR REPLACE goes round the triggers that keep the trail append-only.
  connection.pragma('recursive_triggers = ON')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('secure_delete = ON')
  connection.pragma(`cache_size = -${cacheKiB}`)
}

/**
 * Commits without waiting for the disk: the next commit that waits for it puts the whole log there, in its order, and
 * what was copied out of the log by then was put there before (sqlite.org/pragma.html#pragma_synchronous).
 */
async function unsynced<T>(connection: BetterSqlite.Database, work: () => Promise<T>): Promise<T> {
  connection.pragma('synchronous = NORMAL')
  try {
    return await work()
  } finally {
    connection.pragma('synchronous = FULL')
  }
}

/** BEGIN IMMEDIATE: a deferred transaction that writes later fails at once when another process wrote in between. */
async function inTransaction<T>(connection: BetterSqlite.Database, work: () => Promise<T>): Promise<T> {
  await begin(connection)
  try {
    const result = await work()
    connection.exec('COMMIT')
    return result
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

async function begin(connection: BetterSqlite.Database): Promise<void> {
  for (let waited = 0; ; waited += busyTimeoutMs) {
    try {
      connection.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error) || waited >= longestWaitMs) throw error
      // The statement itself waited with the process held; let the other requests breathe before the next try.
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

type Prepare = (text: string) => BetterSqlite.Statement

/** The query builder asks its client for nothing but statements: transactions are begun and ended here. */
function ormOn(prepare: Prepare) {
  return drizzle({ client: { prepare } as BetterSqlite.Database, casing: 'snake_case' })
}

/** More texts than the stores have; lists of ids make new ones, which must not pile up. */
const mostStatements = 500

/** The query builder prepares every query anew: here the statement of an earlier one with the same text is taken. */
function rememberingStatements(connection: BetterSqlite.Database): Prepare {
  const statements = new Map<string, BetterSqlite.Statement>()
  return (text) => {
    const statement = statements.get(text) ?? connection.prepare(text)
    if (statements.size >= mostStatements) statements.clear()
    statements.set(text, statement)
    return statement
  }
}

function writerOn(connection: BetterSqlite.Database): Writer {
  const prepare = rememberingStatements(connection)
  const orm = ormOn(prepare) as unknown as Writer

  const insertMany = async (
    table: SQLiteTable,
    columns: readonly string[],
    rows: Iterable<readonly Cell[]>,
  ) => {
    const statement = prepare(insertStatement(table, columns))
    for (const row of rows)
      statement.run(row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)))
  }
  return Object.assign(orm, { insertMany })
}

function insertStatement(table: SQLiteTable, columns: readonly string[]): string {
  const known = getTableColumns(table)
  const names = columns.map((column) => {
    if (!known[column]) throw new Error(`${getTableName(table)} has no column ${column}`)
    return `"${toSnakeCase(column)}"`
  })
  return `INSERT INTO "${getTableName(table)}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
}
