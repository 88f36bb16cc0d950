import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import type { TableChoice, TablePreview, TableProblem } from '../documents/table-read'
import type { TrainingRead } from '../domain/training-register'
import type { Watch } from './command'
import {
  unfinished,
  type CheckedTable,
  type CheckTask,
  type FileReading,
  type ReadingFailed,
  type ReadingTask,
  type ReadingWord,
} from './reading-task'

/** Beyond these a file is no extract, whatever it is. */
const limits = {
  memoryMb: 320,
  previewMs: 60_000,
  checkMs: 15 * 60_000,
}

/** What was asked for was not wanted any more. */
export class ReadingStopped extends Error {}

/** Finds out, in a process of its own, how an uploaded file is to be read. */
export async function previewApart(
  file: string,
  choice: TableChoice = {},
): Promise<{ preview: TablePreview } | { problem: TableProblem }> {
  const word = await ask({ what: 'preview', file, choice }, limits.previewMs, {})
  return word.says === 'preview' ? word : { problem: problemIn(word) }
}

/**
 * Checks a whole uploaded file in a process of its own, and leaves its crimes staged where nothing is wrong with it.
 * @throws ReadingStopped where `signal` stopped it
 */
export async function checkApart(
  task: Omit<CheckTask, 'what'>,
  watch: Watch = {},
): Promise<CheckedTable | { problem: TableProblem }> {
  try {
    const word = await ask({ what: 'check', ...task }, limits.checkMs, watch)
    return word.says === 'checked' ? word.checked : { problem: problemIn(word) }
  } finally {
    // There only where the process was stopped or died.
    for (const file of [task.staged, task.problems]) await rm(unfinished(file), { force: true })
  }
}

/** Reads a whole list of courses in a process of its own. */
export async function readTrainingApart(file: string, asAt: string): Promise<TrainingRead> {
  const word = await ask({ what: 'training', file, asAt }, limits.previewMs, {})
  return word.says === 'training'
    ? word.training
    : { records: [], problems: [problemIn(word).message], unlisted: 0, leftOut: [], repeated: 0 }
}

/** How the app reads what people upload. */
export const readingApart: FileReading = { preview: previewApart, check: checkApart }

const again = 'Save the extract as ‘CSV UTF-8’ and upload that file.'

function problemIn(word: ReadingWord): TableProblem {
  if (word.says === 'problem') return word.problem
  if (word.says === 'failed') return faultOfTheApp(word)
  throw new Error(`The reading process answered something else: ${word.says}.`)
}

/** What was thrown goes into the log; who uploaded the file hears that it is not the file's fault. */
function faultOfTheApp({ name, code, frames }: ReadingFailed): TableProblem {
  console.error('The process that reads uploads failed.', { name, code, frames })
  return {
    ...{ row: null, column: null, kind: 'a fault of the app' },
    message:
      'This file could not be read because of a fault in this app. The file may well be sound, and nothing of it was kept. The fault is in the log: ask an administrator to have it looked at.',
  }
}

function ask(task: ReadingTask, mostMs: number, { tell, signal }: Watch): Promise<ReadingWord> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...confinement(task), 'commands/reading-child.ts'], {
      cwd: houseRoot(),
      // Nothing of the installation: no address of the store, no secret.
      env: onlyWhatNodeNeeds(),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    })
    // Whoever saves an answer meanwhile goes first.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    let ended = false
    const end = (how: () => void) => {
      if (ended) return
      ended = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      child.kill('SIGKILL')
      how()
    }
    const refuse = (message: string) =>
      end(() =>
        resolve({ says: 'problem', problem: { row: null, column: null, kind: 'not an extract', message } }),
      )
    const stop = () => end(() => reject(new ReadingStopped('The reading was stopped.')))
    const timer = setTimeout(
      () =>
        refuse(
          `Reading this file took more than ${Math.round(mostMs / 60_000)} minutes and was stopped. ${again}`,
        ),
      mostMs,
    )
    child.on('message', (word: ReadingWord) => {
      if (word.says === 'progress') tell?.(word.progress)
      else end(() => resolve(word))
    })
    child.on('error', (error) => end(() => reject(error)))
    // Not its exit, which may be heard of before the last of what it said.
    child.on('disconnect', () =>
      refuse(
        `This file could not be read: it asks for more memory than an extract may, or is damaged. ${again}`,
      ),
    )
    if (signal?.aborted) stop()
    else {
      signal?.addEventListener('abort', stop)
      child.send(task)
    }
  })
}

/** Where the sources are: the server of a build runs in a folder of its own. */
function houseRoot(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.HOUSE_ROOT ?? process.cwd())
}

/** How Node is started for a task: with so much memory, and the rights that the task needs. */
export function confinement(task: ReadingTask): string[] {
  return [
    `--max-old-space-size=${limits.memoryMb}`,
    ...['--permission', ...filesFor(task)],
    ...['--experimental-transform-types', '--disable-warning=ExperimentalWarning'],
    ...['--import', './commands/source-loading.ts'],
  ]
}

/**
 * What it may touch: its own sources and the one file for reading, what it finds for writing. Starting programs, threads
 * and native modules are closed to it too (nodejs.org/api/permissions.html).
 */
function filesFor(task: ReadingTask): string[] {
  const root = houseRoot()
  // A folder that is a link is asked for by both its names.
  const sources = ['commands', 'documents', 'domain', 'node_modules'].flatMap((name) => {
    const folder = path.join(/* turbopackIgnore: true */ root, name)
    return [path.join(folder, '*'), path.join(realpathSync(folder), '*')]
  })
  const read = [...sources, path.join(root, 'package.json'), task.file]
  const written =
    task.what === 'check' ? [task.staged, task.problems].flatMap((file) => [file, unfinished(file)]) : []
  return [
    ...[...read, ...written].map((place) => `--allow-fs-read=${place}`),
    ...written.map((place) => `--allow-fs-write=${place}`),
  ]
}

/** The environment of the process: nothing of the installation's. */
export function onlyWhatNodeNeeds(): NodeJS.ProcessEnv {
  const { PATH = '', HOME, TMPDIR, TZ } = process.env
  return {
    ...{ PATH, NODE_ENV: 'production' },
    ...(HOME === undefined ? {} : { HOME }),
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...(TZ === undefined ? {} : { TZ }),
  }
}
