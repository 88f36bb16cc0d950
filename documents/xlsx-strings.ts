import { Refusal } from './refusal'
import { readXml, type XmlHandler } from './xml-read'
import { stringText } from './xlsx-text'

/** Text of shared strings that is held at most: a million references of 64 characters and as much again. */
const mostBytes = 150_000_000
const mostStrings = 5_000_000

/**
 * The texts that cells of a workbook share, packed one behind the other: as single strings they would take several times
 * the memory.
 */
export class SharedStrings {
  private bytes = Buffer.alloc(1 << 16)
  private ends = new Uint32Array(1 << 10)
  private count = 0
  private used = 0

  /** @throws Refusal where there is no such text: the workbook is damaged */
  at(place: number): string {
    if (!Number.isInteger(place) || place < 0 || place >= this.count)
      throw new Refusal(
        'damaged workbook',
        'A cell of this workbook refers to a text that it does not hold. Save the workbook again in Excel and upload that file.',
      )
    return this.bytes.toString('utf8', place === 0 ? 0 : this.ends[place - 1], this.ends[place])
  }

  add(text: string): void {
    const most = text.length * 3
    if (this.used + most > this.bytes.length) this.bytes = grown(this.bytes, this.used + most)
    this.used += this.bytes.write(text, this.used, 'utf8')
    if (this.used > mostBytes || this.count >= mostStrings)
      throw new Refusal(
        'too large',
        'This workbook holds more text than can be read at once. Save the sheet as ‘CSV UTF-8’ in Excel and upload that file.',
      )
    if (this.count === this.ends.length) {
      const ends = new Uint32Array(this.ends.length * 2)
      ends.set(this.ends)
      this.ends = ends
    }
    this.ends[this.count] = this.used
    this.count += 1
  }
}

function grown(bytes: Buffer<ArrayBuffer>, needed: number): Buffer<ArrayBuffer> {
  const larger = Buffer.alloc(Math.max(bytes.length * 2, needed))
  bytes.copy(larger)
  return larger
}

/** Reads the part of shared strings; null where the workbook has none. */
export async function sharedStringsIn(pieces: AsyncIterable<Buffer> | null): Promise<SharedStrings> {
  const strings = new SharedStrings()
  if (pieces === null) return strings
  for await (const _ of readXml(pieces, handlerInto(strings)));
  return strings
}

/** A text may come in runs of their own formats; what a phonetic run says of it is not its text (ECMA-376 18.4). */
function handlerInto(strings: SharedStrings): XmlHandler {
  let text = ''
  let taking = false
  let phonetic = false
  return {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') taking = !phonetic
    },
    close: (name) => {
      if (name === 't') taking = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') strings.add(stringText(text))
    },
    text: (piece) => {
      if (taking) text += piece
    },
  }
}
