import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { Refusal } from './refusal'

/** What becomes of the elements of an XML text. Names come without their prefix: 'row' for 'x:row'. */
export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

const deepest = 100
/** More characters than this between two tags are no cell of a workbook. */
const longestText = 4_000_000

const again = 'Save the workbook again in Excel and upload that file.'

/**
 * Reads XML piece by piece; after each piece it yields, so that the caller can hand on what was found. No document type
 * is allowed, so that there are no entities but the five of XML, and nothing outside is ever read (CWE-611, CWE-776).
 * @throws Refusal where it is not well-formed, names a document type, or is nested or long beyond reason
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let depth = 0
  let sinceTag = 0
  parser.on('doctype', () => {
    throw new Refusal(
      'unsafe workbook',
      `This workbook holds a document type, which no workbook of Excel does, and could be made to do harm. It was not read. ${again}`,
    )
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    sinceTag = 0
    depth += 1
    if (depth > deepest) throw damaged()
    handler.open(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    sinceTag = 0
    depth -= 1
    handler.close?.(local(name))
  })
  if (handler.text) {
    const take = (text: string) => handler.text?.(text)
    parser.on('text', take)
    parser.on('cdata', take)
  }
  const write = (text: string) => {
    try {
      parser.write(text)
    } catch (error) {
      throw error instanceof Refusal ? error : damaged()
    }
    sinceTag += text.length
    if (sinceTag > longestText) throw damaged()
  }
  const decoder = new XmlDecoder()
  for await (const piece of pieces) {
    write(decoder.decode(piece))
    yield
  }
  write(decoder.end())
  try {
    parser.close()
  } catch (error) {
    throw error instanceof Refusal ? error : damaged()
  }
  yield
}

/** Reads a small part whole. */
export async function readWholeXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(pieces, handler));
}

/** Parts are UTF-8 or UTF-16 with a byte order mark (ECMA-376 part 2, 6.2.5). */
class XmlDecoder {
  private decoder: TextDecoder | null = null

  decode(piece: Buffer): string {
    this.decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    return this.decoded(this.decoder, piece)
  }

  end(): string {
    return this.decoder === null ? '' : this.decoded(this.decoder)
  }

  private decoded(decoder: TextDecoder, piece?: Buffer): string {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
    } catch {
      throw damaged()
    }
  }
}

function encodingOf(piece: Buffer): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le'
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

function damaged(): Refusal {
  return new Refusal(
    'damaged workbook',
    `A part of this workbook is damaged, so its rows cannot be read. ${again}`,
  )
}
