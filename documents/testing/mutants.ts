import { openedZip } from './opened-zip'
import { madeZip } from './zip-make'

/** A file that was sound before something happened to it. */
export interface Mutant {
  /** What it was, and what was done to it: 'UTF-16 CSV: cut, swapped'. */
  name: string
  content: Buffer
}

export interface GoodFile {
  name: string
  content: Buffer
}

type Numbers = (below: number) => number

/** The same numbers for the same seed, on every machine (xorshift32; Marsaglia, 2003). */
export function numbersFrom(seed: number): Numbers {
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** The mutant of a number: which file, what is done to it and where follow from the number alone. */
export function mutantOf(good: readonly GoodFile[], seed: number): Mutant {
  const throws = numbersFrom(seed)
  // The first numbers of neighbouring seeds are alike.
  for (let spin = 0; spin < 20; spin += 1) throws(2)
  const file = good[throws(good.length)]
  if (!file) throw new Error('There is no file to change.')
  const other = good[throws(good.length)] ?? file
  const asZip = isZip(file.content) && throws(3) > 0
  const done: string[] = []
  let content = file.content
  for (let times = 1 + throws(asZip ? 2 : 4); times > 0; times -= 1) {
    const change = changes[throws(changes.length)]
    if (!change) continue
    done.push(change.name)
    content = asZip ? inOnePart(content, throws, change.make) : change.make(content, throws, other.content)
  }
  return { name: `${file.name}${asZip ? ', a part of it' : ''}: ${done.join(', ')}`, content }
}

function isZip(content: Buffer): boolean {
  return content.subarray(0, 2).toString('latin1') === 'PK'
}

type Change = (content: Buffer, throws: Numbers, other: Buffer) => Buffer

/** Changes one part of a workbook before it is packed again, so that the damage is not the zip file's. */
function inOnePart(content: Buffer, throws: Numbers, change: Change): Buffer {
  const parts = [...openedZip(content)]
  const place = throws(parts.length)
  return madeZip(
    parts.map(([name, text], at) => {
      const bytes = Buffer.from(text)
      return { name, content: at === place ? change(bytes, throws, bytes) : bytes }
    }),
  )
}

/** Bytes that mean something to one reader or another. */
const telling = [
  '"', ',', ';', '\n', '\r', '\t', '\0', '\x0B', '\x1A', '=', '<', '>', '&', '<!DOCTYPE x>', '&#0;', ']]>', '</row>', '<c>', '-1',
  '1E+99', 'NaN', '99999999999', '_x0000_', 'xml:space', 'r="XFD1"', 'A0', '\xff', '\xfe', '\xc3', '\xed\xa0\x80', '\xef\xbb\xbf',
  'PK\x01\x02', 'sep=;\n', '__proto__', '0000000000000000', '"'.repeat(1001), 'x'.repeat(70_000), '\n'.repeat(500),
] // prettier-ignore

const changes: { name: string; make: Change }[] = [
  {
    name: 'a bit flipped',
    make: (content, throws) => {
      const copy = Buffer.from(content)
      const at = throws(Math.max(1, copy.length))
      if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << throws(8))
      return copy
    },
  },
  {
    name: 'bytes overwritten',
    make: (content, throws) => {
      const copy = Buffer.from(content)
      const from = throws(copy.length + 1)
      for (let at = from; at < Math.min(copy.length, from + 1 + throws(16)); at += 1) copy[at] = throws(256)
      return copy
    },
  },
  {
    name: 'a stretch taken out',
    make: (content, throws) => {
      const from = throws(content.length + 1)
      return Buffer.concat([content.subarray(0, from), content.subarray(from + throws(200))])
    },
  },
  {
    name: 'a stretch said twice',
    make: (content, throws) => {
      const from = throws(content.length + 1)
      const end = from + throws(2_000)
      return Buffer.concat([content.subarray(0, end), content.subarray(from)])
    },
  },
  { name: 'cut off', make: (content, throws) => content.subarray(0, throws(content.length + 1)) },
  {
    name: 'something put in',
    make: (content, throws) => {
      const at = throws(content.length + 1)
      const what = Buffer.from(telling[throws(telling.length)] ?? '', 'latin1')
      return Buffer.concat([content.subarray(0, at), what, content.subarray(at)])
    },
  },
  {
    name: 'joined to another',
    make: (content, throws, other) =>
      Buffer.concat([
        content.subarray(0, throws(content.length + 1)),
        other.subarray(throws(other.length + 1)),
      ]),
  },
  {
    name: 'a byte replaced everywhere',
    make: (content, throws) => {
      const [from, to] = [throws(128), throws(256)]
      return Buffer.from(content.map((byte) => (byte === from ? to : byte)))
    },
  },
]
