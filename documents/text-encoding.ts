import { isAscii, isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'

/** How the bytes of a text file are to be read; the names are those of TextDecoder. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What a whole file was found to be: readable as told, or not, from a byte on. `skip` is the byte order mark. */
export type Survey =
  | { encoding: TextEncoding; skip: number; firstForeign: number | null }
  | { encoding: TextEncoding; skip: number; fault: 'encoding' | 'nul' | 'no mark'; at: number; byte: number }

const byteOrderMarks: { bytes: number[]; encoding: TextEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** How many bytes the byte order mark takes at the beginning of a file. */
export function markLength(head: Buffer): number {
  return markOf(head)?.bytes.length ?? 0
}

function markOf(head: Buffer) {
  return byteOrderMarks.find(({ bytes }) => bytes.every((byte, place) => head[place] === byte))
}

/**
 * Reads every byte of the file once and decides its encoding. A byte order mark decides; without one it is UTF-8 if
 * all of it is, and Windows-1252 if none of it is multi-byte UTF-8 and every other byte stands for a character that
 * is typed here (£, ’, –, é). A file that is neither is refused from its first offending byte: a replacement
 * character would change a reference or a name without anyone seeing it.
 * @param chosen the encoding that a person says it is: without a byte order mark the file is held to that one
 */
export async function surveyEncoding(path: string, head: Buffer, chosen?: TextEncoding): Promise<Survey> {
  const mark = markOf(head)
  const skip = mark?.bytes.length ?? 0
  const told = mark?.encoding ?? chosen
  if (told === 'utf-16le' || told === 'utf-16be') return surveyUtf16(path, told, skip)
  if (told === undefined && looksLikeUtf16(head))
    return { encoding: 'utf-16le', skip, fault: 'no mark', at: 0, byte: 0 }
  const seen = await walkBytes(path, skip)
  if (!mark && chosen !== undefined) return asChosen(chosen, seen)
  if (seen.nul !== null) return { encoding: 'windows-1252', skip, fault: 'nul', at: seen.nul, byte: 0 }
  if (seen.invalid === null) return { encoding: 'utf-8', skip, firstForeign: seen.multiByte }
  const mixed = mark !== undefined || seen.multiByte !== null
  const bad = mixed ? seen.invalid : seen.untypable
  if (bad === null) return { encoding: 'windows-1252', skip, firstForeign: seen.invalid.at }
  return { encoding: 'windows-1252', skip, fault: 'encoding', ...bad }
}

/** What of the bytes stands against the encoding that was chosen, where nothing marks another. */
function asChosen(encoding: TextEncoding, seen: Walk): Survey {
  const skip = 0
  if (seen.nul !== null) return { encoding, skip, fault: 'nul', at: seen.nul, byte: 0 }
  if (encoding === 'utf-8' && seen.invalid !== null)
    return { encoding, skip, fault: 'encoding', ...seen.invalid }
  const foreign = [seen.multiByte, seen.invalid?.at ?? null].filter((at) => at !== null)
  return { encoding, skip, firstForeign: foreign.length > 0 ? Math.min(...foreign) : null }
}

interface Place {
  at: number
  byte: number
}

interface Walk {
  /** Offset of the first NUL byte. */
  nul: number | null
  /** Offset of the first character of two bytes and more that is well-formed UTF-8. */
  multiByte: number | null
  /** The first byte that is not UTF-8. */
  invalid: Place | null
  /** The first of those that is no character one would type, read as Windows-1252. */
  untypable: Place | null
}

async function walkBytes(path: string, skip: number): Promise<Walk> {
  const seen: Walk = { nul: null, multiByte: null, invalid: null, untypable: null }
  let carried: Buffer = Buffer.alloc(0)
  let base = skip
  for await (const chunk of createReadStream(path, {
    start: skip,
    highWaterMark: 1 << 20,
  }) as AsyncIterable<Buffer>) {
    const part = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
    const nul = part.indexOf(0)
    if (nul !== -1) return { ...seen, nul: base + nul }
    const whole = part.subarray(0, part.length - cutOff(part))
    look(whole, base, seen)
    base += whole.length
    carried = part.subarray(whole.length)
  }
  look(carried, base, seen)
  return seen
}

function look(part: Buffer, base: number, seen: Walk): void {
  if (isAscii(part)) return
  const sound = isUtf8(part)
  if (sound && seen.multiByte !== null) return
  for (let at = 0; at < part.length;) {
    const byte = part[at] ?? 0
    const length = byte < 0x80 ? 1 : characterLength(part, at, byte)
    if (length === 0) {
      const place = { at: base + at, byte }
      seen.invalid ??= place
      if (!typed.has(byte)) seen.untypable ??= place
    } else if (length > 1) {
      seen.multiByte ??= base + at
      if (sound) return
    }
    at += Math.max(length, 1)
  }
}

/** The length of the UTF-8 character that begins here (RFC 3629), or 0 where none does. */
function characterLength(part: Buffer, at: number, lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0
  const end = at + expectedLength(lead)
  return end <= part.length && isUtf8(part.subarray(at, end)) ? end - at : 0
}

/** How long a character is that begins with this byte, by its leading bits. */
function expectedLength(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
}

/** How many bytes at the end belong to a character that the next part finishes. */
function cutOff(part: Buffer): number {
  for (let back = 1; back <= Math.min(3, part.length); back += 1) {
    const byte = part[part.length - back] ?? 0
    if (byte >= 0xc0) return back < expectedLength(byte) ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

/**
 * The Windows-1252 bytes that English text and the names in it use: € … curly quotes • dashes ™ NBSP £ © ® ° ± ² ³ ·
 * ¼ ½ ¾ and accented letters. Left out are those that are only seen when UTF-8 was cut or mangled, as Â and Ã.
 */
const typed = new Set([
  ...[
    0x80, 0x85, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9a, 0x9c, 0x9e, 0x9f,
    0xa0, 0xa3,
  ],
  ...[0xa9, 0xae, 0xb0, 0xb1, 0xb2, 0xb3, 0xb7, 0xbc, 0xbd, 0xbe, 0xc0, 0xc1, 0xdd],
  ...range(0xc4, 0xcf),
  ...range(0xd1, 0xd6),
  ...range(0xd8, 0xdc),
  ...range(0xdf, 0xef),
  ...range(0xf1, 0xf6),
  ...range(0xf8, 0xfd),
])

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}

function looksLikeUtf16(head: Buffer): boolean {
  const sample = head.subarray(0, 2048)
  const zeros = [0, 0]
  sample.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  })
  return Math.max(...zeros) > sample.length * 0.3 && Math.min(...zeros) < sample.length * 0.05
}

/** A NUL or half a surrogate pair in UTF-16, found two bytes at a time. */
async function surveyUtf16(path: string, encoding: TextEncoding, skip: number): Promise<Survey> {
  const [high, low] = encoding === 'utf-16le' ? [1, 0] : [0, 1]
  let at = skip
  let pending = false
  let carried: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, {
    start: skip,
    highWaterMark: 1 << 20,
  }) as AsyncIterable<Buffer>) {
    const part = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
    const even = part.length - (part.length % 2)
    for (let place = 0; place < even; place += 2, at += 2) {
      const top = part[place + high] ?? 0
      const leads = top >= 0xd8 && top <= 0xdb
      const follows = top >= 0xdc && top <= 0xdf
      if (follows !== pending) return { encoding, skip, fault: 'encoding', at, byte: top }
      pending = leads
      if (top === 0 && part[place + low] === 0) return { encoding, skip, fault: 'nul', at, byte: 0 }
    }
    carried = part.subarray(even)
  }
  if (pending || carried.length > 0) return { encoding, skip, fault: 'encoding', at, byte: carried[0] ?? 0 }
  return { encoding, skip, firstForeign: null }
}
