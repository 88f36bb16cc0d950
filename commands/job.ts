import type { z } from 'zod'
import type { Reader } from '../db/client'
import { endJob, lastJobOn, noteProgress } from '../db/jobs'
import { jobStatusAt } from '../domain/job'
import { newId } from '../domain/identity'
import type { Subject } from '../domain/subject'
import { perform, refuse, type Aside, type Command, type Progress, type Refused } from './command'
import { ReadingStopped } from './reading-process'

const beatMs = 1_000
/** A form waits so long for its job: most files are done by then, and their page comes with the result. */
const patienceMs = 1_200

/** The jobs of this process that can be called off at once: Next evaluates a module more than once in a process. */
const place = Symbol.for('dip-sample.jobs')
const holder = globalThis as { [place]?: Map<string, AbortController> }
const running = (holder[place] ??= new Map())

/**
 * Carries out a command in the background, as the person who started it, and writes down how far it is. The command is
 * the same that would be carried out at once; its permission is judged again.
 * @returns once it has ended, or after a moment, whichever comes first
 */
export async function carryOutAsJob<I extends z.ZodType, R, S extends Subject, P>(
  jobId: string,
  command: Command<I, R, S, P>,
  input: z.input<I>,
  { database, person }: Aside,
): Promise<void> {
  const work = workThrough(jobId, command, input, { database, person })
  let waiting: NodeJS.Timeout | undefined
  const patience = new Promise((resolve) => {
    waiting = setTimeout(resolve, patienceMs)
  })
  await Promise.race([work, patience])
  clearTimeout(waiting)
}

async function workThrough<I extends z.ZodType, R, S extends Subject, P>(
  jobId: string,
  command: Command<I, R, S, P>,
  input: z.input<I>,
  { database, person }: Pick<Aside, 'database' | 'person'>,
): Promise<void> {
  const stop = new AbortController()
  running.set(jobId, stop)
  let latest: Progress = { rows: 0, share: 0 }
  const beat = setInterval(() => {
    void database
      .write((writer) => noteProgress(writer, jobId, latest, nowInWords()))
      .then((wanted) => wanted || stop.abort())
      .catch(sayWhy)
  }, beatMs)
  const end = (status: 'done' | 'failed', because: string) =>
    database.write((writer) =>
      endJob(writer, jobId, { status, because, now: nowInWords(), progress: latest }),
    )
  try {
    const outcome = await perform(command, {
      ...{ database, person, input, now: nowInWords(), requestId: newId() },
      watch: { tell: (progress) => (latest = progress), signal: stop.signal },
    })
    const because = outcome.done ? '' : outcome.errors.map(({ message }) => message).join('\n')
    await end(outcome.done ? 'done' : 'failed', because)
  } catch (error) {
    if (!(error instanceof ReadingStopped)) sayWhy(error)
    const because =
      'Something went wrong in the app itself, and nothing of it was kept. Start it again; if it happens twice, tell your administrator.'
    await end('failed', because).catch(sayWhy)
  } finally {
    clearInterval(beat)
    running.delete(jobId)
  }
}

const nowInWords = () => new Date().toISOString()

function sayWhy(error: unknown): void {
  console.error('A job in the background failed.', error)
}

/** Stops the work of a job that was called off, where this process does it; another one sees it within a second. */
export function stopJob(jobId: string): void {
  running.get(jobId)?.abort()
}

/**
 * The refusal to start a second job on a file or an extract, or undefined where none is running.
 * @param what 'This file', as the sentence begins
 */
export async function alreadyRunning(
  reader: Reader,
  id: string,
  now: string,
  what = 'This file',
): Promise<Refused | undefined> {
  const last = await lastJobOn(reader, id)
  if (!last || jobStatusAt(last, now) !== 'running') return undefined
  return refuse('not now', `${what} is being worked on already. Wait until that has ended, or cancel it.`)
}
