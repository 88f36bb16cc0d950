import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { readTable, type TableRow } from '../documents/table-read'
import { crimeCells, type CrimeCells } from '../domain/crime-cells'
import { ExtractIntake } from '../domain/extract-intake'
import { PairList, type PairCells } from '../domain/pair-list'
import { looksAhead } from '../domain/repeat-policies'
import { RepeatFinder, RepeatSurvey } from '../domain/repeat-survey'
import type { Progress } from './command'
import {
  unfinished,
  type CheckedTable,
  type CheckTask,
  type StagedPairs,
  type StagedTallies,
} from './reading-task'

/** As many as the store takes in a few milliseconds: between two lines somebody's save has its turn. */
const crimesInALine = 1_000
const pairedInALine = 5_000
const betweenWordsMs = 250

/** Reads the file once more for the rows of repeated references, which are then known side by side. */
async function surveyed(task: CheckTask, repeated: ReadonlySet<string>, told: Told): Promise<RepeatSurvey> {
  const survey = new RepeatSurvey(task.rules, repeated)
  await forEachRow(task, told, (row) => survey.take(row.row, row.cells, row.faults))
  return survey
}

async function forEachRow(task: CheckTask, told: Told, take: (row: TableRow) => void): Promise<void> {
  for await (const batch of readTable(task.file, task.format)) {
    // The reading that counts meets the same problem and says it.
    if ('problem' in batch) return
    batch.rows.forEach(take)
    await told(batch.rows)
  }
}

/** The references on several rows. Nothing but them outlasts the reading: a million references are much. */
async function repeatedIn(task: CheckTask, told: Told): Promise<ReadonlySet<string>> {
  const finder = new RepeatFinder(task.rules)
  await forEachRow(task, told, (row) => finder.take(row.row, row.cells, row.faults))
  return finder.repeated
}

/** What becomes of repeated references, where that depends on all their rows. */
async function lookAhead(task: CheckTask, told: Told): Promise<RepeatSurvey | undefined> {
  const { repeats = 'refuse' } = task.rules
  return looksAhead(repeats) ? surveyed(task, await repeatedIn(task, told), told) : undefined
}

/**
 * Checks a whole file: every row in order, each problem with its place, and the crimes staged where nothing is wrong.
 * @param tell hears how far it is, a few times a second
 */
export async function checkTable(task: CheckTask, tell: Tell): Promise<CheckedTable> {
  const { repeats = 'refuse' } = task.rules
  const told = progressOf(task, looksAhead(repeats) ? 3 : 1, tell)
  const ahead = await lookAhead(task, told)
  const rules = ahead ? { ...task.rules, repeated: ahead.decisions(repeats) } : task.rules
  const problems = createWriteStream(unfinished(task.problems), { mode: 0o600 })
  const staged = createWriteStream(unfinished(task.staged), { mode: 0o600, highWaterMark: 1 << 20 })
  let faultless = true
  const intake = new ExtractIntake(rules, task.scope, (problem) => {
    faultless = false
    problems.write(`${JSON.stringify(problem)}\n`)
  })
  const pairs = new PairList()
  let waiting: CrimeCells[] = []
  const write = async (line: CrimeCells[] | StagedPairs) => {
    if (!staged.write(`${JSON.stringify(line)}\n`)) await once(staged, 'drain')
  }
  const stage = async () => {
    await write(waiting)
    waiting = []
  }
  for await (const batch of readTable(task.file, task.format)) {
    if ('problem' in batch) {
      const { problem } = batch
      intake.breakOff({ ...problem, message: `${problem.message} Nothing below it was read.` })
      break
    }
    for (const row of batch.rows) {
      const crime = intake.take(row.row, row.cells, row.faults)
      if (!crime || !faultless) continue
      waiting.push(crimeCells(crime))
      pairs.add(crime.row, crime.pairKey, crime.recordedOn)
      if (waiting.length === crimesInALine) await stage()
    }
    if (problems.writableNeedDrain) await once(problems, 'drain')
    await told(batch.rows)
  }
  intake.finish()
  if (faultless && waiting.length > 0) await stage()
  if (faultless) for (const some of inLines(pairs.together())) await write({ pairs: some })
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
  const repeated = intake.repeated()
  const survey = ahead ?? (repeated.size > 0 ? await surveyed(task, repeated, told) : undefined)
  return { ...intake.report(), ...(survey ? { repeats: survey.repeats() } : {}) }
}

function* inLines(paired: Iterable<PairCells>): Generator<PairCells[]> {
  let line: PairCells[] = []
  for (const cells of paired) {
    line.push(cells)
    if (line.length < pairedInALine) continue
    yield line
    line = []
  }
  if (line.length > 0) yield line
}

type Told = (rows: readonly TableRow[]) => Promise<void>
type Tell = (progress: Progress) => Promise<void> | void

/** Says how far it is, a few times a second, over so many readings of the file. */
function progressOf({ whole }: CheckTask, readings: number, tell: Tell): Told {
  let [rows, characters, last] = [0, 0, performance.now()]
  return async (more) => {
    rows += more.length
    if ('characters' in whole)
      for (const { cells } of more) for (const cell of cells) characters += cell.length + 1
    if (performance.now() - last < betweenWordsMs) return
    last = performance.now()
    const read = 'rows' in whole ? rows / whole.rows : characters / whole.characters
    const share = Math.min(999, Math.floor((read / readings) * 1_000))
    await tell({ rows: Math.floor(rows / readings), share })
  }
}
