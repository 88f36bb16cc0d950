import { getTableColumns, getTableName } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import pg from 'pg'
import type { BareConnection, Cell, Database, Reader, Writer } from './client'
import { inGroups } from './in-groups'
import { oneAtATime } from './one-at-a-time'

/** Any number will do as long as every process uses the same: the writer's turn, and the migration's. */
const writersTurn = 4_815_162
const migrationsTurn = 4_815_163
const mostTries = 6

/**
 * Opens a PostgreSQL database. The writer's turn is an advisory lock taken before the transaction begins, so that the
 * snapshot is newer than the last link of the trail; serializable isolation with a retry remains the guard for whoever
 * writes without the turn. Writers of one process queue before they take a connection: the lock is for other processes.
 */
export function openPostgres(address: string): Database {
  const pool = new pg.Pool({ connectionString: address, max: 12 })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)

  const withClient = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      return await work(client)
    } catch (error) {
      broken = error instanceof Error && isConnectionLost(error) ? error : undefined
      throw error
    } finally {
      client.release(broken)
    }
  }

  const writers = oneAtATime()

  // Inside exclusively() every statement goes over one connection, so that a transaction can span them.
  let exclusive: pg.PoolClient | undefined
  const bare: BareConnection = {
    execute: async (statement) => void (await (exclusive ?? pool).query(statement)),
    rows: async (statement) => (await (exclusive ?? pool).query<Record<string, unknown>>(statement)).rows,
    exclusively: (work) =>
      withClient(async (client) => {
        await client.query('SELECT pg_advisory_lock($1)', [migrationsTurn])
        exclusive = client
        try {
          return await work()
        } finally {
          exclusive = undefined
          await client.query('SELECT pg_advisory_unlock($1)', [migrationsTurn])
        }
      }),
  }

  return {
    engine: 'postgres',
    reader: drizzle(pool, { casing: 'snake_case' }) as unknown as Reader,
    bare,
    write: (work) => writers.take(() => withClient((client) => inTurn(client, work))),
    writeAhead: (work) =>
      writers.take(() => withClient((client) => inTurn(client, (writer) => unsynced(client, writer, work)))),
    writeBriefly: inGroups(writers, (inside) =>
      withClient((client) =>
        inTurn(client, (writer) =>
          inside({
            writer,
            execute: async (statement) => void (await client.query(statement)),
            isLostBy: (error) => isWorthRetrying(error) || isConnectionLost(error),
          }),
        ),
      ),
    ),
    close: async () => {
      await writers.idle()
      await pool.end()
    },
  }
}

/** The commit of this transaction does not wait for the disk (postgresql.org/docs/current/wal-async-commit.html). */
async function unsynced<T>(
  client: pg.PoolClient,
  writer: Writer,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  await client.query('SET LOCAL synchronous_commit = off')
  return work(writer)
}

async function inTurn<T>(client: pg.PoolClient, work: (writer: Writer) => Promise<T>): Promise<T> {
  await client.query('SELECT pg_advisory_lock($1)', [writersTurn])
  try {
    for (let tried = 1; ; tried++) {
      try {
        return await inTransaction(client, work)
      } catch (error) {
        if (tried >= mostTries || !isWorthRetrying(error)) throw error
      }
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [writersTurn])
  }
}

async function inTransaction<T>(client: pg.PoolClient, work: (writer: Writer) => Promise<T>): Promise<T> {
  await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE')
  try {
    const result = await work(writerOn(client))
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return String((cause as { code?: unknown } | null)?.code ?? '')
}

const isWorthRetrying = (error: unknown) => ['40001', '40P01'].includes(codeOf(error))
const isConnectionLost = (error: unknown) => /^(08|57P0)|^ECONN|^EPIPE/.test(codeOf(error))

const rowsAtOnce = 5_000

function writerOn(client: pg.PoolClient): Writer {
  const orm = drizzle(client, { casing: 'snake_case' }) as unknown as Writer

  const insertMany = async (
    table: SQLiteTable,
    columns: readonly string[],
    rows: Iterable<readonly Cell[]>,
  ) => {
    const statement = insertStatement(table, columns)
    let columnValues: Cell[][] = columns.map(() => [])
    const flush = async () => {
      if (columnValues[0]?.length) await client.query(statement, columnValues)
      columnValues = columns.map(() => [])
    }
    for (const row of rows) {
      row.forEach((cell, i) => columnValues[i]?.push(cell))
      if (columnValues[0]?.length === rowsAtOnce) await flush()
    }
    await flush()
  }
  return Object.assign(orm, { insertMany })
}

/** One array parameter a column: the statement is planned once and its length does not grow with the rows. */
function insertStatement(table: SQLiteTable, columns: readonly string[]): string {
  const known = getTableColumns(table)
  const names = columns.map((column) => `"${toSnakeCase(column)}"`)
  const arrays = columns.map((column, i) => {
    const kind = known[column]
    if (!kind) throw new Error(`${getTableName(table)} has no column ${column}`)
    return `$${i + 1}::${kind.getSQLType()}[]`
  })
  return `INSERT INTO "${getTableName(table)}" (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`
}
