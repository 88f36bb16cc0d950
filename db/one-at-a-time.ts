/** Lets one piece of work in at a time, in the order in which they came. */
export interface Turns {
  /** Waits for its turn, runs the work and answers what it answers; that it throws holds up nobody. */
  take<T>(work: () => Promise<T>): Promise<T>
  /** Ends when everything that came so far has ended. */
  idle(): Promise<void>
}

/**
 * The writers of this process wait here and not in the store: a writer that waits holds neither a connection that
 * somebody could read with, nor a lock.
 */
export function oneAtATime(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    take: (work) => {
      const turn = last.then(work)
      last = turn.catch(() => undefined)
      return turn
    },
    idle: async () => void (await last),
  }
}
