import { count } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { crimes } from '@/db/schema'
import { guessedMapping } from '@/db/testing/population-stories'
import type { World } from '@/db/testing/peopled'
import { storyTime } from '@/db/testing/stories'
import { keepUpload } from '@/db/upload-files'
import { uploadOf } from '@/db/uploads'
import { previewTable } from '@/documents/table-read'
import { newId } from '@/domain/identity'
import { checkFile } from '../check-file'
import { perform, type Command } from '../command'
import { discardExtract } from '../discard-extract'
import { importExtract } from '../import-extract'
import { checkTable } from '../reading-check'
import type { FileReading } from '../reading-task'
import { receiveFile } from '../receive-file'

/** Reads in this process what the app reads in one of its own, which takes longer to start than a small file to read. */
const readingHere: FileReading = {
  preview: previewTable,
  check: (task, { tell }) => checkTable({ what: 'check', ...task }, (progress) => tell?.(progress)),
}

/** What became of a changed file, and how long that took. */
export interface InStore {
  outcome: 'refused' | 'problems' | 'imported' | 'nothing to import'
  ms: number
}

/** Changed files on their whole way through the app's own commands into a store, one after the other in one audit. */
export class MutantsInStore {
  /** @param audit an audit of 'lead' without an extract */
  constructor(
    private readonly house: World,
    private readonly audit: string,
  ) {}

  /**
   * Uploads, checks and imports a changed file.
   * @throws where a crime is written that should not be: any before the import, any of a file with a problem, or not
   * exactly those that the check accepted
   */
  async take(content: Buffer): Promise<InStore> {
    const begun = performance.now()
    const outcome = await this.outcomeOf(content)
    return { outcome, ms: performance.now() - begun }
  }

  private async outcomeOf(content: Buffer): Promise<InStore['outcome']> {
    const upload = newId()
    const measured = await keepUpload(upload, bytesOf(content))
    if (!measured) throw new Error('The file is larger than any mutant is.')
    const received = await this.attempt(receiveFile, { upload, fileName: 'extract.csv', ...measured })
    await this.holds(0)
    if (!received.done) return 'refused'
    const mapping = await guessedMapping(this.house, this.audit, upload)
    const checked = await this.attempt(checkFile, { upload, mapping })
    await this.holds(0)
    if (!checked.done) return 'refused'
    const report = (await uploadOf(this.house.database.reader, this.audit, upload))?.report
    if (!report) throw new Error('A checked file has no report.')
    const imported = await this.attempt(importExtract, { upload })
    if (!imported.done) {
      await this.holds(0)
      return report.problemCounts.length > 0 ? 'problems' : 'nothing to import'
    }
    if (report.problemCounts.length > 0) throw new Error('A file with problems was imported.')
    await this.holds(report.accepted)
    if (!(await this.attempt(discardExtract, {})).done) throw new Error('The extract was not discarded.')
    await this.holds(0)
    return 'imported'
  }

  private attempt(command: unknown, input: object) {
    return perform(command as Command<never, unknown, never, never>, {
      ...{ database: this.house.database, person: this.house.person('lead'), now: storyTime, requestId: 'r' },
      ...{ input: { audit: this.audit, ...input }, reading: readingHere },
    })
  }

  private async holds(expected: number): Promise<void> {
    const found = await crimesIn(this.house.database.reader)
    if (found !== expected) throw new Error(`${found} crimes are in the store where ${expected} should be.`)
  }
}

async function crimesIn(reader: Reader): Promise<number> {
  const [counted] = await reader.select({ crimes: count() }).from(crimes)
  return counted?.crimes ?? 0
}

async function* bytesOf(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content
}
