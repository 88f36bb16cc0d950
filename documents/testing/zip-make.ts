import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip file that a test makes by hand, also one that is wrong. */
export interface MadePart {
  name: string
  content: string | Buffer
  /** Said in place of the true size once unpacked. */
  sizeSaid?: number
  /** Said in place of the true checksum. */
  crcSaid?: number
  /** Marked as encrypted. */
  encrypted?: boolean
  /** Listed at the place of the part before it. */
  overPrevious?: boolean
  /** Kept as it is, not made smaller. */
  stored?: boolean
}

/** A zip file as APPNOTE.TXT 6.3 lays it out: the parts, the list of contents, its end. */
export function madeZip(parts: readonly MadePart[]): Buffer {
  const bodies: Buffer[] = []
  const listing: Buffer[] = []
  let offset = 0
  let previous = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = part.stored ? content : deflateRawSync(content)
    const name = Buffer.from(part.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(part.encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(part.stored ? 0 : 8, 4)
    fields.writeUInt32LE(part.crcSaid ?? crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(part.sizeSaid ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const place = part.overPrevious ? previous : offset
    listing.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\0', 'latin1'),
        fields,
        Buffer.alloc(10),
        number(place),
        name,
      ]),
    )
    previous = offset
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed])
    bodies.push(body)
    offset += body.length
  }
  const contents = Buffer.concat(listing)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(contents.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, contents, Buffer.from('PK\x05\x06', 'latin1'), end])
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
