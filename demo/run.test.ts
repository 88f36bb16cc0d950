import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { isBuilt } from './build-age'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-demo-'))
  folders.push(folder)
  return folder
}

/** A store as an older version would have left it: whatever brings a store up to date would change it. */
function realStoreIn(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'dip-sample.db')
  const older = new BetterSqlite(file)
  older.exec('CREATE TABLE installation (key TEXT PRIMARY KEY, value TEXT NOT NULL)')
  older.close()
  return file
}

function playIn(cwd: string, dataFolder: { DATA_DIR?: string }) {
  const { DATABASE_URL: _, STORE_ENGINE: __, DATA_DIR: ___, ...rest } = process.env
  const env = { ...rest, ...dataFolder, TSX_TSCONFIG_PATH: path.resolve('tsconfig.json') }
  const play = [path.resolve('demo/run.ts'), '--play-only']
  return spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), ...play], {
    cwd,
    env,
    encoding: 'utf8',
  })
}

test('the demonstration refuses a store that it did not make, and leaves every byte of it as it was', () => {
  const folder = newFolder()
  const file = realStoreIn(folder)
  const before = readFileSync(file)
  const { status, stderr } = playIn(process.cwd(), { DATA_DIR: folder })
  expect(stderr).toContain('There is a real store in')
  expect(status).toBe(1)
  expect(readFileSync(file).equals(before)).toBe(true)
}, 30_000)

test('the demonstration does not start on an installation that has a real store, although it keeps its own', () => {
  const installation = newFolder()
  realStoreIn(path.join(installation, 'data'))
  const { status, stderr } = playIn(installation, {})
  expect(stderr).toContain('There is a real store in')
  expect(status).toBe(1)
  expect(existsSync(path.join(installation, 'demo-data'))).toBe(false)
}, 30_000)

test('a build counts only while nothing that it is made of is newer', () => {
  const checkout = newFolder()
  const put = (name: string, minute: number) => {
    const file = path.join(checkout, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, '')
    utimesSync(file, minute * 60, minute * 60)
  }
  execFileSync('git', ['init', '-q'], { cwd: checkout })
  put('app/page.tsx', 1)
  put('docs/methods.md', 9)
  expect(isBuilt(checkout, '.next')).toBe(false)
  put('.next/standalone/server.js', 5)
  put('.next/BUILD_ID', 5)
  expect(isBuilt(checkout, '.next')).toBe(true)
  put('domain/new-rule.ts', 6)
  expect(isBuilt(checkout, '.next')).toBe(false)
  put('.next/BUILD_ID', 7)
  expect(isBuilt(checkout, '.next')).toBe(true)
})
