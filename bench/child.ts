import { fork } from 'node:child_process'
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
  return { ...process.env, DATA_DIR: folder, DATABASE_URL: '', STORE_ENGINE: 'sqlite' }
}

/**
 * Runs a file of this folder as a process of its own, hands it the input and returns its answer: memory and the event
 * loop are those of the work alone, and nothing is warm from the part before.
 * @throws when the process ends without an answer; what it said about it is printed
 */
export function inChild<Answer>(file: string, input: unknown, environment = process.env): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(file, import.meta.url), [], {
      env: environment,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    let answer: { value: Answer } | undefined
    child.on('message', (message) => (answer = message as { value: Answer }))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (answer && code === 0) resolve(answer.value)
      else reject(new Error(`${file} ended with ${code} and no answer.`))
    })
    child.send({ input })
  })
}

/** The other side of `inChild`: takes the input, does the work and answers. */
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
  const idle = memoryOf(process.pid).resident
  forgetPeak()
  const stopWatching = watchEventLoop()
  const { ms, result } = await timed(work)
  const waits = stopWatching()
  return { cost: { ms, idle, peak: memoryOf(process.pid).peak, waits }, result }
}
