import type { Watch } from './command'
import { ReadingStopped } from './reading-process'

/**
 * Hands on what comes in batches for as long as anybody wants it.
 * @throws ReadingStopped once the work was called off
 */
export async function* whileWanted<T>(batches: AsyncIterable<T>, { signal }: Watch): AsyncGenerator<T> {
  for await (const batch of batches) {
    if (signal?.aborted) throw new ReadingStopped('The work was called off.')
    yield batch
  }
}
