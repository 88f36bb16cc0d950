import { setImmediate } from 'node:timers/promises'

/** A turn of the event loop in which somebody did something takes longer than this, an empty one a few microseconds. */
const emptyTurnMs = 0.1
const mostTurns = 12

/**
 * Between two parts of long work: lets the others of this process go on, for as long as they have something to do at once.
 * A save takes several turns of the event loop; with a part of the work between any two of them it would wait for as many
 * parts. Bounded, so that the long work comes to its end however busy the others are.
 */
export async function turnForOthers(): Promise<void> {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const began = performance.now()
    await setImmediate()
    if (performance.now() - began < emptyTurnMs) return
  }
}
