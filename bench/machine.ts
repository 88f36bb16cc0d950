import { execFileSync } from 'node:child_process'
import { closeSync, fsyncSync, openSync, readFileSync, statfsSync, unlinkSync, writeSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { median, percentile } from './measure'
import { inUnit } from './report'

/** Magic numbers of file systems (man 2 statfs): on one in memory nothing is durable and every save looks fast. */
const fileSystems = new Map([
  [0xef53, 'ext4'],
  [0x58465342, 'xfs'],
  [0x9123683e, 'btrfs'],
  [0x794c7630, 'overlay'],
  [0x01021994, 'tmpfs: in memory, nothing on it is durable, set TMPDIR to a folder on a disk'],
])

/** What the figures were measured on, as the lines that stand above them. */
export function machineLines(folder: string): string[] {
  const processors = cpus()
  const load = loadavg().map((value) => value.toFixed(1))
  const fileSystem = fileSystems.get(statfsSync(folder).type) ?? 'of a kind unknown here'
  const syncs = syncTimes(folder)
  return [
    `CPU      ${processors[0]?.model ?? 'unknown'}, ${processors.length} cores; ${inUnit(totalmem(), 'bytes')} of memory; Linux ${release()}`,
    `Load     ${load.join(', ')} (1, 5, 15 minutes) before the run${busy() ? ': other work shares the machine; trust the ratios only' : ''}`,
    `Disk     ${folder}: ${fileSystem}; write and fsync of 4 kB: p50 ${inUnit(median(syncs), 'ms')}, p99 ${inUnit(percentile(syncs, 0.99), 'ms')}`,
    `Node     ${process.version}; Next ${versionOf('next')}; React ${versionOf('react')}`,
    `SQLite   ${sqliteVersion()} (better-sqlite3 ${versionOf('better-sqlite3')}); shell ${shellVersion() ?? 'missing: apt-get install sqlite3'}`,
    `Commit   ${commit()}`,
  ]
}

/** More runs than there are cores, so that what is measured has to share them. */
function busy(): boolean {
  return (loadavg()[0] ?? 0) > cpus().length * 0.75
}

/** The version of the sqlite3 shell, or undefined where there is none. */
export function shellVersion(): string | undefined {
  try {
    return execFileSync('sqlite3', ['--version'], { encoding: 'utf8' }).split(' ')[0]
  } catch {
    // Not installed: what stands beside it is then printed as not measured.
    return undefined
  }
}

function versionOf(name: string): string {
  const file = path.join('node_modules', name, 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

function sqliteVersion(): string {
  const store = new Sqlite(':memory:')
  const { version } = store.prepare('SELECT sqlite_version() AS version').get() as { version: string }
  store.close()
  return version
}

function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
    const changed = git('status', '--porcelain') !== ''
    return `${git('log', '-1', '--format=%h of %cs')}${changed ? ', with changes that are not committed' : ''}`
  } catch {
    // A copy without its history, or a machine without git.
    return 'unknown'
  }
}

function syncTimes(folder: string): number[] {
  const file = path.join(folder, 'sync')
  const handle = openSync(file, 'w')
  const page = Buffer.alloc(4096)
  const times = Array.from({ length: 200 }, () => {
    const began = performance.now()
    writeSync(handle, page)
    fsyncSync(handle)
    return performance.now() - began
  })
  closeSync(handle)
  unlinkSync(file)
  return times
}
