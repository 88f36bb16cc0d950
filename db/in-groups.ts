import { setImmediate } from 'node:timers/promises'
import type { Turns } from './one-at-a-time'

/** An open transaction in which several works stand behind savepoints. */
export interface GroupTransaction<W> {
  writer: W
  execute: (statement: 'SAVEPOINT work' | 'RELEASE work' | 'ROLLBACK TO work') => Promise<void>
  /** Whether the whole transaction is lost by this error, and not only the work that met it. */
  isLostBy: (error: unknown) => boolean
}

/** Runs one transaction whole: begun before, kept after, given up when what it runs throws. It may run it anew. */
type InTransaction<W> = (inside: (transaction: GroupTransaction<W>) => Promise<void>) => Promise<void>

interface Waiting<W> {
  work: (writer: W) => Promise<unknown>
  settle: (ending: Ending) => void
}

type Ending = { value: unknown } | { error: unknown }

/** Enough for a room of auditors who all save at once; more wait for the next transaction. */
const mostInGroup = 64
/** A group is committed after so long, whatever waits: the first of it must not wait for all the others. */
const longestMs = 20

/**
 * Lets brief works that wait at the same time share one transaction, and so one write to the disk: the disk, not the
 * work, is what a save waits for. Each stands behind a savepoint, so that one that fails takes back only itself; each
 * sees what those before it wrote, as if they had been committed one by one. None is told that it is kept before the
 * transaction is; where that cannot be, none of them is.
 */
export function inGroups<W>(
  turns: Turns,
  inTransaction: InTransaction<W>,
): <T>(work: (writer: W) => Promise<T>) => Promise<T> {
  const waiting: Waiting<W>[] = []
  let coming = false

  const runGroup = async (): Promise<void> => {
    // Requests that came in with this one get as far as here before the transaction begins.
    await setImmediate()
    coming = false
    const group: Waiting<W>[] = []
    let endings: Ending[] = []
    try {
      await inTransaction(async (transaction) => {
        endings = []
        for (const { work } of group) endings.push(await attempt(work, transaction))
        const began = performance.now()
        while (group.length < mostInGroup && performance.now() - began < longestMs) {
          const next = waiting.shift()
          if (!next) break
          group.push(next)
          endings.push(await attempt(next.work, transaction))
        }
      })
    } catch (error) {
      endings = group.map(() => ({ error }))
      // It never began, so that nobody was taken in.
      if (group.length === 0) for (const { settle } of waiting.splice(0)) settle({ error })
    }
    for (const [place, { settle }] of group.entries()) settle(endings[place] ?? { error: new Error('lost') })
    if (waiting.length > 0) call()
  }

  const call = (): void => {
    if (coming) return
    coming = true
    void turns.take(runGroup)
  }

  return <T>(work: (writer: W) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const settle = (ending: Ending) => {
        if ('value' in ending) resolve(ending.value as T)
        else reject(ending.error as Error)
      }
      waiting.push({ work, settle })
      call()
    })
}

async function attempt<W>(
  work: (writer: W) => Promise<unknown>,
  { writer, execute, isLostBy }: GroupTransaction<W>,
): Promise<Ending> {
  await execute('SAVEPOINT work')
  try {
    const value = await work(writer)
    await execute('RELEASE work')
    return { value }
  } catch (error) {
    if (isLostBy(error)) throw error
    await execute('ROLLBACK TO work')
    await execute('RELEASE work')
    return { error }
  }
}
