import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from './sqlite'
import { runScript } from './testing/child-process'
import { freshStoreAt } from './testing/fresh-store'

test('every connection of a reopened store waits for the disk', async () => {
  const { store, address } = await freshStoreAt()
  await store.close()
  const reopened = openSqlite(address)
  // A fresh file reports FULL until its first write after the mode change, so it is asked after one.
  await reopened.write(async () => undefined)
  expect(await reopened.bare.rows('PRAGMA synchronous')).toEqual([{ synchronous: 2 }])
  expect(await reopened.bare.rows('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }])
  await reopened.close()
})

test('each acknowledged commit of a reopened store is at least one fsync', async () => {
  const { store, address } = await freshStoreAt()
  await store.close()
  const commits = 50
  const log = path.join(path.dirname(address), 'fsyncs')
  const ran = spawnSync(
    'strace',
    [
      '-f',
      '-qq',
      '-e',
      'trace=fsync,fdatasync',
      '-o',
      log,
      process.execPath,
      '--import',
      'tsx',
      'db/testing/save-forever.ts',
      address,
      String(commits),
    ],
    { encoding: 'utf8', env: { ...process.env, STORE_ENGINE: 'sqlite' } },
  )
  if (ran.error)
    throw new Error('strace is needed to count what reaches the disk: apt-get install strace', {
      cause: ran.error,
    })
  expect(ran.stdout.trim().split('\n').at(-1), ran.stderr).toBe(String(commits))
  const fsyncs = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /f(data)?sync\(/.test(line)).length
  expect(fsyncs).toBeGreaterThanOrEqual(commits)
}, 60_000)

test('a process killed between two commits loses none that it acknowledged', async () => {
  const { store, address } = await freshStoreAt()
  await store.close()
  let acknowledged = 0
  for (let round = 0; round < 6; round++) {
    const file = path.join(path.dirname(address), `round-${round}.db`)
    execFileSync('cp', [address, file])
    const ended = await runScript('save-forever.ts', [file, '1000000'], {
      word: 'ready',
      ms: 20 + round * 60,
    })
    expect(ended.signal).toBe('SIGKILL')
    const said = ended.stdout
      .split('\n')
      .filter((line) => /^\d+$/.test(line))
      .map(Number)
    const last = said.at(-1) ?? 0
    acknowledged += last
    const again = openSqlite(file)
    const [kept] = await again.bare.rows("SELECT count(*) AS n FROM installation WHERE key LIKE 'save %'")
    expect(Number(kept?.n)).toBeGreaterThanOrEqual(last)
    expect(await again.bare.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    await again.close()
  }
  expect(acknowledged, 'no save was acknowledged before the kill').toBeGreaterThan(0)
}, 60_000)
