import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Builds the app as if proxy.ts had never been written, in a copy of the tree beside the test results, and returns its
 * folder: sessions, permissions and origin checks have to hold there too.
 */
export function buildWithoutProxy(): string {
  const copy = path.resolve('test-results', 'without-proxy')
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { recursive: true })
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  })
  for (const file of files.split('\0').filter((name) => name && name !== 'proxy.ts'))
    cpSync(file, path.join(copy, file), { recursive: true })
  // Links to the same files: a copy of every package would take longer than the build.
  execFileSync('cp', ['-al', 'node_modules', path.join(copy, 'node_modules')])
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: copy,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DIST_DIR: '.next' },
  })
  if (status !== 0) throw new Error('The app without proxy.ts could not be built.')
  return copy
}
