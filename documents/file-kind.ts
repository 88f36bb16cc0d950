/** Known beginnings of files that people upload in place of a CSV; the ending of the name is not trusted. */
const beginnings: { bytes: number[]; is: (head: Buffer, tail: Buffer) => string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], is: () => 'This is a PDF, not a CSV file.' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: zipped },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: () => 'This is an empty zip file, not a CSV file.' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: compound },
  { bytes: [0x1f, 0x8b], is: () => 'This is a compressed file (gzip), not a CSV file.' },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    is: () => 'This is a Word or rich text document, not a CSV file.',
  },
]

const saveAsCsv = 'Open it in Excel, choose Save As, then ‘CSV UTF-8’, and upload that file.'
const exportCsv = 'Export the extract from the record system as CSV and upload that file.'

/**
 * Why a file cannot be a CSV, as a sentence with what to do, or null where nothing speaks against it.
 * @param head the first bytes, as many as there are at hand
 * @param tail the last bytes: some formats keep their list of contents there
 */
export function notCsv(head: Buffer, tail: Buffer): string | null {
  const known = beginnings.find(({ bytes }) => bytes.every((byte, place) => head[place] === byte))
  if (known) {
    const sentence = known.is(head, tail)
    return `${sentence} ${/workbook|Excel/.test(sentence) ? saveAsCsv : exportCsv}`
  }
  return markedUp(head)
}

function zipped(head: Buffer, tail: Buffer): string {
  const holds = (name: string) => head.includes(name) || tail.includes(name)
  if (holds('xl/vbaProject.bin')) return 'This is an Excel workbook with macros, not a CSV file.'
  if (holds('xl/')) return 'This is an Excel workbook (.xlsx), not a CSV file.'
  if (holds('word/')) return 'This is a Word document, not a CSV file.'
  return 'This is a zip file, not a CSV file.'
}

function compound(head: Buffer, tail: Buffer): string {
  const holds = (name: string) => [head, tail].some((part) => part.includes(Buffer.from(name, 'utf16le')))
  if (holds('EncryptedPackage')) return 'This is an Excel workbook with a password, not a CSV file.'
  if (holds('WordDocument')) return 'This is an old Word document (.doc), not a CSV file.'
  return 'This is an old Excel workbook (.xls), not a CSV file.'
}

/** HTML and XML go by the name of .xls or .csv when a web report is saved from the browser. */
function markedUp(head: Buffer): string | null {
  const begins = head
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^(\xEF\xBB\xBF)?\s*/, '')
    .toLowerCase()
  if (/^<(!doctype html|html|head|body|meta|table)/.test(begins)) {
    return `This is a web page (HTML), not a CSV file, whatever its name says. ${saveAsCsv}`
  }
  if (begins.startsWith('<?xml')) return `This is an XML file, not a CSV file. ${saveAsCsv}`
  return null
}
