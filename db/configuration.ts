import path from 'node:path'

/** The two stores the house can live on. SQLite needs no set-up; PostgreSQL lets several app processes share one. */
export type Engine = 'sqlite' | 'postgres'

const isPostgres = (url: string | undefined) => /^postgres(ql)?:\/\//.test(url ?? '')

/**
 * The engine of this process. It is settled once, when the process starts: the column kinds of the schema depend on
 * it. `STORE_ENGINE` exists for the migration generator and the test suite, which have no database address yet.
 */
export const engine: Engine =
  process.env.STORE_ENGINE === 'postgres' || isPostgres(process.env.DATABASE_URL) ? 'postgres' : 'sqlite'

/** The private folder of this installation: database file, secret, uploads in progress. Absolute. */
export function dataDirectory(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? 'data')
}

/** The PostgreSQL address, or the path of the SQLite file inside the data folder. */
export function databaseAddress(): string {
  const url = process.env.DATABASE_URL
  if (isPostgres(url)) return url as string
  return url
    ? path.resolve(/* turbopackIgnore: true */ url.replace(/^file:/, ''))
    : path.join(dataDirectory(), 'dip-sample.db')
}
