import { beforeAll, describe, expect, it } from 'vitest'
import { wordDocument, type WordDocument } from './docx-write'
import { openedZip, xmlFault } from './testing/opened-zip'

const content: WordDocument = {
  title: 'Recommendation summary: Leeds & <district>',
  marking: 'Official-Sensitive',
  subtitle: '1 October 2020 to 30 September 2021',
  blocks: [
    { kind: 'heading', level: 1, text: 'Findings' },
    {
      kind: 'paragraph',
      text: [{ text: '13 of 15. ', bold: true }, { text: 'Likely between 60% and 98%.' }],
    },
    { kind: 'heading', level: 2, text: 'Good practice' },
    { kind: 'bullets', items: ['One', 'Two "quoted"'] },
    { kind: 'heading', level: 3, text: 'Facts' },
    { kind: 'facts', items: [{ name: 'Seed', value: '9 of 9' }] },
    { kind: 'page break' },
    {
      kind: 'table',
      caption: 'Rates by district',
      columns: [
        { header: 'District', width: 2 },
        { header: 'Rate', align: 'right' },
      ],
      rows: [
        ['Leeds', '13 of 15'],
        ['Force\nof five', '60 of 75'],
      ],
      totalRow: true,
    },
    {
      kind: 'paragraph',
      text: 'null \0 bell \u0007 tab\u000Bbed esc \u001B last \uFFFF \uFFFE half \uD83D whole 😀 é',
    },
  ],
}

let parts = new Map<string, string>()
const part = (name: string) => parts.get(name) ?? ''
beforeAll(async () => {
  parts = openedZip(await wordDocument(content))
})

const paragraphs = () =>
  Array.from(part('word/document.xml').matchAll(/<w:p>(.*?)<\/w:p>/gs), ([, inside = '']) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(inside)?.[1] ?? 'Normal',
    text: Array.from(inside.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs), ([, text]) => text).join(''),
    inside,
  }))

describe('a Word document', () => {
  it('is well-formed in every part, whatever was typed', () => {
    expect(parts.size).toBeGreaterThan(10)
    const faults = [...parts].filter(([name]) => /\.(xml|rels)$/.test(name)).map(([, xml]) => xmlFault(xml))
    expect(faults.filter((fault) => fault !== null)).toEqual([])
    expect(paragraphs().find(({ text }) => text.startsWith('null'))?.text).toBe(
      'null  bell  tab bed esc  last   half  whole 😀 é',
    )
  })

  it('has a title and headings of the real styles, which navigation and screen readers use', () => {
    const styled = paragraphs().filter(({ style }) => /^(Title|Heading)/.test(style))
    expect(styled.map(({ style, text }) => [style, text])).toEqual([
      ['Title', 'Recommendation summary: Leeds &amp; &lt;district&gt;'],
      ['Heading1', 'Findings'],
      ['Heading2', 'Good practice'],
      ['Heading3', 'Facts'],
    ])
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption', 'TableText']) {
      expect(part('word/styles.xml').split(`w:styleId="${style}"`)).toHaveLength(2)
    }
  })

  it('carries the marking in capitals at the top and bottom of every page, and page numbers', () => {
    expect(part('word/header1.xml')).toContain('>OFFICIAL-SENSITIVE<')
    expect(part('word/footer1.xml')).toContain('>OFFICIAL-SENSITIVE<')
    expect(part('word/footer1.xml')).toMatch(/PAGE<.* of .*NUMPAGES</s)
    const section = part('word/document.xml').slice(part('word/document.xml').indexOf('<w:sectPr>'))
    expect(section).toMatch(/headerReference w:type="default"/)
    expect(section).toMatch(/footerReference w:type="default"/)
    expect(section).not.toMatch(/titlePg|w:type="first"|w:type="even"/)
  })

  it('is in British English', () => {
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
  })

  it('has tables whose header row repeats on the next page, whose rows stay whole, and whose total is bold', () => {
    const [, table = ''] = part('word/document.xml').split('<w:tbl>').slice(1)
    const rows = table.split('<w:tr>').slice(1)
    expect(rows).toHaveLength(3)
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    expect(rows.map((row) => row.includes('<w:b/>'))).toEqual([true, false, true])
    expect(rows[1]).toMatch(/<w:jc w:val="left"\/>.*Leeds.*<w:jc w:val="right"\/>.*13 of 15/s)
    expect(rows[2]).toContain('<w:br/>')
    const caption = paragraphs().find(({ style }) => style === 'Caption')
    expect(caption?.text).toBe('Rates by district')
  })

  it('has real lists and bold pieces', () => {
    const items = paragraphs().filter(({ inside }) => inside.includes('<w:numPr>'))
    expect(items.map(({ text }) => text)).toEqual(['One', 'Two &quot;quoted&quot;'])
    const sentence = paragraphs().find(({ text }) => text.startsWith('13 of 15. Likely'))
    expect(sentence?.inside.match(/<w:b\/>/g)).toHaveLength(1)
  })

  it('can lie on its side for wide tables', async () => {
    const wide = openedZip(await wordDocument({ ...content, orientation: 'landscape' }))
    expect(wide.get('word/document.xml')).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  })
})
