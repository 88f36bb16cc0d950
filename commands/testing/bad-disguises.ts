import { contentTypes, madeWorkbook, relation, rels, rowsXml } from '@/documents/testing/workbook-make'
import { madeZip, type MadePart } from '@/documents/testing/zip-make'
import { columns, crime, extract, type BadFile } from './bad-files'

const fileName = 'extract.xlsx'
const rows = [columns, crime(1), crime(2)]
const book = (parts: MadePart[] = []) => madeWorkbook({ sheets: [{ rows: rowsXml(rows) }], parts })
const two = { rows: { rowsRead: 2, accepted: 2 } }

const compound = (name: string): Buffer => {
  const file = Buffer.alloc(60_000)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(20, 48)
  file.write(name, 21 * 512, 'utf16le')
  return file
}

const blanks = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000, 0x20)
const sheet = (content: string | Buffer, more: Partial<MadePart> = {}): MadePart => ({
  name: 'xl/worksheets/sheet1.xml',
  content,
  ...more,
})

const disguises: BadFile[] = [
  {
    no: 43,
    what: 'a zip bomb',
    content: () => book([sheet(blanks(300))]),
    refused:
      /^This file would grow to 300 MB when it is unpacked, which is more than a workbook needs\. It was not opened\. Copy the rows/,
  },
  {
    no: 43,
    what: 'parts beyond number',
    content: () => book(Array.from({ length: 3_000 }, (_, at) => ({ name: `xl/${at}.xml`, content: '' }))),
    refused: /^This file has 3,\d{3} parts/,
  },
  {
    no: 43,
    what: 'a zip file in a zip file',
    content: () => madeZip([{ name: 'inner.zip', content: madeZip([]) }]),
    refused: /^This is a zip file\. Unpack it/,
  },
  {
    no: 43,
    what: 'parts that lie over each other',
    content: () =>
      book([
        { name: 'xl/a.xml', content: 'x' },
        { name: 'xl/b.xml', content: 'x', overPrevious: true },
      ]),
    refused: /^This file holds parts that lie over each other/,
  },
  {
    no: 43,
    what: 'a size that is a lie',
    content: () => book([sheet(blanks(50), { sizeSaid: 100 })]),
    refused: /^This workbook is damaged and cannot be opened\. Save the workbook again/,
  },
  {
    no: 44,
    what: 'an entity that would read a file',
    content: () =>
      book([
        sheet(
          '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c t="str"><v>&x;</v></c></row></sheetData></worksheet>',
        ),
      ]),
    refused: /^This workbook holds a document type/,
  },
  {
    no: 44,
    what: 'a link to a file outside',
    content: () =>
      book([
        {
          name: 'xl/externalLinks/_rels/e.xml.rels',
          content: rels(relation('r', 'externalLinkPath', 'file:///C:/other.xlsx', 'External')),
        },
      ]),
    refused:
      /^This workbook draws on something outside it \(externalLinkPath\)\. It was not read\. Copy the rows/,
  },
  {
    no: 45,
    what: 'macros',
    content: () =>
      book([
        {
          name: '[Content_Types].xml',
          content: contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
        },
      ]),
    fileName: 'extract.xlsm',
    refused: /^This is an Excel workbook with macros\. Open it in Excel, choose Save As/,
  },
  {
    no: 45,
    what: 'an embedded object',
    content: () => book([{ name: 'xl/embeddings/oleObject1.bin', content: 'x' }]),
    refused: /^This workbook has another file or a control embedded in it/,
  },
  {
    no: 46,
    what: 'a password',
    content: () => compound('EncryptedPackage'),
    refused: /^This workbook has a password\. Open it in Excel, take the password off/,
  },
  {
    no: 47,
    what: 'an old workbook',
    content: () => compound('Workbook'),
    fileName: 'extract.xls',
    refused:
      /^This is an old Excel workbook \(\.xls\), which is not read here\. Open it in Excel, choose Save As/,
  },
  {
    no: 48,
    what: 'a web page',
    content: () => '<html><table><tr><td>1</td></tr></table></html>',
    fileName: 'extract.xls',
    refused: /^This is a web page \(HTML\), not an extract, whatever its name says\. Open it in Excel/,
  },
  {
    no: 48,
    what: 'an XML workbook of Excel 2003',
    content: () => '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    fileName: 'extract.xls',
    refused: /^This is an XML workbook of Excel 2003/,
  },
  {
    no: 49,
    what: 'a PDF named .csv',
    fileName: 'extract.csv',
    content: () => '%PDF-1.7\n1,2\n',
    refused: /^This is a PDF, not an extract\. Export the extract/,
  },
  {
    no: 49,
    what: 'a workbook named .csv',
    content: () => book(),
    fileName: 'extract.csv',
    read: {
      ...two,
      notes: [/^The name ends in \.csv, but this is an Excel workbook\. It was read as one\.$/],
    },
  },
  {
    no: 49,
    what: 'a CSV named .xlsx',
    content: () => extract(crime(1), crime(2)),
    read: {
      ...two,
      notes: [/^The name ends in \.xlsx, but this is a text file \(CSV\)\. It was read as one\.$/],
    },
  },
]

/** What goes by the name of a workbook and is none, or is more than one. */
export const badDisguises: BadFile[] = disguises.map((file) => ({ fileName, ...file }))
