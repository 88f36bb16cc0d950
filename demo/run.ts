import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { dataDirectory, databaseAddress, engine } from '../db/configuration'
import { openDatabase, openForReading } from '../db/open'
import { isDemonstration } from '../db/installation'
import { isBuilt } from './build-age'
import { demonstrationPassword, play } from './play'
import { emailOf, worldPeople } from './world'

/*
 * The demonstration, in one command: builds the app where there is no build of these sources, plays a whole fictional
 * audit through the app's own commands into a store of its own, starts the app and says how to sign in. It never touches
 * a store that it did not make, and does not start on an installation that has a real one: its passwords are known.
 */

const playOnly = process.argv.includes('--play-only')
const realStore = databaseAddress()
process.env.DATA_DIR ??= 'demo-data'
const port = process.env.PORT ?? '3000'
const origin = process.env.ORIGIN ?? `http://localhost:${port}`

function fail(sentence: string): never {
  console.error(`The demonstration did not start. ${sentence}`)
  process.exit(1)
}

if (engine !== 'sqlite') fail('It keeps its data in a SQLite file of its own: unset DATABASE_URL.')
const file = databaseAddress()

await prepareStore()
if (!playOnly) {
  if (!isBuilt(process.cwd(), process.env.DIST_DIR ?? '.next')) build()
  sayHow()
  serve()
}

async function prepareStore(): Promise<void> {
  for (const store of new Set([realStore, file])) {
    if (!existsSync(store) || (await isOurs(store))) continue
    fail(
      `There is a real store in ${path.dirname(store)}. The demonstration has known passwords and is never mixed with real data.`,
    )
  }
  if (existsSync(file)) return console.log(`Using the demonstration that is already in ${dataDirectory()}.`)
  console.log('Playing a fictional audit into a new store. This takes a few seconds.')
  mkdirSync(dataDirectory(), { recursive: true, mode: 0o700 })
  // Played under another name, so that a run that was cut short is not taken for a whole demonstration.
  const unfinished = `${file}.unfinished`
  for (const ending of ['', '-wal', '-shm']) rmSync(`${unfinished}${ending}`, { force: true })
  const store = await openDatabase(unfinished)
  await play(store, new Date())
  await store.close()
  renameSync(unfinished, file)
}

/** Only looks: a real store is neither brought up to date nor written to before it is refused. */
async function isOurs(file: string): Promise<boolean> {
  const store = await openForReading(file)
  try {
    return await isDemonstration(store.reader)
  } catch {
    // No table to ask: whatever this is, the demonstration did not make it.
    return false
  } finally {
    await store.close()
  }
}

function build(): void {
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' })
  if (status !== 0) fail('The app could not be built.')
}

function sayHow(): void {
  const column = Math.max(...worldPeople.map((person) => emailOf(person).length)) + 2
  console.log(`
Dip Sample, demonstration: everything in it is fictional.

  Open ${origin} and sign in as one of
${worldPeople.map((person) => `    ${emailOf(person).padEnd(column)}${person.roles.map((r) => [r.role, r.district].filter(Boolean).join(' ')).join(', ')}`).join('\n')}

  with the password   ${demonstrationPassword}

  Stop with Ctrl+C. To begin again, delete ${dataDirectory()}.
`)
}

function serve(): void {
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    stdio: 'inherit',
    env: { ...process.env, PORT: port, ORIGIN: origin },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => process.exit(code ?? 0))
}
