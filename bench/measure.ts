import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** The value below which the given share (0 to 1) of the values lies: nearest rank, so always one of them. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  const rank = Math.max(1, Math.ceil(share * sorted.length))
  const value = sorted[rank - 1]
  if (value === undefined) throw new Error('There is no percentile of no values.')
  return value
}

export const median = (values: readonly number[]) => percentile(values, 0.5)

/** Carries the work out and says how many milliseconds it took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now()
  const result = await work()
  return { ms: performance.now() - began, result }
}

/** How long somebody who turns up at any moment waits until the process attends to them, in milliseconds. */
export interface Waits {
  p99: number
  most: number
}

const step = 5

/**
 * Watches how late timers fire until the returned function is called. A process that is held for a second makes one
 * timer late, but everybody who turned up within that second waits: each late timer counts once for every step that it
 * is late (the correction for coordinated omission of Gil Tene's HdrHistogram).
 */
export function watchEventLoop(): () => Waits {
  const waits: number[] = []
  let due = performance.now() + step
  let timer: NodeJS.Timeout
  const note = () => {
    const now = performance.now()
    for (let late = Math.max(0, now - due); ; late -= step) {
      waits.push(late)
      if (late < step) break
    }
    due = now + step
    timer = setTimeout(note, step)
  }
  timer = setTimeout(note, step)
  return () => {
    clearTimeout(timer)
    const late = Math.max(0, performance.now() - due)
    const all = [...waits, late]
    return { p99: percentile(all, 0.99), most: percentile(all, 1) }
  }
}

/** Bytes of memory that a process has now, and the most it had since `forgetPeak`. */
export function memoryOf(pid: number): { resident: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024
  return { resident: bytes('VmRSS'), peak: bytes('VmHWM') }
}

/** Lets the peak of this process begin anew, at what it has now (man 5 proc, clear_refs). */
export function forgetPeak(): void {
  writeFileSync('/proc/self/clear_refs', '5')
}

/**
 * Watches the processes that a process starts, until the returned function is called: what it says is the most memory
 * that any of them had, in bytes, 0 where there was none.
 */
export function watchStarted(pid: number): () => number {
  let most = 0
  const look = () => {
    for (const child of startedBy(pid)) most = Math.max(most, peakOf(child))
  }
  const timer = setInterval(look, 25)
  return () => {
    clearInterval(timer)
    return most
  }
}

/** The processes that the threads of a process started and that are still there. */
function startedBy(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const children = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim()
    return children === '' ? [] : children.split(' ').map(Number)
  })
}

/** 0 for a process that has ended meanwhile. */
function peakOf(pid: number): number {
  try {
    return memoryOf(pid).peak || 0
  } catch {
    return 0
  }
}
