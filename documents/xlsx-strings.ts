import { Refusal } from './refusal'
import { readXml, type XmlHandler } from './xml-read'
import { stringText } from './xlsx-text'

/** Text of shared strings that is held at most: a million references of 64 characters and as much again. */
const mostBytes = 150_000_000
const mostStrings = 5_000_000

/** Texts are packed into pieces of this size, so that growing never copies them. */
const pieceLength = 1 << 22

/**
 * The texts that cells of a workbook share, packed one behind the other: as single strings they would take several times
 * the memory.
 */
export class SharedStrings {
  private readonly pieces: Buffer[] = []
  /** Place of each text: its piece times the length of one, and where it begins in it. */
  private places = new Uint32Array(1 << 12)
  private lengths = new Uint32Array(1 << 12)
  private count = 0
  private free = 0
  private used = 0

  /** @throws Refusal where there is no such text: the workbook is damaged */
  at(number: number): string {
    const [place, length] = [this.places[number] ?? 0, this.lengths[number] ?? 0]
    const piece = this.pieces[Math.floor(place / pieceLength)]
    if (!Number.isInteger(number) || number < 0 || number >= this.count || !piece)
      throw new Refusal(
        'damaged workbook',
        'A cell of this workbook refers to a text that it does not hold. Save the workbook again in Excel and upload that file.',
      )
    const from = place % pieceLength
    return piece.toString('utf8', from, from + length)
  }

  /** @throws Refusal where the texts are more than can be held */
  add(text: string): void {
    const length = Buffer.byteLength(text)
    this.used += length
    if (this.used > mostBytes || this.count >= mostStrings)
      throw new Refusal(
        'too large',
        'This workbook holds more text than can be read at once. Save the sheet as ‘CSV UTF-8’ in Excel and upload that file.',
      )
    let piece = this.pieces.at(-1)
    if (!piece || this.free + length > piece.length) {
      piece = Buffer.allocUnsafe(Math.max(pieceLength, length))
      this.pieces.push(piece)
      this.free = 0
    }
    piece.write(text, this.free, 'utf8')
    if (this.count === this.places.length)
      [this.places, this.lengths] = [twiceAsLong(this.places), twiceAsLong(this.lengths)]
    this.places[this.count] = (this.pieces.length - 1) * pieceLength + this.free
    this.lengths[this.count] = length
    this.free += length
    this.count += 1
  }
}

function twiceAsLong(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2)
  longer.set(numbers)
  return longer
}

/**
 * Reads the part of shared strings.
 * @param pieces null where the workbook has none
 */
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
