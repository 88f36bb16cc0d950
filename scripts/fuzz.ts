import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MutantsInStore } from '../commands/testing/mutants-in-store'
import { readMutant } from '../commands/testing/read-mutant'
import { openDatabase } from '../db/open'
import { peopled } from '../db/testing/peopled'
import { plannedAudit } from '../db/testing/stories'
import { goodFiles } from '../documents/testing/good-files'
import { mutantOf } from '../documents/testing/mutants'

/*
 * Changes sound extracts, CSV and workbooks, in ways that follow from a number, and reads each as an upload is read:
 * `npm run fuzz`, `npm run fuzz -- 50000`, `npm run fuzz -- 1 4711` for the one of number 4711. Each is then taken
 * through the app's own commands into a SQLite store of its own, which must hold no crime but those of a file that was
 * imported whole. This runs in a process of its own; a mutant that ends it, or keeps it busy for more than ten seconds,
 * is named.
 */

const [count = 10_000, first = 1] = process.argv.slice(2).filter(Boolean).map(Number)
const longestMs = 10_000

interface Word {
  seed: number
  outcome: string
  ms: number
}

async function read(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-fuzz-'))
  const file = path.join(folder, 'upload')
  const good = goodFiles()
  const database = await openDatabase(path.join(folder, 'store.db'))
  const house = await peopled(database)
  const store = new MutantsInStore(house, await plannedAudit(house))
  for (let seed = first; seed < first + count; seed += 1) {
    const { content } = mutantOf(good, seed)
    writeFileSync(file, content)
    const begun = performance.now()
    const outcome = await readMutant(file)
      .then(async () => (await store.take(content)).outcome)
      .catch((error: unknown) => `failed: ${String(error)}`)
    await new Promise((done) => process.send?.({ seed, outcome, ms: performance.now() - begun }, done))
  }
  await database.close()
  rmSync(folder, { recursive: true })
  process.disconnect()
}

/** Reads the mutants from a number on; resolves with the number at which the reading ended before its time, or null. */
function readApart(
  from: number,
  hear: (word: Word) => void,
): Promise<{ at: number; because: string } | null> {
  return new Promise((resolve) => {
    const child = fork(import.meta.filename, [String(first + count - from), String(from)], {
      execArgv: ['--import', 'tsx', '--max-old-space-size=320'],
      env: { ...process.env, FUZZ_READING: '1', STORE_ENGINE: 'sqlite', DATABASE_URL: '' },
    })
    let at = from
    let ended: 'hang' | null = null
    const waiting = () =>
      setTimeout(() => {
        ended = 'hang'
        child.kill('SIGKILL')
      }, longestMs + 5_000)
    let timer = waiting()
    child.on('message', (word: Word) => {
      clearTimeout(timer)
      timer = waiting()
      at = word.seed + 1
      hear(word)
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      if (at >= first + count && code === 0) resolve(null)
      else resolve({ at, because: ended ?? `crash (${code ?? 'killed'})` })
    })
  })
}

async function watch(): Promise<void> {
  const outcomes = new Map<string, number>()
  const faults: string[] = []
  let slowest: Word = { seed: 0, outcome: '', ms: 0 }
  const name = (seed: number) => `mutant ${seed} (${mutantOf(goodFiles(), seed).name})`
  let from = first
  while (from < first + count) {
    const broken = await readApart(from, (word) => {
      if (word.ms > slowest.ms) slowest = word
      if (word.outcome.startsWith('failed')) faults.push(`${name(word.seed)} ${word.outcome}`)
      if (word.ms > longestMs) faults.push(`${name(word.seed)} took ${Math.round(word.ms)} ms`)
      const kind = word.outcome.startsWith('failed') ? 'failed' : word.outcome
      outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1)
    })
    if (broken === null) break
    faults.push(`${name(broken.at)}: ${broken.because}`)
    from = broken.at + 1
  }
  const figures = [...outcomes].map(([outcome, times]) => `${outcome} ${times}`).join(', ')
  console.log(`${count} changed files: ${figures}; faults ${faults.length}.`)
  console.log(`The slowest took ${Math.round(slowest.ms)} ms: ${name(slowest.seed)}.`)
  faults.slice(0, 50).forEach((fault) => console.log(fault))
  process.exitCode = faults.length === 0 ? 0 : 1
}

await (process.env.FUZZ_READING === '1' ? read() : watch())
