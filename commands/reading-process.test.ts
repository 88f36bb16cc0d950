import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { checkApart, confinement, onlyWhatNodeNeeds, previewApart, ReadingStopped } from './reading-process'
import type { CheckTask } from './reading-task'

const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-reading-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inFolder = (name: string) => path.join(folder, name)
const header = 'Crime reference,District,Domestic,Recorded date'

function extract(name: string, rows: number): string {
  const line = (_: unknown, at: number) => `1320${String(at).padStart(7, '0')},LD,Y,14/02/2021`
  writeFileSync(inFolder(name), [header, ...Array.from({ length: rows }, line), ''].join('\n'))
  return inFolder(name)
}

function checkOf(file: string): Omit<CheckTask, 'what'> {
  const district = { code: 'LD', name: 'Leeds', aliases: [], activeFrom: '1974-04-01', activeTo: null }
  return {
    file,
    format: { kind: 'csv', encoding: 'utf-8', delimiter: ',', headerRow: 1 },
    rules: {
      header: header.split(','),
      mapping: { reference: 0, district: 1, domestic: 2, recordedOn: 3 },
      districts: [district],
      today: '2021-11-08',
    },
    scope: {
      period: { from: '2020-10-01', to: '2021-09-30' },
      districts: ['LD'],
      strata: 'apart',
      dated: true,
    },
    ...{ staged: `${file}.staged`, problems: `${file}.problems`, checkedUnder: 'this plan' },
    whole: { characters: 1_000_000 },
  }
}

/** What a script says that has taken the process over with the rights of a task. */
function takenOver(script: string) {
  const task = { what: 'check' as const, ...checkOf(extract('taken-over.csv', 1)) }
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    [...confinement(task), '--input-type=module', '--eval', script],
    { env: onlyWhatNodeNeeds(), encoding: 'utf8', timeout: 50_000 },
  )
  return { stdout: stdout.trim(), stderr, status, signal, task }
}

