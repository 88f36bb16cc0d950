import Excel from 'exceljs'
import { describe, expect, it } from 'vitest'
import { previewFile, readFile, refusalOf } from './testing/read-file'
import { columnLetters, madeWorkbook, rowXml, rowsXml } from './testing/workbook-make'

const header = ['Reference', 'District', 'Day']
const withRows = (rows: string, rest: Partial<Parameters<typeof madeWorkbook>[0]> = {}) =>
  madeWorkbook({ sheets: [{ rows: rowsXml([header]) + rows }], ...rest })

/** The one cell under the header's first column, made of the XML given. */
async function cell(xml: string, rest: Partial<Parameters<typeof madeWorkbook>[0]> = {}) {
  const { rows, problem } = await readFile(withRows(`<row r="2">${xml}<c r="B2"><v>1</v></c></row>`, rest))
  if (problem) throw new Error(problem.message)
  return { text: rows[0]?.cells[0], faults: rows[0]?.faults }
}

describe('cells are read as a person sees them', () => {
  it.each<[string, string, string]>([
    ['a text of its own', '<c r="A2" t="inlineStr"><is><t>13200559871</t></is></c>', '13200559871'],
    ['a shared text', '<c r="A2" t="s"><v>1</v></c>', 'Leeds & Bradford'],
    [
      'a shared text in several formats, without how it is pronounced',
      '<c r="A2" t="s"><v>2</v></c>',
      'No further action',
    ],
    ['a control character that XML cannot hold, as it is', '<c r="A2" t="s"><v>3</v></c>', 'a\u000Bb_x000B_'],
    ['a text in a block of its own', '<c r="A2" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>', '<b>'],
    ['a whole number, every digit of it', '<c r="A2"><v>13200559871</v></c>', '13200559871'],
    ['a whole number that was saved with an exponent', '<c r="A2"><v>1.3200559871E10</v></c>', '13200559871'],
    ['a fraction without the noise of binary', '<c r="A2"><v>0.30000000000000004</v></c>', '0.3'],
    ['a negative fraction', '<c r="A2"><v>-1.5482299999999999</v></c>', '-1.54823'],
    ['a number that is shown with leading noughts', '<c r="A2" s="1"><v>4711</v></c>', '0004711'],
    ['true', '<c r="A2" t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c r="A2" t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c r="A2" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a formula, as it was last calculated', '<c r="A2" t="str"><f>B2&amp;"x"</f><v>1x</v></c>', '1x'],
    ['a formula whose result is no text', '<c r="A2" t="str"><f>""</f><v></v></c>', ''],
    [
      'what looks like a formula but is text',
      `<c r="A2" t="inlineStr"><is><t>=cmd|' /C calc'!A0</t></is></c>`,
      "=cmd|' /C calc'!A0",
    ],
    ['a day', '<c r="A2" s="2"><v>44105</v></c>', '2020-10-01'],
    ['a day and a time', '<c r="A2" s="2"><v>44105.586805555555</v></c>', '2020-10-01 14:05'],
    [
      'a midnight that arithmetic has missed by a hair',
      '<c r="A2" s="2"><v>44104.99999999</v></c>',
      '2020-10-01',
    ],
    ['a day in words of another format', '<c r="A2" s="3"><v>44105</v></c>', '2020-10-01'],
    ['a month and a year', '<c r="A2" s="4"><v>44105</v></c>', '2020-10-01'],
    ['a time of day', '<c r="A2" s="5"><v>0.5</v></c>', '12:00'],
    ['a length of time', '<c r="A2" s="6"><v>1.5</v></c>', '36:00'],
    ['a number with a word that has the letters of a date', '<c r="A2" s="7"><v>3</v></c>', '3'],
    ['the first day', '<c r="A2" s="2"><v>1</v></c>', '1900-01-01'],
    ['the day before it, which is no day', '<c r="A2" s="2"><v>0</v></c>', '1900-01-00'],
    ['the leap day that never was', '<c r="A2" s="2"><v>60</v></c>', '1900-02-29'],
    ['the day after', '<c r="A2" s="2"><v>61</v></c>', '1900-03-01'],
    ['a day that is none', '<c r="A2" s="2"><v>-1</v></c>', '########'],
    ['a day by its ISO text', '<c r="A2" t="d"><v>2020-10-01T00:00:00Z</v></c>', '2020-10-01'],
    [
      'a day and a time by their ISO text',
      '<c r="A2" t="d"><v>2020-10-01T14:05:00</v></c>',
      '2020-10-01 14:05',
    ],
  ])('%s', async (_, xml, text) => {
    const rest = {
      sharedStrings: [
        '<t>unused</t>',
        '<t>Leeds &amp; Bradford</t>',
        '<r><t xml:space="preserve">No further </t></r><r><rPr><b/></rPr><t>action</t></r><rPh sb="0" eb="1"><t>noise</t></rPh>',
        '<t>a_x000B_b_x005F_x000B_</t>',
      ],
      formats: [
        '0000000',
        'dd/mm/yyyy hh:mm',
        '[$-809]d mmmm yyyy;@',
        'mmm-yy',
        'hh:mm:ss',
        '[h]:mm',
        '0" days"',
      ],
    }
    expect(await cell(xml, rest)).toEqual({ text, faults: undefined })
  })

  it('counts days from 1904 where the workbook does', async () => {
    const rest = { formats: ['dd/mm/yyyy'], from1904: true }
    expect((await cell('<c r="A2" s="1"><v>42643</v></c>', rest)).text).toBe('2020-10-01')
    expect((await previewFile(withRows(rowXml(2, ['a', 'b', 'c']), rest))).notes).toEqual([
      'This workbook counts its days from 1904. Its dates were read so.',
    ])
  })

  it('names a number with more digits than Excel keeps', async () => {
    const { text, faults } = await cell('<c r="A2"><v>1.3200559871234501E+15</v></c>')
    expect(text).toBe('1.32005598712345E+15')
    expect(faults).toEqual([
      {
        column: 0,
        kind: 'long number',
        says: '1.32005598712345E+15 is a number of more than 15 digits, of which Excel keeps only 15: the others are lost. Export the extract again straight from the record system, with this column as text.',
      },
    ])
    expect((await cell('<c r="A2"><v>999999999999999</v></c>')).text).toBe('999999999999999')
  })

  it('names a formula that was saved without its result', async () => {
    const { text, faults } = await cell('<c r="A2"><f>VLOOKUP(B2,C:D,2,0)</f></c>')
    expect(text).toBe('')
    expect(faults?.[0]?.says).toMatch(
      /^this formula was saved without its result\. Open the workbook in Excel/,
    )
  })

  it('names a cell that is longer than Excel allows', async () => {
    const { faults } = await cell(`<c r="A2" t="inlineStr"><is><t>${'x'.repeat(40_000)}</t></is></c>`)
    expect(faults?.[0]?.says).toMatch(
      /^the cell holds 40,000 characters, more than a cell of Excel can \(32,767\)/,
    )
  })

  it('reads what a library of another writer makes, whatever its prefixes', async () => {
    const sheet = `<x:row r="1"><x:c r="A1" t="str"><x:v>Reference</x:v></x:c><x:c r="B1" t="str"><x:v>District</x:v></x:c></x:row><x:row r="2"><x:c t="str"><x:v>1</x:v></x:c><x:c t="str"><x:v>Leeds</x:v></x:c></x:row>`
    const whole = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${sheet}</x:sheetData></x:worksheet>`
    const book = madeWorkbook({
      sheets: [{ rows: '' }],
      parts: [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.from(`\uFEFF${whole}`, 'utf16le') }],
    })
    expect((await readFile(book)).rows).toEqual([{ row: 2, cells: ['1', 'Leeds'] }])
  })

  it('reads what exceljs writes: links, rich text, dates, flags, formulas', async () => {
    const book = new Excel.Workbook()
    const sheet = book.addWorksheet('Extract')
    sheet.addRow(['Reference', 'Link', 'Rich', 'Day', 'Flag', 'Sum'])
    sheet.addRow([
      13200559871,
      { text: 'the record', hyperlink: 'https://records.example/1' },
      { richText: [{ text: 'No ' }, { font: { bold: true }, text: 'action' }] },
      new Date(Date.UTC(2020, 9, 1)),
      true,
      { formula: 'A2+1', result: 13200559872 },
    ])
    sheet.getCell('D2').numFmt = 'dd/mm/yyyy'
    const content = Buffer.from(await book.xlsx.writeBuffer())
    expect((await readFile(content)).rows).toEqual([
      { row: 2, cells: ['13200559871', 'the record', 'No action', '2020-10-01', 'TRUE', '13200559872'] },
    ])
    expect((await previewFile(content)).notes).toEqual([
      '1 cell is a formula. What Excel last calculated was read; nothing was calculated here.',
    ])
  })
})

describe('rows', () => {
  it('come as wide as the header, numbered as Excel shows them, blank ones between them counted', async () => {
    const rows =
      rowXml(2, ['1']) + rowXml(5, ['2', 'Leeds', 'x', 'beyond']) + '<row r="9"><c r="A9" s="0"/></row>'
    expect((await readFile(withRows(rows))).rows).toEqual([
      { row: 2, cells: ['1', '', ''] },
      { row: 3, cells: ['', '', ''] },
      { row: 4, cells: ['', '', ''] },
      { row: 5, cells: ['2', 'Leeds', 'x', 'beyond'] },
    ])
  })

  it('stand under titles, and under the row that a person says is the header', async () => {
    const rows = rowsXml([['Stalking crimes'], [], header, ['1', 'Leeds', 'x'], ['2', 'Leeds', 'y']])
    const book = madeWorkbook({ sheets: [{ rows }] })
    const seen = await previewFile(book)
    expect(seen).toMatchObject({ format: { headerRow: 3 }, header, titleRows: [['Stalking crimes'], ['']] })
    expect((await previewFile(book, { headerRow: 4 })).header).toEqual(['1', 'Leeds', 'x'])
    expect(await refusalOf(book, { headerRow: 2 })).toMatch(/^Row 2 is blank or lies too far down/)
  })

  it('that are hidden are counted, and read or left out as a person decides', async () => {
    const rows = rowXml(2, ['1', 'Leeds', 'x']) + rowXml(3, ['2', 'Leeds', 'y'], ' hidden="1"')
    const book = withRows(rows)
    expect(await previewFile(book)).toMatchObject({
      hiddenRows: 1,
      notes: ['1 row is hidden in the workbook, by a filter or by hand. Choose whether to read them.'],
    })
    expect((await readFile(book)).rows).toHaveLength(2)
    const left = await readFile(book, { hiddenRows: 'leave out' })
    expect(left.rows).toEqual([{ row: 2, cells: ['1', 'Leeds', 'x'] }])
    expect((await previewFile(book, { hiddenRows: 'leave out' })).firstRows).toHaveLength(1)
  })

  it('with hidden columns and merged cells are read with a word about them', async () => {
    const book = madeWorkbook({
      sheets: [
        {
          before: '<cols><col min="2" max="2" hidden="1"/></cols>',
          rows: rowsXml([header, ['1', 'Leeds', 'x']]),
          after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
        },
      ],
    })
    expect((await previewFile(book)).notes).toEqual([
      'Hidden in the workbook, and read all the same: ‘District’.',
      '1 group of cells is merged. The value counts for the first cell of each; the others are blank.',
    ])
  })
})

describe('sheets', () => {
  const book = madeWorkbook({
    sheets: [
      { name: 'Cover', rows: rowsXml([['Run on 14/02/2022']]) },
      { name: 'Old', state: 'hidden', rows: rowsXml([header, ['1', 'Leeds', 'x']]) },
      { name: 'Extract', rows: rowsXml([header, ['2', 'Leeds', 'x'], ['3', 'Leeds', 'x']]) },
      { name: 'Empty', rows: '' },
    ],
  })

  it('are listed with their rows; the first shown with a table is read, until a person chooses another', async () => {
    const seen = await previewFile(book)
    expect(seen.format).toMatchObject({ sheet: 'Extract' })
    expect(seen.sheets).toEqual([
      { name: 'Cover', hidden: false, rows: 1 },
      { name: 'Old', hidden: true, rows: 2 },
      { name: 'Extract', hidden: false, rows: 3 },
      { name: 'Empty', hidden: false, rows: 0 },
    ])
    expect(seen.notes).toEqual([
      'The workbook has 3 sheets with rows in them. ‘Extract’ was read; choose another if the extract stands there.',
    ])
    expect((await readFile(book, { sheet: 'Old' })).rows).toEqual([{ row: 2, cells: ['1', 'Leeds', 'x'] }])
    expect((await previewFile(book, { sheet: 'Old' })).notes).toContain(
      'The sheet ‘Old’ is hidden in the workbook.',
    )
    expect(await refusalOf(book, { sheet: 'Gone' })).toMatch(/^The workbook has no sheet ‘Gone’/)
  })

  it('that are all empty, or hold a header alone, are said to be', async () => {
    expect(await refusalOf(madeWorkbook({ sheets: [{ rows: '' }] }))).toMatch(
      /^The sheets of this workbook are empty/,
    )
    expect(await refusalOf(withRows(''))).toMatch(/^There are no rows under the header/)
  })
})

describe('sheets beyond bounds are refused', () => {
  it.each<[string, string, RegExp]>([
    [
      'data at row 1,000,000',
      rowXml(1_000_000, ['1', 'Leeds']),
      /^After row 1 nothing stands before row 1,000,000/,
    ],
    ['a row beyond the last of Excel', rowXml(1_048_577, ['1']), /names row 1048577, which lies beyond/],
    ['a column beyond the last of Excel', '<row r="2"><c r="ABCD2"><v>1</v></c></row>', /names cell ABCD2/],
    [
      'a column far to the right',
      `<row r="2"><c r="XFD2"><v>1</v></c></row>`,
      /^Row 2 reaches to column 16,384; an extract has at most 1,000 columns/,
    ],
    ['rows that run backwards', rowXml(5, ['1']) + rowXml(4, ['1']), /do not stand in their order/],
    [
      'cells that run backwards',
      '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>',
      /do not stand/,
    ],
    [
      'a text that is not there',
      '<row r="2"><c r="A2" t="s"><v>7</v></c></row>',
      /refers to a text that it does not hold/,
    ],
    ['a number that is none', '<row r="2"><c r="A2"><v>one</v></c></row>', /neither text, number, date/],
    [
      'a cell of no known kind',
      '<row r="2"><c r="A2" t="z"><v>1</v></c></row>',
      /neither text, number, date/,
    ],
  ])('%s', async (_, rows, sentence) => {
    expect(await refusalOf(withRows(rows))).toMatch(sentence)
  })

  it('a header of 16,384 columns, at once', async () => {
    const cells = Array.from({ length: 16_384 }, (_, at) => `<c r="${columnLetters(at)}1"><v>${at}</v></c>`)
    const begun = performance.now()
    const rows = `<row r="1">${cells.join('')}</row>`
    expect(await refusalOf(madeWorkbook({ sheets: [{ rows }] }))).toMatch(/at most 1,000 columns/)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
