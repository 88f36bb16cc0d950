import {
  madeWorkbook,
  relation,
  rels,
  rowsXml,
  rowXml,
  type MadeWorkbook,
} from '@/documents/testing/workbook-make'
import type { MadePart } from '@/documents/testing/zip-make'
import { columns, crime, type BadFile } from './bad-files'

const fileName = 'extract.xlsx'
const rows = [columns, crime(1), crime(2)]
const book = (parts: MadePart[] = []) => madeWorkbook({ sheets: [{ rows: rowsXml(rows) }], parts })
const two = { rows: { rowsRead: 2, accepted: 2 } }

/** A workbook with one crime whose first or other cell is made of the XML given. */
function withCell(column: number, xml: string, rest: Partial<MadeWorkbook> = {}): Buffer {
  const cells = crime(1).map((cell, at) => {
    const place = `${'ABCDEF'[at]}2`
    return at === column ? xml : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return madeWorkbook({
    sheets: [{ rows: `${rowXml(1, columns)}<row r="2">${cells.join('')}</row>` }],
    ...rest,
  })
}

const day = { formats: ['dd/mm/yyyy'] }

const workbooks: BadFile[] = [
  {
    no: 24,
    what: 'a reference that is a number of more digits than Excel keeps',
    content: () => withCell(0, '<c r="A2"><v>1.3200559871234501E+15</v></c>'),
    problems: [
      /^Row 2, Crime reference: .*has lost its digits/,
      /^Row 2, Crime reference: .*more than 15 digits, of which Excel keeps only 15/,
    ],
  },
  {
    no: 24,
    what: 'a reference that is a number of digits that it does keep',
    content: () => withCell(0, '<c r="A2"><v>13200559871</v></c>'),
    read: { crimes: [{ reference: '13200559871' }] },
  },
  {
    no: 25,
    what: 'a reference that is a number shown with leading noughts',
    content: () => withCell(0, '<c r="A2" s="1"><v>4711</v></c>', { formats: ['0000000'] }),
    read: { crimes: [{ reference: '0004711' }] },
  },
  {
    no: 30,
    what: 'a day number with a date format',
    content: () => withCell(3, '<c r="D2" s="1"><v>44241.75</v></c>', day),
    read: { crimes: [{ recordedOn: '2021-02-14' }] },
  },
  {
    no: 30,
    what: 'a day number counted from 1904',
    content: () => withCell(3, '<c r="D2" s="1"><v>42779</v></c>', { ...day, from1904: true }),
    read: { crimes: [{ recordedOn: '2021-02-14' }], notes: [/counts its days from 1904/] },
  },
  {
    no: 30,
    what: 'a day number without a date format',
    content: () => withCell(3, '<c r="D2"><v>44241</v></c>'),
    problems: [
      /^Row 2, Recorded date: ‘44241’ is not a date but a day number of Excel, perhaps 14 February 2021/,
    ],
  },
  {
    no: 39,
    what: 'a formula with its result',
    content: () => withCell(5, '<c r="F2" t="str"><f>"Kirk"&amp;"stall"</f><v>Kirkstall</v></c>'),
    read: {
      crimes: [{ ward: 'Kirkstall' }],
      notes: [/^1 cell is a formula\. What Excel last calculated was read/],
    },
  },
  {
    no: 39,
    what: 'a formula without its result',
    content: () => withCell(5, '<c r="F2"><f>B2</f></c>'),
    problems: [/^Row 2, Ward: this formula was saved without its result\. Open the workbook in Excel/],
  },
  {
    no: 39,
    what: 'a formula whose result is an error, in a reference',
    content: () => withCell(0, '<c r="A2" t="e"><f>VLOOKUP(1,B:B,1)</f><v>#N/A</v></c>'),
    problems: [/^Row 2, Crime reference: ‘#N\/A’ is Excel's sign for a cell it cannot show/],
  },
  {
    no: 40,
    what: 'a text in several formats',
    content: () =>
      withCell(
        5,
        '<c r="F2" t="inlineStr"><is><r><t>Kirk</t></r><r><rPr><b/></rPr><t>stall</t></r></is></c>',
      ),
    read: { crimes: [{ ward: 'Kirkstall' }] },
  },
  {
    no: 40,
    what: 'a flag',
    content: () => withCell(2, '<c r="C2" t="b"><v>1</v></c>'),
    read: { crimes: [{ domestic: true }] },
  },
  {
    no: 40,
    what: 'a link',
    content: () =>
      book([
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          content: rels(relation('r', 'hyperlink', 'https://records.example/', 'External')),
        },
      ]),
    read: two,
  },
  {
    no: 41,
    what: 'several sheets, hidden rows and columns, merged cells',
    content: () =>
      madeWorkbook({
        sheets: [
          { name: 'Cover', rows: rowsXml([['Run on 14/02/2021']]) },
          {
            name: 'Extract',
            before: '<cols><col min="6" max="6" hidden="1"/></cols>',
            rows: rowXml(1, columns) + rowXml(2, crime(1)) + rowXml(3, crime(2), ' hidden="1"'),
            after: '<mergeCells><mergeCell ref="F2:F3"/></mergeCells>',
          },
        ],
      }),
    read: {
      ...two,
      notes: [
        /^The workbook has 2 sheets with rows in them\. ‘Extract’ was read/,
        /^1 row is hidden/,
        /^Hidden in the workbook, and read all the same: ‘Ward’/,
        /merged/,
      ],
    },
  },
  {
    no: 42,
    what: 'a title row and a totals row in a workbook',
    content: () =>
      madeWorkbook({ sheets: [{ rows: rowsXml([['Stalking crimes'], ...rows, ['Total', 2]]) }] }),
    read: { rows: { rowsRead: 3, accepted: 2 }, excluded: [['a total', 5]] },
  },
  {
    no: 58,
    what: 'a row beyond the last of Excel',
    content: () => madeWorkbook({ sheets: [{ rows: rowsXml(rows) + rowXml(1_048_577, ['x']) }] }),
    refused: /names row 1048577, which lies beyond the last row/,
  },
  {
    no: 59,
    what: 'data at row 1,000,000',
    content: () => madeWorkbook({ sheets: [{ rows: rowsXml(rows) + rowXml(1_000_000, ['x']) }] }),
    refused: /^After row 3 nothing stands before row 1,000,000: this is not one table/,
  },
]

/** Workbooks, and what their cells may hold. */
export const badWorkbooks: BadFile[] = workbooks.map((file) => ({ fileName, ...file }))
