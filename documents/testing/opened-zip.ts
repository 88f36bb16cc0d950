import { inflateRawSync } from 'node:zlib'

/**
 * The parts of a zip file by name, as text: how the tests look into .docx and .xlsx files without the libraries that
 * wrote them (APPNOTE.TXT 6.3: the end record names the central directory, which names the parts).
 */
export function openedZip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let entry = file.readUInt32LE(end + 16)
  const parts = new Map<string, string>()
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameLength = file.readUInt16LE(entry + 28)
    const name = file.toString('utf8', entry + 46, entry + 46 + nameLength)
    parts.set(name, contentOf(file, entry))
    entry += 46 + nameLength + file.readUInt16LE(entry + 30) + file.readUInt16LE(entry + 32)
  }
  return parts
}

function contentOf(file: Buffer, entry: number): string {
  const method = file.readUInt16LE(entry + 10)
  const size = file.readUInt32LE(entry + 20)
  const local = file.readUInt32LE(entry + 42)
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  const bytes = file.subarray(start, start + size)
  return (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
}

/** Why a text is not well-formed XML, or null: tags that do not match, stray signs, characters that XML forbids. */
export function xmlFault(xml: string): string | null {
  // XML 1.0, production 2.
  const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml)
  if (forbidden) return `forbidden character ${JSON.stringify(forbidden[0])}`
  const open: string[] = []
  let at = 0
  for (const match of xml.matchAll(
    /<(?:\?[^>]*\?|!--.*?--|(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?))>/gs,
  )) {
    const between = xml.slice(at, match.index)
    if (/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(between))
      return `stray sign in ${between.slice(0, 80)}`
    at = match.index + match[0].length
    const [, closing, name, , selfClosing] = match
    if (name === undefined || selfClosing === '/') continue
    if (closing !== '/') open.push(name)
    else if (open.pop() !== name) return `unmatched </${name}>`
  }
  if (xml.slice(at).trim() !== '') return `text after the end: ${xml.slice(at, at + 80)}`
  return open.length === 0 ? null : `unclosed <${open.at(-1)}>`
}
