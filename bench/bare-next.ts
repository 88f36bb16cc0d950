import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stop } from './child'
import { answering, freePort } from './server'
import { say } from './workshop'

/** A page of one heading, rendered on the server at every request as ours are, and nothing else. */
const files = {
  'package.json': '{ "private": true, "type": "module" }',
  // The packages are linked from elsewhere, and Turbopack follows no link that leads out of its root.
  'next.config.js': "export default { turbopack: { root: '/' }, poweredByHeader: false }",
  'app/layout.js': `export default ({ children }) => <html lang="en"><body>{children}</body></html>`,
  'app/page.js': `export const dynamic = 'force-dynamic'
    export default () => <h1>Bare</h1>`,
}

/** Builds and serves that page with the same Next and React as the app's. */
export async function startBareNext(folder: string): Promise<{ port: number; stop: () => Promise<void> }> {
  say('building a bare Next page')
  mkdirSync(path.join(folder, 'app'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  const next = path.resolve('node_modules/next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const { status, stderr } = spawnSync(process.execPath, [next, 'build'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The bare Next page could not be built: ${stderr}`)
  const port = await freePort()
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  process.once('exit', () => server.kill('SIGTERM'))
  await answering(`http://127.0.0.1:${port}/`, server)
  return { port, stop: () => stop(server) }
}
