import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { previewTable, readTable, type TableRow } from '../documents/table-read'
import { crimeCells, type CrimeCells } from '../domain/crime-cells'
import { ExtractIntake } from '../domain/extract-intake'
import {
  unfinished,
  type CheckedTable,
  type CheckTask,
  type ReadingTask,
  type ReadingWord,
  type StagedTallies,
} from './reading-task'

/*
 * The process that reads what people upload, and nothing else: it has no store, no secret and no session, gets one task
 * from the app, answers it and ends. What a file can do to it stays in it.
 */

const crimesInALine = 1_000
const betweenWordsMs = 250

function say(word: ReadingWord): Promise<void> {
  return new Promise((resolve, reject) =>
    process.send?.(word, undefined, undefined, (error) => (error ? reject(error) : resolve())),
  )
}

async function check(task: CheckTask): Promise<CheckedTable> {
  const problems = createWriteStream(unfinished(task.problems), { mode: 0o600 })
  const staged = createWriteStream(unfinished(task.staged), { mode: 0o600, highWaterMark: 1 << 20 })
  let faultless = true
  const intake = new ExtractIntake(task.rules, task.scope, (problem) => {
    faultless = false
    problems.write(`${JSON.stringify(problem)}\n`)
  })
  let waiting: CrimeCells[] = []
  const stage = async () => {
    if (!staged.write(`${JSON.stringify(waiting)}\n`)) await once(staged, 'drain')
    waiting = []
  }
  const told = progressOf(task)
  for await (const batch of readTable(task.file, task.format)) {
    if ('problem' in batch) {
      intake.breakOff(batch.problem)
      break
    }
    for (const row of batch.rows) {
      const crime = intake.take(row.row, row.cells, row.faults)
      if (!crime || !faultless) continue
      waiting.push(crimeCells(crime))
      if (waiting.length === crimesInALine) await stage()
    }
    if (problems.writableNeedDrain) await once(problems, 'drain')
    await told(batch.rows)
  }
  if (faultless && waiting.length > 0) await stage()
  const tallies: StagedTallies = {
    ...{ counts: intake.counts(), profileCounts: intake.profileCounts(), checkedUnder: task.checkedUnder },
  }
  staged.write(`${JSON.stringify(tallies)}\n`)
  for (const file of [problems, staged]) {
    file.end()
    await finished(file)
  }
  await rename(unfinished(task.problems), task.problems)
  if (faultless) await rename(unfinished(task.staged), task.staged)
  else for (const file of [unfinished(task.staged), task.staged]) await rm(file, { force: true })
  return intake.report()
}

/** Says how far it is, a few times a second. */
function progressOf({ whole }: CheckTask): (rows: readonly TableRow[]) => Promise<void> {
  let [rows, characters, last] = [0, 0, performance.now()]
  return async (more) => {
    rows += more.length
    if ('characters' in whole)
      for (const { cells } of more) for (const cell of cells) characters += cell.length + 1
    if (performance.now() - last < betweenWordsMs) return
    last = performance.now()
    const share = 'rows' in whole ? rows / whole.rows : characters / whole.characters
    await say({ says: 'progress', progress: { rows, share: Math.min(999, Math.floor(share * 1_000)) } })
  }
}

async function answer(task: ReadingTask): Promise<ReadingWord> {
  if (task.what === 'check') return { says: 'checked', checked: await check(task) }
  const read = await previewTable(task.file, task.choice)
  return 'problem' in read
    ? { says: 'problem', problem: read.problem }
    : { says: 'preview', preview: read.preview }
}

process.once('message', (task: ReadingTask) => {
  void answer(task).then(async (word) => {
    await say(word)
    process.disconnect()
  })
})
// Without the app there is nobody to read for.
process.once('disconnect', () => process.exit())
