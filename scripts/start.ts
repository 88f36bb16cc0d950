import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unlisted } from '../app/routes'
import { dataDirectory, databaseAddress, engine, mailSettingsFault } from '../db/configuration'

/*
 * Starts the production build. What a new installation needs and can be made here is made here: the data folder and
 * the secret. What cannot be guessed is refused with a sentence.
 */

const root = process.cwd()
const dist = process.env.DIST_DIR ?? '.next'
const standalone = path.join(root, dist, 'standalone')
const built = path.join(standalone, 'server.js')

function fail(sentence: string): never {
  console.error(`Dip Sample did not start. ${sentence}`)
  process.exit(1)
}

if (!existsSync(built)) fail('There is no build: run `npm run build` first.')

const manifest = path.join(standalone, dist, 'server', 'app-paths-manifest.json')
const strangers = unlisted(Object.keys(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>))
if (strangers.length > 0)
  fail(
    `The build serves ${strangers.join(', ')}, which app/routes.ts does not list: nobody said who may open it.`,
  )

const port = process.env.PORT ?? '3000'
const origin = process.env.ORIGIN ?? `http://localhost:${port}`
if (!/^https:\/\//.test(origin) && !['localhost', '127.0.0.1'].includes(new URL(origin).hostname))
  fail(`ORIGIN is ${origin}: anywhere but on this machine itself it has to begin with https://.`)

const mailFault = mailSettingsFault()
if (mailFault) fail(mailFault)

/** The secret lives beside the data, readable by this user alone; a new one signs everybody out and loses nothing. */
function secret(): string {
  const given = process.env.NEXTAUTH_SECRET
  if (given) return given.length >= 32 ? given : fail('NEXTAUTH_SECRET is shorter than 32 characters.')
  const file = path.join(dataDirectory(), 'secret')
  mkdirSync(dataDirectory(), { recursive: true, mode: 0o700 })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  if ((statSync(file).mode & 0o077) !== 0) {
    chmodSync(file, 0o600)
    console.error(`${file} could be read by others; it is now private.`)
  }
  return readFileSync(file, 'utf8').trim()
}

// The standalone server does not bring its static files along.
cpSync(path.join(root, dist, 'static'), path.join(standalone, dist, 'static'), { recursive: true })
cpSync(path.join(root, 'public'), path.join(standalone, 'public'), { recursive: true })

/*
 * Left to itself on a machine with much memory, V8 lets what is no longer used pile up to several times of what is used
 * before it clears it away, and the allocator of the system keeps an arena for each thread: pages asked for by a few
 * people at once then take three times the memory for the same speed. A reading process is not started with these.
 */
const thrift = ['--max-semi-space-size=12', '--heap-growing-percent=50']
const fewArenas = { MALLOC_ARENA_MAX: '2' }

const server = spawn(process.execPath, [...thrift, built], {
  stdio: 'inherit',
  env: {
    ...fewArenas,
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: port,
    HOSTNAME: process.env.HOSTNAME_TO_LISTEN ?? '127.0.0.1',
    ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: secret(),
    DATA_DIR: dataDirectory(),
    // The server changes into a folder of its own; the process that reads uploads is started from the sources.
    HOUSE_ROOT: root,
    ...(engine === 'sqlite' ? { DATABASE_URL: `file:${databaseAddress()}` } : {}),
  },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
