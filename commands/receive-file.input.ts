import { z } from 'zod'
import { namedId } from './typed-text'

const longestName = 150

/** The last part of a path, without characters that could hide another ending: shown, never used as a path. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').trim()
  return plain.length > longestName ? `…${plain.slice(-longestName)}` : plain || 'a file without a name'
}

/** A file that was just written to the private folder; what is said of it was measured on the way there. */
export const arrivedFile = {
  /** Id of the upload, and the name of its private file. */
  upload: z.string().regex(/^[0-9a-f]{24}$/),
  fileName: z.string().transform(shownName),
  fileSize: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
}

export const receiveFileInput = z.strictObject({ audit: namedId, ...arrivedFile })
