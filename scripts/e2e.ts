import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, must, run, serveDemonstration, startServer } from './served-demonstration'
import { buildWithoutProxy } from './without-proxy'

/*
 * The journeys: builds the app, plays the demonstration into a store of its own, serves the production build of it on
 * a free port and drives it with Chromium. Arguments are handed on to Playwright.
 */

const data = mkdtempSync(path.join(tmpdir(), 'dip-sample-e2e-'))
const played = path.join(data, 'played.db')

async function main(): Promise<number> {
  must('npx', ['tsx', 'scripts/machine.ts'])
  if (process.env.SKIP_BUILD !== '1') must('npm', ['run', 'build', '--silent'])
  const served = await serveDemonstration(data, () => copyFileSync(path.join(data, 'dip-sample.db'), played))
  const bare = await serveWithoutProxy(served.env)
  try {
    const args = ['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)]
    return run('npx', args, { ...served.env, WITHOUT_PROXY: bare.address })
  } finally {
    bare.stop()
    served.stop()
  }
}

/** The same demonstration, in a copy, behind a build without proxy.ts that believes it is reached over HTTPS. */
async function serveWithoutProxy(env: NodeJS.ProcessEnv): Promise<{ address: string; stop: () => void }> {
  const folder = buildWithoutProxy()
  const port = await freePort()
  const store = path.join(data, 'without-proxy.db')
  copyFileSync(played, store)
  const address = `http://127.0.0.1:${port}`
  const secure = { PORT: String(port), ORIGIN: 'https://dipsample.example', DATABASE_URL: `file:${store}` }
  const stop = await startServer({ ...env, ...secure }, `${address}/api/auth/csrf`, folder)
  return { address, stop }
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
