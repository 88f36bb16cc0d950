import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the tests need of the machine beyond npm's packages: Debian's package, and how to tell that it is there. */
const needed = [
  { name: 'chromium', there: () => existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium') },
  { name: 'strace', there: () => answers('strace', '-V') },
  { name: 'python3', there: () => answers('python3', '--version') },
  { name: 'sqlite3', there: () => answers('sqlite3', '--version') },
]

function answers(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

const missing = needed.filter(({ there }) => !there()).map(({ name }) => name)
if (missing.length > 0) {
  const mayInstall = process.getuid?.() === 0 && answers('apt-get', '--version')
  if (!mayInstall) {
    console.error(
      `The tests need ${missing.join(', ')}. Install with: sudo apt-get install -y ${missing.join(' ')}`,
    )
    process.exit(1)
  }
  console.log(`Installing ${missing.join(', ')} for the tests`)
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const still = needed.filter(({ there }) => !there()).map(({ name }) => name)
  if (still.length > 0) {
    console.error(`Still missing after the installation: ${still.join(', ')}`)
    process.exit(1)
  }
}
