import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { environmentOf, stop } from './child'
import { memoryOf } from './measure'
import { benchSecret } from './sign-in'
import { say } from './workshop'

/**
 * The build of the bench stands beside the one that may be running; git ignores both. Its name holds none of those that
 * next.config.js keeps out of a build: Next finds them anywhere in a path.
 */
const dist = process.env.DIST_DIR ?? '.next-measured'

let built = false

/** Makes the production build, once in a run and gone after it; SKIP_BUILD=1 takes the one that is there. */
function build(): void {
  if (built || process.env.SKIP_BUILD === '1') return
  say('building the app')
  process.once('exit', () => rmSync(dist, { recursive: true, force: true }))
  // Next writes the name of a build folder that is not its usual one into this file.
  const before = readFileSync('tsconfig.json')
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    env: { ...process.env, DIST_DIR: dist },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  writeFileSync('tsconfig.json', before)
  if (status !== 0) throw new Error('The app could not be built.')
  built = true
}

export interface RunningApp {
  port: number
  origin: string
  /** Bytes of memory of the server process. */
  memory: () => { resident: number; peak: number }
  pid: () => number
  stop: () => Promise<void>
}

/** Starts the production build as `npm start` does, on the store of this folder and a free port. */
export async function startApp(folder: string): Promise<RunningApp> {
  build()
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const starter = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: {
      ...environmentOf(folder),
      ...{ DIST_DIR: dist, PORT: String(port), ORIGIN: origin, NEXTAUTH_SECRET: benchSecret },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  process.once('exit', () => starter.kill('SIGTERM'))
  await answering(`${origin}/sign-in`, starter)
  const pid = () => serverOf(starter)
  return { port, origin, pid, memory: () => memoryOf(pid()), stop: () => stop(starter) }
}

/** The process that serves is the one child of the process that starts it. */
function serverOf({ pid }: ChildProcess): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])
}

/**
 * Waits until a server answers.
 * @throws where it does not, with the beginning of what it complained of
 */
export async function answering(address: string, server: ChildProcess): Promise<void> {
  let complaint = ''
  server.stderr?.on('data', (text: Buffer) => {
    if (complaint.length < 2_000) complaint += text.toString('utf8')
  })
  for (let tried = 0; tried < 120; tried += 1) {
    if (server.exitCode !== null) throw new Error(`The server ended before it answered. ${complaint}`)
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`The server did not answer within 30 seconds. ${complaint}`)
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' ? address?.port : undefined
      probe.close(() => (port ? resolve(port) : reject(new Error('There is no free port.'))))
    })
  })
}
