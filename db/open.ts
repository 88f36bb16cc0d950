import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Database, LookingOnly } from './client'
import { dataDirectory, databaseAddress, engine } from './configuration'
import { takeAwayLooseRules } from './drawable-rules'
import { takeAwayBrokenComparisons } from './extract-comparisons'
import { clearForgottenUploads } from './forgotten-uploads'
import { furnish } from './furnish'
import { takeAwayLooseCrimes } from './loose-crimes'
import { migrate } from './migrate'
import { forgetOldSaves } from './saves'

/** Where the process keeps its one open store: Next evaluates a module more than once in the same process. */
const place = Symbol.for('dip-sample.database')
const holder = globalThis as { [place]?: Promise<Database> | undefined }

const everyMs = 300_000

/**
 * The store of this process, opened, migrated and furnished on first use; never while the app is being built. Uploads
 * that nobody came back to go then and every few minutes, and so does what work in the background left that died.
 */
export function database(): Promise<Database> {
  if (process.env.NEXT_PHASE === 'phase-production-build')
    throw new Error('The store is never opened during a build.')
  holder[place] ??= openAndKeepClear(databaseAddress()).catch((error: unknown) => {
    holder[place] = undefined
    throw error
  })
  return holder[place]
}

async function openAndKeepClear(address: string): Promise<Database> {
  const opened = await openDatabase(address)
  // What cannot be cleared away stops nobody's work, but whoever runs the server hears of it.
  const clear = async () => {
    const now = new Date().toISOString()
    await clearForgottenUploads(opened, now)
    await takeAwayLooseCrimes(opened, now)
    await takeAwayBrokenComparisons(opened, now)
    await takeAwayLooseRules(opened, now)
    await opened.write((writer) => forgetOldSaves(writer, now))
  }
  const clearOrSay = () =>
    clear().catch((error: unknown) =>
      console.error('What nobody needs any more could not be taken away.', error),
    )
  await clearOrSay()
  setInterval(() => void clearOrSay(), everyMs).unref()
  return opened
}

/** Opens a store at an address, brings its schema up to date and lays in the reference data that ships. */
export async function openDatabase(address: string): Promise<Database> {
  // The other engine's driver is never loaded: its native module need not exist on this machine.
  const opened =
    engine === 'postgres'
      ? (await import('./postgres')).openPostgres(address)
      : (await import('./sqlite')).openSqlite(address)
  await migrate(opened, path.join(process.cwd(), 'drizzle', engine), () => keepCopy(opened))
  await furnish(opened)
  return opened
}

/** Opens a store as it is, for looking only: its schema is not brought up to date and nothing is laid in. */
export async function openForReading(address: string): Promise<LookingOnly> {
  return engine === 'postgres'
    ? (await import('./postgres')).openPostgres(address)
    : (await import('./sqlite')).readSqlite(address)
}

/** Before an upgrade: a whole copy beside the data. PostgreSQL has its own dumps (docs/operations.md). */
async function keepCopy(opened: Database): Promise<void> {
  if (opened.engine !== 'sqlite') return
  const folder = path.join(dataDirectory(), 'copies')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `before-upgrade-${new Date().toISOString().replaceAll(':', '-')}.db`)
  await opened.bare.execute(`VACUUM INTO '${file.replaceAll("'", "''")}'`)
}
