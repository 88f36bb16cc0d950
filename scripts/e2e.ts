import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWithoutProxy } from './without-proxy'

/*
 * The journeys: builds the app, plays the demonstration into a store of its own, serves the production build of it on
 * a free port and drives it with Chromium. Arguments are handed on to Playwright.
 */

const data = mkdtempSync(path.join(tmpdir(), 'dip-sample-e2e-'))

async function main(): Promise<number> {
  must('npx', ['tsx', 'scripts/machine.ts'])
  if (process.env.SKIP_BUILD !== '1') must('npm', ['run', 'build', '--silent'])
  const port = await freePort()
  const env = {
    ...process.env,
    DATA_DIR: data,
    DATABASE_URL: `file:${path.join(data, 'dip-sample.db')}`,
    PORT: String(port),
    ORIGIN: `http://localhost:${port}`,
  }
  must('npx', ['tsx', 'demo/run.ts', '--play-only'], env)
  copyFileSync(path.join(data, 'dip-sample.db'), path.join(data, 'played.db'))
  const servers = [start(env)]
  try {
    await answering(`http://localhost:${port}/sign-in`, servers[0])
    const bare = await startWithoutProxy(env)
    servers.push(bare.server)
    return run(
      'npx',
      ['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
      {
        ...env,
        WITHOUT_PROXY: bare.address,
      },
    )
  } finally {
    for (const { pid } of servers) if (pid) process.kill(-pid, 'SIGTERM')
  }
}

/** A process group of its own, so that the server behind npm's and tsx's processes ends with it. */
function start(env: NodeJS.ProcessEnv, cwd = process.cwd()): ChildProcess {
  return spawn('npx', ['tsx', 'scripts/start.ts'], {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
}

/** The same demonstration, in a copy, behind a build without proxy.ts that believes it is reached over HTTPS. */
async function startWithoutProxy(env: NodeJS.ProcessEnv): Promise<{ server: ChildProcess; address: string }> {
  const folder = buildWithoutProxy()
  const port = await freePort()
  const store = path.join(data, 'without-proxy.db')
  copyFileSync(path.join(data, 'played.db'), store)
  const address = `http://127.0.0.1:${port}`
  const server = start(
    { ...env, PORT: String(port), ORIGIN: 'https://dipsample.example', DATABASE_URL: `file:${store}` },
    folder,
  )
  await answering(`${address}/api/auth/csrf`, server)
  return { server, address }
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): number {
  return spawnSync(command, args, { stdio: 'inherit', env }).status ?? 1
}

function must(command: string, args: string[], env?: NodeJS.ProcessEnv): void {
  const status = run(command, args, env)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

async function freePort(): Promise<number> {
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

async function answering(url: string, server: ChildProcess | undefined): Promise<void> {
  for (let tried = 0; tried < 120; tried++) {
    if (server?.exitCode != null) throw new Error('The server ended before it answered.')
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('The server did not answer within 30 seconds.')
}

main()
  .then((code) => {
    process.exitCode = code
  })
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(() => rmSync(data, { recursive: true, force: true }))
