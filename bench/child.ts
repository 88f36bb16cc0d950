import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { forgetPeak, memoryOf, timed, watchEventLoop, type Waits } from './measure'

/** What a piece of work cost the process that did it. */
export interface Cost {
  ms: number
  /** Bytes of memory before the work began, and the most while it ran. */
  idle: number
  peak: number
  waits: Waits
}

/** The environment of a process that keeps its data in this folder and touches no other store. */
export function environmentOf(folder: string): NodeJS.ProcessEnv {
  const ours = { DATA_DIR: folder, DATABASE_URL: '', STORE_ENGINE: 'sqlite', ORIGIN: 'http://127.0.0.1' }
  return { ...process.env, ...ours }
}

/**
 * Runs a file of this folder as a process of its own, hands it the input and returns its answer once it has ended:
 * memory and the event loop are those of the work alone, and nothing is warm from the part before.
 * @throws when the process ends without an answer; what it said about it is printed
 */
export async function inChild<Answer>(
  file: string,
  input: unknown,
  environment = process.env,
): Promise<Answer> {
  const { child, answer } = begin<Answer>(file, input, environment)
  const given = await answer
  await ended(child)
  return given
}

/** The same for a process that goes on after its answer, until it is stopped. */
export async function servedByChild<Answer>(
  file: string,
  input: unknown,
): Promise<{ answer: Answer; stop: () => Promise<void> }> {
  const { child, answer } = begin<Answer>(file, input, process.env)
  return { answer: await answer, stop: () => stop(child) }
}

/** Asks a process to end, and waits until it has. */
export async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await ended(child)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

function begin<Answer>(file: string, input: unknown, environment: NodeJS.ProcessEnv) {
  const child = fork(new URL(file, import.meta.url), [], {
    env: environment,
    execArgv: ['--import', 'tsx', '--expose-gc'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const answer = new Promise<Answer>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { value: Answer }).value))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} and no answer.`)))
  })
  child.send({ input })
  return { child, answer }
}

/** The other side of both: takes the input, does the work and answers. */
export function answerParent<Input, Answer>(work: (input: Input) => Promise<Answer>): void {
  process.once('message', (message) => {
    const answered = work((message as { input: Input }).input).then(
      (value) => void process.send?.({ value }, () => process.disconnect()),
    )
    answered.catch((error: unknown) => {
      console.error(error)
      process.exit(1)
    })
  })
}

/** Does the work in this process and says what it cost. */
export async function costOf<T>(work: () => Promise<T>): Promise<{ cost: Cost; result: T }> {
  // What starting left behind, the translation of TypeScript for one, is no part of the work.
  globalThis.gc?.()
  const idle = memoryOf(process.pid).resident
  forgetPeak()
  const stopWatching = watchEventLoop()
  const { ms, result } = await timed(work)
  const waits = stopWatching()
  return { cost: { ms, idle, peak: memoryOf(process.pid).peak, waits }, result }
}
