import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { CheckedRow } from '../domain/extract-intake'
import { problemsFile } from './upload-files'

/**
 * Every problem that the last check of an upload found, one at a time in the order of the file, up to `most`; none where
 * it was not checked or is gone.
 */
export async function* problemsOf(uploadId: string, most: number): AsyncGenerator<CheckedRow> {
  const bytes = createReadStream(problemsFile(uploadId))
  let found = 0
  try {
    for await (const line of createInterface({ input: bytes, crlfDelay: Infinity })) {
      if (found === most) return
      found += 1
      yield JSON.parse(line) as CheckedRow
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  } finally {
    bytes.destroy()
  }
}
