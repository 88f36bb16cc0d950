import { crc32 } from 'node:zlib'

export interface ZipEntry {
  /** ASCII, without folders. */
  name: string
  bytes: Uint8Array
  /** Set where `bytes` are deflated already (method 8): what they are of. */
  deflatedFrom?: { crc32: number; size: number }
}

/**
 * A ZIP file of a few files, not compressed (APPNOTE 6.3, method 0) unless they come deflated: every system opens it, and it is the same for the
 * same content, since no time of day is in it. For less than 4 GB and 65,535 files.
 */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, deflatedFrom } of entries) {
    const facts = factsOf(name, bytes, deflatedFrom)
    const local = Buffer.concat([le32(0x04034b50), facts, Buffer.from(name, 'latin1'), bytes])
    directory.push(
      Buffer.concat([
        le32(0x02014b50),
        le16(20),
        facts,
        Buffer.alloc(10),
        le32(offset),
        Buffer.from(name, 'latin1'),
      ]),
    )
    files.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const count = le16(entries.length)
  const end = [le32(0x06054b50), le32(0), count, count, le32(size), le32(offset), le16(0)]
  return Buffer.concat([...files, ...directory, ...end])
}

/** What a file's own header and the directory both say of it: version, method, time (1 January 1980), sum and sizes. */
function factsOf(name: string, bytes: Uint8Array, deflatedFrom: ZipEntry['deflatedFrom']): Buffer {
  const method = le16(deflatedFrom ? 8 : 0)
  const { crc32: sum, size } = deflatedFrom ?? { crc32: crc32(bytes), size: bytes.length }
  const firstDay = 0x21
  return Buffer.concat([
    ...[le16(20), le16(0), method, le16(0), le16(firstDay)],
    ...[le32(sum), le32(bytes.length), le32(size), le16(name.length), le16(0)],
  ])
}

function le16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function le32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
