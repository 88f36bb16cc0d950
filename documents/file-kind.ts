import { fileEnds, filePart } from './file-part'
import { Refusal } from './refusal'

/** Known beginnings of files that people upload in place of an extract; the ending of the name is not trusted. */
const beginnings: { bytes: number[]; is: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'This is a PDF' },
  { bytes: [0x1f, 0x8b], is: 'This is a compressed file (gzip)' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'This is a compressed file (7z)' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: 'This is a compressed file (rar)' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'This is a Word or rich text document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'This is a picture (PNG)' },
  { bytes: [0xff, 0xd8, 0xff], is: 'This is a picture (JPEG)' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'This is a picture (GIF)' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], is: 'This is a database (SQLite)' },
  { bytes: [0x4d, 0x5a], is: 'This is a program' },
]

const zip = [0x50, 0x4b, 0x03, 0x04]
const emptyZip = [0x50, 0x4b, 0x05, 0x06]
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const saveAsWorkbook =
  'Open it in Excel, choose Save As, then ‘Excel Workbook (.xlsx)’, and upload that file.'
const exportAgain =
  'Export the extract from the record system as CSV or as an Excel workbook (.xlsx) and upload that file.'

/**
 * What a file is by its content: text, which may be a CSV, or a zip file, which may be a workbook.
 * @throws Refusal for whatever else is known, with what it is and what to do
 */
export async function kindOfFile(path: string): Promise<'text' | 'zip'> {
  const { head, tail } = await fileEnds(path)
  const begins = (bytes: number[]) => bytes.every((byte, place) => head[place] === byte)
  if (begins(zip)) return 'zip'
  if (begins(emptyZip))
    throw new Refusal('not an extract', `This is an empty zip file, not an extract. ${exportAgain}`)
  if (begins(compoundFile)) throw new Refusal('not an extract', await compound(path, head, tail))
  const known = beginnings.find(({ bytes }) => begins(bytes))
  if (known) throw new Refusal('not an extract', `${known.is}, not an extract. ${exportAgain}`)
  const markup = markedUp(head)
  if (markup !== null) throw new Refusal('not an extract', markup)
  return 'text'
}

/** Old documents of Office, and new ones with a password, by the names in their directory ([MS-CFB] 2.6). */
async function compound(path: string, head: Buffer, tail: Buffer): Promise<string> {
  const sector = 1 << Math.min(head.length > 31 ? head.readUInt16LE(30) : 9, 12)
  const first = head.length > 51 ? head.readUInt32LE(48) : 0
  const directory = await filePart(path, (first + 1) * sector, 1 << 14)
  const holds = (name: string) => {
    const bytes = Buffer.from(name, 'utf16le')
    return [head, tail, directory].some((part) => part.includes(bytes))
  }
  if (holds('EncryptedPackage') || holds('EncryptionInfo'))
    return 'This workbook has a password. Open it in Excel, take the password off (File, Info, Protect Workbook, Encrypt with Password), save it and upload it again.'
  if (holds('WordDocument')) return `This is an old Word document (.doc), not an extract. ${exportAgain}`
  if (holds('__nameid_version1.0')) return `This is an Outlook message, not an extract. ${exportAgain}`
  return `This is an old Excel workbook (.xls), which is not read here. ${saveAsWorkbook}`
}

/** HTML and XML go by the name of .xls or .csv when a web report is saved from the browser. */
function markedUp(head: Buffer): string | null {
  const utf16 = head[0] === 0xff && head[1] === 0xfe
  const begins = head
    .subarray(0, 4096)
    .toString(utf16 ? 'utf16le' : 'latin1')
    .replace(/^(\xEF\xBB\xBF|\uFEFF)?\s*/, '')
    .toLowerCase()
  if (/^(<!--.*?-->\s*)?<(!doctype html|html|head|body|meta|table|div|style)\b/s.test(begins))
    return `This is a web page (HTML), not an extract, whatever its name says. ${saveAsWorkbook}`
  if (!begins.startsWith('<?xml') && !/^<\w*:?workbook\b/.test(begins)) return null
  return begins.includes('urn:schemas-microsoft-com:office:spreadsheet')
    ? `This is an XML workbook of Excel 2003, whatever its name says. ${saveAsWorkbook}`
    : `This is an XML file, not an extract. ${saveAsWorkbook}`
}
