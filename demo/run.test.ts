import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
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

test('the demonstration refuses a store that it did not make, and leaves every byte of it as it was', () => {
  const DATA_DIR = newFolder()
  const file = path.join(DATA_DIR, 'dip-sample.db')
  // As an older version would have left it: whatever brings a store up to date would change it.
  const older = new BetterSqlite(file)
  older.exec('CREATE TABLE installation (key TEXT PRIMARY KEY, value TEXT NOT NULL)')
  older.close()
  const before = readFileSync(file)
  const { DATABASE_URL: _, STORE_ENGINE: __, ...env } = process.env
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'demo/run.ts', '--play-only'], {
    env: { ...env, DATA_DIR },
    encoding: 'utf8',
  })
  expect(stderr).toContain('There is a real store in')
  expect(status).toBe(1)
  expect(readFileSync(file).equals(before)).toBe(true)
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
