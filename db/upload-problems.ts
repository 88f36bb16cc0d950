import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { CheckedRow } from '../domain/extract-intake'
import { problemsFile } from './upload-files'

/**
 * Every problem that the last check of an upload found, in the order of the file, up to `most`; none where it was not
 * checked or is gone.
 */
export async function problemsOf(uploadId: string, most: number): Promise<CheckedRow[]> {
  const found: CheckedRow[] = []
  const bytes = createReadStream(problemsFile(uploadId))
  try {
    for await (const line of createInterface({ input: bytes, crlfDelay: Infinity })) {
      if (found.length === most) break
      found.push(JSON.parse(line) as CheckedRow)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  } finally {
    bytes.destroy()
  }
  return found
}
