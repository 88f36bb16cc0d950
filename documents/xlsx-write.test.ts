import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { openedZip, xmlFault } from './testing/opened-zip'
import { firstSheetRow, workbookFile, type Workbook } from './xlsx-write'

const content: Workbook = {
  title: 'Scores & <answers>',
  marking: 'Official-Sensitive',
  sheets: [
    {
      name: 'Scores: all/every [one]',
      columns: [
        { header: 'Reference', width: 14, kind: 'text' },
        { header: 'Yes', width: 8, kind: 'number' },
        { header: 'Share', width: 8, kind: 'percent' },
        { header: 'Due', width: 18, kind: 'day' },
      ],
      rows: [
        ['13200559871', 3, 0.2, '2022-02-14'],
        ['=1+1', 4, null, null],
        ["+cmd|' /C calc'!A0", -1, 0.5, 'not set'],
        ['bad \u000B\u0000\uFFFF end', { formula: 'B4+B5', result: 7 }, 0, null],
        ['0012', 0, 0, null],
      ],
      total: { label: 'Total', sumOf: ['Yes'] },
    },
    {
      name: 'scores: all/every [one]',
      columns: [{ header: 'A', width: 5, kind: 'number' }],
      rows: [],
      total: { label: 'Total', sumOf: ['A'] },
    },
  ],
  notes: [{ term: 'k of n', meaning: 'yes of yes + no' }],
}

let parts = new Map<string, string>()
const workbook = new ExcelJS.Workbook()
beforeAll(async () => {
  const file = await workbookFile(content)
  parts = openedZip(file)
  await workbook.xlsx.load(new Uint8Array(file).buffer)
})
const cell = (address: string, sheet = 1) => workbook.getWorksheet(sheet)?.getCell(address)

describe('a workbook', () => {
  it('is well-formed in every part, whatever was typed', () => {
    const faults = [...parts].filter(([name]) => /\.(xml|rels)$/.test(name)).map(([, xml]) => xmlFault(xml))
    expect(faults.length).toBeGreaterThan(8)
    expect(faults.filter((fault) => fault !== null)).toEqual([])
    expect(cell('A7')?.value).toBe('bad   end')
  })

  it('has text as text, whatever it begins with: nothing runs, and no digit is lost', () => {
    for (const address of ['A4', 'A5', 'A6', 'A8']) expect(cell(address)?.type).toBe(ExcelJS.ValueType.String)
    expect(['A4', 'A5', 'A6', 'A8'].map((address) => cell(address)?.value)).toEqual([
      '13200559871',
      '=1+1',
      "+cmd|' /C calc'!A0",
      '0012',
    ])
    expect(cell('A4')?.numFmt).toBe('@')
    const formulas = Array.from(
      parts.get('xl/worksheets/sheet1.xml')?.matchAll(/<f>(.*?)<\/f>/g) ?? [],
      ([, f]) => f,
    )
    expect(formulas).toEqual(['B4+B5', 'SUM(B4:B8)'])
  })

  it('has numbers, shares and days as what they are', () => {
    expect(cell('B4')?.value).toBe(3)
    expect(cell('B6')?.value).toBe(-1)
    expect(cell('C4')?.value).toBe(0.2)
    expect(cell('C4')?.numFmt).toBe('0.0%')
    expect(cell('C5')?.value).toBeNull()
    expect(cell('D4')?.value).toEqual(new Date('2022-02-14T00:00:00Z'))
    expect(cell('D4')?.numFmt).toBe('d mmmm yyyy')
    expect(cell('D6')?.value).toBe('not set')
  })

  it('has totals that are live and already calculated', () => {
    expect(cell('A9')?.value).toBe('Total')
    expect(cell('B9')?.value).toEqual({ formula: 'SUM(B4:B8)', result: 13 })
    expect(cell('A4', 2)?.value).toMatchObject({ formula: '0' })
  })

  it('carries the marking in the first line of every sheet and on every printed page', () => {
    expect(workbook.worksheets).toHaveLength(3)
    for (const sheet of workbook.worksheets) {
      expect(sheet.getCell('A1').value).toBe('OFFICIAL-SENSITIVE')
      expect(sheet.headerFooter.oddHeader).toContain('OFFICIAL-SENSITIVE')
      expect(sheet.headerFooter.oddFooter).toContain('OFFICIAL-SENSITIVE')
    }
  })

  it('keeps its header in sight and prints it on every page', () => {
    expect(firstSheetRow).toBe(4)
    expect(cell('A3')?.value).toBe('Reference')
    expect(workbook.getWorksheet(1)?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    expect(parts.get('xl/workbook.xml')).toMatch(/Print_Titles" localSheetId="0">[^<]*\$1:\$3</)
  })

  it('gives its sheets names that Excel takes, and says on the last what the figures mean', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Scores  all every  one',
      'scores  all every  one (2)',
      'Notes',
    ])
    expect(cell('A4', 3)?.value).toBe('k of n')
    expect(cell('B4', 3)?.value).toBe('yes of yes + no')
  })

  it('says so where a text is longer than a cell', async () => {
    const long = { ...content, notes: [{ term: 'long', meaning: 'x'.repeat(40_000) }] }
    const read = new ExcelJS.Workbook()
    await read.xlsx.load(new Uint8Array(await workbookFile(long)).buffer)
    const text = read.getWorksheet('Notes')?.getCell('B4').value
    expect(text).toHaveLength(32_767)
    expect(text).toMatch(/x \(cut: Excel holds no more\)$/)
  })
})
