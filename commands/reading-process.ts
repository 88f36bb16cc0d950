import { spawn } from 'node:child_process'
import path from 'node:path'
import type { TableChoice, TablePreview, TableProblem } from '../documents/table-read'
import type { Watch } from './command'
import type { CheckedTable, CheckTask, ReadingTask, ReadingWord } from './reading-task'

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
  const word = await ask({ what: 'check', ...task }, limits.checkMs, watch)
  return word.says === 'checked' ? word.checked : { problem: problemIn(word) }
}

const again = 'Save the extract as ‘CSV UTF-8’ and upload that file.'

function problemIn(word: ReadingWord): TableProblem {
  if (word.says === 'problem') return word.problem
  throw new Error(`The reading process answered something else: ${word.says}.`)
}

function ask(task: ReadingTask, mostMs: number, { tell, signal }: Watch): Promise<ReadingWord> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${limits.memoryMb}`, '--import', 'tsx', 'commands/reading-child.ts'],
      {
        cwd: houseRoot(),
        // Nothing of the installation: no address of the store, no secret.
        env: onlyWhatNodeNeeds(),
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        serialization: 'advanced',
      },
    )
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
    child.on('exit', () =>
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

function onlyWhatNodeNeeds(): NodeJS.ProcessEnv {
  const { PATH = '', HOME, TMPDIR, TZ } = process.env
  return {
    ...{ PATH, NODE_ENV: 'production' },
    ...(HOME === undefined ? {} : { HOME }),
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...(TZ === undefined ? {} : { TZ }),
  }
}