describe('the process that reads uploads', () => {
  test('finds a file’s shape, and stages the crimes of one that has no problem', async () => {
    const file = extract('good.csv', 2_500)
    expect(await previewApart(file)).toMatchObject({ preview: { header: header.split(',') } })
    expect(await checkApart(checkOf(file))).toMatchObject({ rowsRead: 2_500, accepted: 2_500, problems: [] })
    const lines = readFileSync(`${file}.staged`, 'utf8').trim().split('\n')
    expect(lines.slice(0, -1).flatMap((line) => JSON.parse(line) as unknown[])).toHaveLength(2_500)
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ checkedUnder: 'this plan' })
  })

  test('is given no secret and no address of the store', () => {
    vi.stubEnv('NEXTAUTH_SECRET', 'a secret of this test')
    vi.stubEnv('DATABASE_URL', 'file:of-this-test.db')
    const { stdout } = takenOver('console.log(Object.keys(process.env).join())')
    expect(stdout).not.toMatch(/SECRET|DATABASE|NEXTAUTH|DATA_DIR/)
    expect(stdout).toContain('PATH')
    vi.unstubAllEnvs()
  })

  test('taken over by what it reads, it can neither look about, nor write, nor start a program', () => {
    const outside = inFolder('store.db')
    writeFileSync(outside, 'everybody’s crimes')
    const tries = [
      `import('node:fs').then((fs) => fs.readFileSync('${outside}'))`,
      `import('node:fs').then((fs) => fs.readdirSync('${folder}'))`,
      `import('node:fs').then((fs) => fs.readFileSync('${path.resolve('package-lock.json')}'))`,
      `import('node:fs').then((fs) => fs.writeFileSync('${inFolder('left.txt')}', 'left'))`,
      `import('node:fs').then((fs) => fs.writeFileSync('${inFolder('taken-over.csv')}', 'changed'))`,
      `import('node:child_process').then(({ execFileSync }) => execFileSync('true'))`,
      `import('node:worker_threads').then(({ Worker }) => new Worker('1', { eval: true }))`,
    ]
    const { stdout } = takenOver(
      `for (const one of [${tries.map((one) => `() => ${one}`).join()}])
         await one().then(() => console.log('could'), ({ code }) => console.log(code))`,
    )
    expect(stdout.split('\n')).toEqual(tries.map(() => 'ERR_ACCESS_DENIED'))
    expect(existsSync(inFolder('left.txt'))).toBe(false)
  })

  test('that asks for more memory than an extract may has died, and nothing else with it', () => {
    const { stdout, status, signal } = takenOver(
      `const all = []; for (;;) { all.push(Array.from({ length: 1e5 }, () => ({})));
         if (process.memoryUsage().heapUsed > 600e6) { console.log('had it'); break } }`,
    )
    expect(stdout).toBe('')
    expect(status === 0 && signal === null).toBe(false)
  })

  test('in which something is thrown says that the app is at fault; the log has its place and no cell of the file', async () => {
    const logged: unknown[] = []
    const log = vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => logged.push(...words))
    const file = extract('sound.csv', 3)
    // Rules that no mapping makes: reading on with them throws.
    const found = await checkApart({ ...checkOf(file), rules: { header: [] } as never })
    log.mockRestore()
    expect(found).toMatchObject({
      problem: {
        kind: 'a fault of the app',
        message: expect.stringMatching(
          /^This file could not be read because of a fault in this app\./,
        ) as string,
      },
    })
    expect(logged[1]).toMatchObject({ name: 'TypeError' })
    expect((logged[1] as { frames: string[] }).frames[0]).toMatch(/^at .*\.ts/)
    expect(existsSync(`${file}.staged`)).toBe(false)
  })

  test('knows every row of a repeated reference before the first is judged, where that was asked', async () => {
    const file = inFolder('repeats.csv')
    const row = (number: number, flag: string) => `1320000000${number},LD,${flag},14/02/2021`
    writeFileSync(
      file,
      [header, row(1, 'Y'), row(2, 'Y'), row(1, 'N'), row(3, 'Y'), row(3, 'Y'), ''].join('\n'),
    )
    const under = async (repeats: 'refuse' | 'latest' | 'none') => {
      const task = checkOf(file)
      const checked = await checkApart({ ...task, rules: { ...task.rules, repeats } })
      if ('problem' in checked) throw new Error(checked.problem.message)
      const staged = existsSync(`${file}.staged`)
        ? readFileSync(`${file}.staged`, 'utf8').split('\n')[0]
        : '[]'
      const rows = (JSON.parse(staged ?? '') as unknown[][]).map(([at]) => at)
      return { rows, repeats: checked.repeats, excluded: checked.excluded }
    }
    const found = { references: 2, rows: 4, same: 1, again: 1 }
    expect(await under('refuse')).toMatchObject({
      rows: [],
      repeats: { ...found, shown: [{ reference: '13200000001', rows: [2, 4] }] },
    })
    expect(await under('latest')).toMatchObject({ rows: [3, 4, 5], repeats: found })
    expect(await under('none')).toMatchObject({
      rows: [3, 5],
      excluded: [
        { reason: 'a reference whose rows differ', rows: 2 },
        { reason: 'the same row again', rows: 1 },
      ],
    })
  })

  test('is stopped at once, leaves nothing of its own, and what an earlier check staged stays whole', async () => {
    const file = extract('long.csv', 400_000)
    writeFileSync(`${file}.staged`, 'of the check before')
    const stop = new AbortController()
    let heard = 0
    const checking = checkApart(checkOf(file), {
      signal: stop.signal,
      tell: ({ rows }) => {
        heard = rows
        stop.abort()
      },
    })
    await expect(checking).rejects.toThrow(ReadingStopped)
    expect(heard).toBeGreaterThan(0)
    expect(heard).toBeLessThan(400_000)
    expect(readFileSync(`${file}.staged`, 'utf8')).toBe('of the check before')
    for (const left of ['staged.unfinished', 'problems.unfinished', 'problems'])
      expect(existsSync(`${file}.${left}`), left).toBe(false)
  })
})
