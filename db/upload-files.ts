import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { dataDirectory } from './configuration'

/** Larger files are refused: a force's crimes of two years are a tenth of it. */
export const largestUpload = 200 * 1024 * 1024

const folder = () => path.join(dataDirectory(), 'uploads')

/** Where the bytes of an upload are until it is imported or dropped: a private folder beside the store. */
export function uploadFile(id: string): string {
  if (!/^[0-9a-f]{24}$/.test(id)) throw new Error('An upload is named by its id and nothing else.')
  return path.join(folder(), id)
}

/** Where the crimes of a checked upload wait to be imported; there only where no row had a problem. */
export const stagedFile = (id: string): string => `${uploadFile(id)}.staged`

/** Every problem that a check found, one JSON object a line. */
export const problemsFile = (id: string): string => `${uploadFile(id)}.problems`

/**
 * Writes bytes to the private file of a new upload as they come, readable by this user alone, never all in memory.
 * @returns size and SHA-256 of what was written, or undefined where it grew beyond `most` bytes and was taken away
 * @throws what the bytes throw; the file is taken away then too
 */
export async function keepUpload(
  id: string,
  bytes: AsyncIterable<Uint8Array>,
  most = largestUpload,
): Promise<{ fileSize: number; sha256: string } | undefined> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const file = await open(uploadFile(id), 'wx', 0o600)
  const digest = createHash('sha256')
  let fileSize = 0
  let whole = false
  try {
    for await (const chunk of bytes) {
      fileSize += chunk.length
      if (fileSize > most) return undefined
      digest.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
    whole = true
    return { fileSize, sha256: digest.digest('hex') }
  } finally {
    await file.close()
    if (!whole) await removeUploadFile(id)
  }
}

/** Takes the file of an upload away, with whatever was made of it; nothing happens where there is none. */
export async function removeUploadFile(id: string): Promise<void> {
  const { dir, base } = path.parse(uploadFile(id))
  for (const name of await namesIn(dir))
    if (name.startsWith(base)) await rm(path.join(dir, name), { force: true })
}

export async function hasUploadFile(id: string): Promise<boolean> {
  return stat(uploadFile(id)).then(
    () => true,
    () => false,
  )
}

/**
 * Takes away files that nobody came back to, also those whose request broke off before they were written down.
 * @throws where the folder is there and cannot be read: files that must go would stay, and nobody would know
 */
export async function removeUploadFilesBefore(instant: string): Promise<void> {
  for (const name of await namesIn(folder())) {
    const file = path.join(folder(), name)
    const written = await stat(file).catch(() => undefined)
    if (written && written.mtimeMs < Date.parse(instant)) await rm(file, { force: true })
  }
}

async function namesIn(directory: string): Promise<string[]> {
  return readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
