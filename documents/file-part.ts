import { open } from 'node:fs/promises'

const headLength = 1 << 18
const tailLength = 1 << 16

/** The first and the last bytes of a file; both the whole of a small one. */
export async function fileEnds(path: string): Promise<{ head: Buffer; tail: Buffer }> {
  const head = await filePart(path, 0, headLength)
  if (head.length < headLength) return { head, tail: head }
  const file = await open(path)
  try {
    const { size } = await file.stat()
    return { head, tail: await filePart(path, Math.max(0, size - tailLength), tailLength) }
  } finally {
    await file.close()
  }
}

/** The bytes of a file from an offset on, as many as there are up to a length. */
export async function filePart(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
