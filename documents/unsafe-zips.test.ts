import { describe, expect, it } from 'vitest'
import { readFile, refusalOf } from './testing/read-file'
import { contentTypes, madeWorkbook, rowsXml, workbookPartsMade, workbookType } from './testing/workbook-make'
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

describe('a zip file that is made to do harm is refused before it is unpacked', () => {
  const million = (zeros: number) => Buffer.alloc(zeros * 1_000_000, 0x20)
  const many = Array.from({ length: 5_000 }, (_, at): MadePart => ({ name: `xl/${at}.xml`, content: '' }))

  it.each<[string, () => Buffer, RegExp]>([
    [
      '300 MB of blanks',
      () => book([{ name: 'xl/worksheets/sheet1.xml', content: million(300) }]),
      /would grow to 300 MB when it is unpacked/,
    ],
    [
      'the same in many parts of harmless size',
      () => book(Array.from({ length: 30 }, (_, at) => ({ name: `xl/part${at}.xml`, content: million(15) }))),
      /would grow to 450 MB/,
    ],
    ['parts beyond number', () => book(many), /has 5,\d{3} parts/],
    [
      'parts that lie over each other',
      () =>
        book([
          { name: 'xl/a.xml', content: 'x' },
          { name: 'xl/b.xml', content: 'x', overPrevious: true },
        ]),
      /parts that lie over each other/,
    ],
    [
      'two parts of one name',
      () => madeZip([...workbookPartsMade({ sheets }), { name: 'XL/workbook.xml', content: '<x/>' }]),
      /two parts of one name/,
    ],
    [
      'a size that is a lie',
      () => book([{ name: 'xl/worksheets/sheet1.xml', content: million(300), sizeSaid: 1_000 }]),
      /is damaged and cannot be opened/,
    ],
    [
      'a part that is encrypted',
      () => book([{ name: 'xl/secret.xml', content: 'x', encrypted: true }]),
      /has a password/,
    ],
    [
      'a name that leads out of the folder',
      () => book([{ name: '../../etc/cron.d/x', content: 'x' }]),
      /is damaged and cannot be opened/,
    ],
  ])('%s', async (_, make, sentence) => {
    const content = make()
    const before = process.memoryUsage().rss
    const begun = performance.now()
    expect(await refusalOf(content)).toMatch(sentence)
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  it('cut off at any place, also by one byte', async () => {
    const whole = book()
    expect(await refusalOf(whole)).toBe('read without a problem')
    for (let length = 4; length < whole.length; length += 37)
      expect(await refusalOf(whole.subarray(0, length))).toMatch(
        /^(The end of this workbook is missing|This workbook is damaged)/,
      )
    expect(await refusalOf(whole.subarray(0, -1))).toMatch(/^The end of this workbook is missing/)
  })

  it('and a template is a workbook like any other', async () => {
    const template = workbookType.replace('sheet.main', 'template.main')
    const { problem } = await readFile(
      book([{ name: '[Content_Types].xml', content: contentTypes(template) }]),
    )
    expect(problem).toBeNull()
  })
})
