import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

/** What the build is made of. Tests that stand beside it count too: at worst there is a build too many. */
const madeOf = [
  ...['app', 'components', 'commands', 'db', 'domain', 'documents', 'drizzle'],
  ...['proxy.ts', 'next.config.js', 'package-lock.json'],
]

/**
 * Whether a checkout holds a build that is newer than everything it is made of. Without git there are no sources to
 * compare with: any build will do then.
 * @param dist the folder of the build within the checkout
 */
export function isBuilt(checkout: string, dist: string): boolean {
  const made = path.join(checkout, dist, 'BUILD_ID')
  if (!existsSync(path.join(checkout, dist, 'standalone', 'server.js')) || !existsSync(made)) return false
  const builtAt = statSync(made).mtimeMs
  return sourcesOf(checkout).every((file) => statSync(file).mtimeMs <= builtAt)
}

/** Also files that are new and not committed yet; not those that were deleted and still stand in the index. */
function sourcesOf(checkout: string): string[] {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...madeOf]
  const { status, stdout } = spawnSync('git', list, { cwd: checkout, encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0) return []
  return stdout
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => path.join(checkout, name))
    .filter((file) => existsSync(file))
}
