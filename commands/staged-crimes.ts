import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { CrimeCells } from '../domain/crime-cells'
import type { StagedTallies } from './reading-task'

/** The crimes that a check staged, batch by batch, and what was counted of them once they are all read. */
export class StagedCrimes {
  private read: StagedTallies | undefined

  constructor(private readonly file: string) {}

  async *batches(): AsyncGenerator<readonly CrimeCells[]> {
    const lines = createInterface({ input: createReadStream(this.file), crlfDelay: Infinity })
    for await (const line of lines) {
      const written = JSON.parse(line) as CrimeCells[] | StagedTallies
      if (Array.isArray(written)) yield written
      else this.read = written
    }
  }

  /** @throws where the file ended before its last line: a check that was cut short staged nothing that counts */
  tallies(): StagedTallies {
    if (!this.read) throw new Error('The staged crimes are not whole.')
    return this.read
  }
}
