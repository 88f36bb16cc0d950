import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'

/** The production build with the played demonstration behind it, on a free port of this machine. */
export interface Served {
  origin: string
  /** What a process needs to find the same store and address. */
  env: NodeJS.ProcessEnv
  stop: () => void
}

/**
 * Plays the demonstration into a folder and serves the build of it.
 * @param played called once the store is whole and nobody has it open
 */
export async function serveDemonstration(folder: string, played: () => void = () => {}): Promise<Served> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = {
    ...process.env,
    DATA_DIR: folder,
    DATABASE_URL: `file:${path.join(folder, 'dip-sample.db')}`,
    PORT: String(port),
    ORIGIN: origin,
  }
  must('npx', ['tsx', 'demo/run.ts', '--play-only'], env)
  played()
  const stop = await startServer(env, `${origin}/sign-in`)
  return { origin, env, stop }
}

/** Starts a build, waits until it answers, and returns what stops it. */
export async function startServer(
  env: NodeJS.ProcessEnv,
  url: string,
  cwd = process.cwd(),
): Promise<() => void> {
  // A process group of its own, so that the server behind npm's and tsx's processes ends with it.
  const server = spawn('npx', ['tsx', 'scripts/start.ts'], {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  await answering(url, server)
  return () => {
    if (server.pid && server.exitCode === null) process.kill(-server.pid, 'SIGTERM')
  }
}

export function run(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): number {
  return spawnSync(command, args, { stdio: 'inherit', env }).status ?? 1
}

export function must(command: string, args: string[], env?: NodeJS.ProcessEnv): void {
  const status = run(command, args, env)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tried = 0; tried < 120; tried++) {
    if (server.exitCode !== null) throw new Error('The server ended before it answered.')
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('The server did not answer within 30 seconds.')
}
