import { createServer } from 'node:http'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readFile, refusalOf } from './testing/read-file'
import { contentTypes, madeWorkbook, relation, rels, rowsXml } from './testing/workbook-make'
import { madeZip, type MadePart } from './testing/zip-make'

const sheets = [
  {
    rows: rowsXml([
      ['Reference', 'District'],
      ['1', 'Leeds'],
    ]),
  },
]
const book = (parts: MadePart[] = []) => madeWorkbook({ sheets, parts })
const sheetXml = (xml: string): MadePart => ({ name: 'xl/worksheets/sheet1.xml', content: xml })
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** A compound file whose list of contents stands in the middle, where its header says. */
function compoundWith(name: string): Buffer {
  const file = Buffer.alloc(900_000)
  compound.copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(800, 48)
  file.write(name, 801 * 512, 'utf16le')
  return file
}

describe('a file is known by its content', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['a PDF', '%PDF-1.7\n1,2\n', /^This is a PDF, not an extract\. Export the extract/],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /^This is a picture \(PNG\)/],
    ['a compressed file', Buffer.from([0x1f, 0x8b, 8, 0]), /^This is a compressed file \(gzip\)/],
    [
      'an old workbook',
      compoundWith('Workbook'),
      /^This is an old Excel workbook \(\.xls\).*‘Excel Workbook \(\.xlsx\)’/,
    ],
    ['an old Word document', compoundWith('WordDocument'), /^This is an old Word document/],
    [
      'a workbook with a password',
      compoundWith('EncryptionInfo'),
      /^This workbook has a password\. .*take the password off/,
    ],
    ['the first bytes of a compound file alone', compound, /^This is an old Excel workbook/],
    ['a web page', '\uFEFF  <html><table><tr><td>1', /^This is a web page \(HTML\).*Save As/],
    ['a web page in UTF-16', Buffer.from('\uFEFF<html><table>', 'utf16le'), /^This is a web page/],
    [
      'an XML workbook',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      /^This is an XML workbook of Excel 2003/,
    ],
    ['another XML file', '<?xml version="1.0"?><crimes/>', /^This is an XML file/],
    [
      'an empty zip file',
      Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]),
      /^This is an empty zip file/,
    ],
    [
      'a zip file',
      madeZip([{ name: 'extract.csv', content: 'a,b\n1,2\n' }]),
      /^This is a zip file\. Unpack it/,
    ],
    [
      'a zip file in a zip file',
      madeZip([{ name: 'inner.zip', content: madeZip([]) }]),
      /^This is a zip file/,
    ],
    [
      'a Word document',
      madeZip([{ name: 'word/document.xml', content: '<w/>' }]),
      /^This is a Word document/,
    ],
    [
      'an OpenDocument sheet',
      madeZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', content: '<x/>' },
      ]),
      /^This is an OpenDocument file/,
    ],
    [
      'a binary workbook',
      book([
        {
          name: '[Content_Types].xml',
          content: contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
        },
      ]),
      /^This is a binary Excel workbook \(\.xlsb\)/,
    ],
    ['nothing', '', /^The file is empty/],
    ['only a byte order mark', '\uFEFF', /^The file is empty/],
    ['only spaces', ' \r\n\t\r\n', /^The file is empty/],
    ['only a header', 'Reference,District\r\n', /^There are no rows under the header/],
    [
      'only a header and blank rows',
      'Reference,District\r\n,\r\n\r\n',
      /^There are no rows under the header/,
    ],
  ])('%s', async (_, content, sentence) => {
    expect(await refusalOf(content)).toMatch(sentence)
  })
})

describe('a workbook that is more than cells is refused with what to do', () => {
  it.each<[string, MadePart[], RegExp]>([
    [
      'macros, by its content type',
      [
        {
          name: '[Content_Types].xml',
          content: contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
        },
      ],
      /with macros\. .*leaves the macros out/,
    ],
    ['macros, by a part', [{ name: 'xl/vbaProject.bin', content: 'x' }], /with macros/],
    ['macros of Excel 4', [{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }], /with macros/],
    [
      'an embedded object',
      [{ name: 'xl/embeddings/oleObject1.bin', content: 'x' }],
      /another file or a control embedded/,
    ],
    [
      'a zip file within',
      [{ name: 'xl/media/inner.zip', content: 'x' }],
      /another file or a control embedded/,
    ],
    [
      'a link to another workbook',
      [
        {
          name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
          content: rels(relation('r', 'externalLinkPath', 'file:///C:/other.xlsx', 'External')),
        },
      ],
      /draws on something outside it \(externalLinkPath\).*Paste Special/,
    ],
    [
      'a document type',
      [
        sheetXml(
          '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData>&x;</sheetData></worksheet>',
        ),
      ],
      /holds a document type/,
    ],
    [
      'a billion laughs',
      [
        sheetXml(
          `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><worksheet><sheetData><row><c t="str"><v>&j;</v></c></row></sheetData></worksheet>`,
        ),
      ],
      /holds a document type/,
    ],
    [
      'an entity that is not of XML',
      [sheetXml('<worksheet><sheetData><row r="1"><c><v>&nbsp;</v></c></row></sheetData></worksheet>')],
      /part of this workbook is damaged/,
    ],
    [
      'tags that do not match',
      [sheetXml('<worksheet><sheetData><row></sheetData></worksheet>')],
      /part of this workbook is damaged/,
    ],
    [
      'tags in each other without end',
      [sheetXml(`<worksheet>${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}</worksheet>`)],
      /part of this workbook is damaged/,
    ],
    [
      'a text without end',
      [
        sheetXml(
          `<worksheet><sheetData><row r="1"><c t="str"><v>${randomBytes(4_500_000).toString('base64')}</v></c></row></sheetData></worksheet>`,
        ),
      ],
      /part of this workbook is damaged/,
    ],
    [
      'bytes that are no text',
      [
        {
          name: 'xl/worksheets/sheet1.xml',
          content: Buffer.from('<worksheet>\xff\xfe</worksheet>', 'latin1'),
        },
      ],
      /part of this workbook is damaged/,
    ],
    [
      'no such sheet',
      [
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: rels(relation('rId1', 'worksheet', 'worksheets/gone.xml')),
        },
      ],
      /lacks its part/,
    ],
    ['no sheet at all', [{ name: 'xl/_rels/workbook.xml.rels', content: rels('') }], /has no sheet/],
    [
      'a checksum that is not its own',
      [{ ...sheetXml('<worksheet><sheetData/></worksheet>'), crcSaid: 1 }],
      /is damaged and cannot be opened/,
    ],
  ])('%s', async (_, parts, sentence) => {
    expect(await refusalOf(book(parts))).toMatch(sentence)
  })

  it('but a link to click on is none of those, and is never followed', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked += 1
      response.end()
    }).listen(0, '127.0.0.1')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const links = rels(relation('r', 'hyperlink', `http://127.0.0.1:${port}/`, 'External'))
    const { rows } = await readFile(book([{ name: 'xl/worksheets/_rels/sheet1.xml.rels', content: links }]))
    server.close()
    expect(rows).toEqual([{ row: 2, cells: ['1', 'Leeds'] }])
    expect(asked).toBe(0)
  })
})
