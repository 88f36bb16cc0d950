import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import * as postgres from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'
import { engine } from './configuration'

/*
 * One schema for two engines. The types are SQLite's, the objects are the engine's: the stores keep to the subset in
 * which both behave alike (await on every query; no .get(), .all() or .run()).
 */
const onPostgres = engine === 'postgres'

const either = <T>(forSqlite: T, forPostgres: unknown): T => (onPostgres ? (forPostgres as T) : forSqlite)

export const table = either(sqlite.sqliteTable, postgres.pgTable)
export const index = either(sqlite.index, postgres.index)
export const uniqueIndex = either(sqlite.uniqueIndex, postgres.uniqueIndex)
export const primaryKey = either(sqlite.primaryKey, postgres.primaryKey)

/** Text of any length. References, ids, days ('2022-02-14') and instants (ISO 8601, UTC) are all text. */
export const text = either(sqlite.text, postgres.text)

/** A whole number below 2^31. */
export const integer = () => either(sqlite.integer(), postgres.integer())

/** A whole number up to 2^53, for byte counts. */
export const bigInteger = () => either(sqlite.integer(), postgres.bigint({ mode: 'number' }))

export const boolean = () => either(sqlite.integer({ mode: 'boolean' }), postgres.boolean())

/** A value kept as JSON and never searched by its inside. */
export const json = <T>() => either(sqlite.text({ mode: 'json' }).$type<T>(), postgres.jsonb().$type<T>())

/** A day of the civil calendar, 'YYYY-MM-DD'. */
export const day = () => text()

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instant = () => text()

/**
 * A text column as both engines order and fold it alike: by code points, and lower() for the letters A to Z alone. By
 * itself PostgreSQL goes by the language that its database was made for, and puts '/' and '-' where that likes them.
 */
export const byCodePoints = (column: SQLWrapper): SQL =>
  onPostgres ? sql`${column} collate "C"` : sql`${column} collate binary`
