import { createReadStream } from 'node:fs'
import type { CrimeCells } from '../domain/crime-cells'
import type { StagedPairs, StagedTallies } from './reading-task'

/** About as much as one line holds. */
const readAtOnce = 256 * 1024

/** The crimes that a check staged and those of each pair, batch by batch, and what was counted of them once all is read. */
export class StagedCrimes {
  private read: StagedTallies | undefined

  constructor(private readonly file: string) {}

  async *batches(): AsyncGenerator<readonly CrimeCells[] | StagedPairs> {
    for await (const line of linesOf(this.file)) {
      const written = JSON.parse(line) as CrimeCells[] | StagedPairs | StagedTallies
      if (Array.isArray(written) || 'pairs' in written) yield written
      else this.read = written
    }
  }

  /** The crimes alone. */
  async *crimes(): AsyncGenerator<readonly CrimeCells[]> {
    for await (const batch of this.batches()) if (!('pairs' in batch)) yield batch
  }

  /** @throws where the file ended before its last line: a check that was cut short staged nothing that counts */
  tallies(): StagedTallies {
    if (!this.read) throw new Error('The staged crimes are not whole.')
    return this.read
  }
}

/**
 * The lines of a file, each read when it is asked for. Node's readline reads on by itself, up to a thousand lines ahead
 * of who takes them: here that is every crime of the file, in memory at once.
 */
async function* linesOf(file: string): AsyncGenerator<string> {
  let parts: string[] = []
  const chunks = createReadStream(file, { encoding: 'utf8', highWaterMark: readAtOnce })
  for await (const chunk of chunks as AsyncIterable<string>) {
    let begin = 0
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', begin)) {
      parts.push(chunk.slice(begin, end))
      yield parts.join('')
      parts = []
      begin = end + 1
    }
    parts.push(chunk.slice(begin))
  }
  const rest = parts.join('')
  if (rest !== '') yield rest
}
