import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { printable } from './printable'

/** Text, or pieces of it of which some are bold. A line feed is a line break. */
export type WordText = string | readonly { text: string; bold?: boolean }[]

export interface WordTable {
  kind: 'table'
  /** Stands above the table and stays with it. */
  caption: string
  columns: readonly {
    header: string
    align?: 'left' | 'right'
    /** Share of the width; 1 without it. */ width?: number
  }[]
  rows: readonly (readonly WordText[])[]
  /** The last row is a total and is set in bold. */
  totalRow?: boolean
}

/** What a document is made of, top to bottom. */
export type WordBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: WordText }
  | { kind: 'bullets'; items: readonly WordText[] }
  | { kind: 'facts'; items: readonly { name: string; value: WordText }[] }
  | { kind: 'page break' }
  | WordTable

export interface WordDocument {
  title: string
  /** The protective marking; printed in capitals at the top and the bottom of every page. */
  marking: string
  /** A line under the title, such as the period and the date of issue. */
  subtitle?: string
  orientation?: 'portrait' | 'landscape'
  blocks: readonly WordBlock[]
}

const font = 'Arial'
/** A4 in twentieths of a point, with margins of 2 cm. */
const page = { width: 11_906, height: 16_838, margin: 1_134 }
const bulletList = 'bullets'
const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

/**
 * A Word document (.docx) of real headings, lists and tables, so that it can be edited, navigated and read aloud. Its
 * language is British English; every table repeats its header row on the next page.
 */
export async function wordDocument(content: WordDocument): Promise<Buffer> {
  const landscape = content.orientation === 'landscape'
  const textWidth = (landscape ? page.height : page.width) - 2 * page.margin
  const marking = printable(content.marking).toUpperCase()
  const document = new Document({
    title: printable(content.title),
    creator: 'Dip Sample',
    lastModifiedBy: 'Dip Sample',
    keywords: marking,
    styles: styles(),
    numbering: { config: [{ reference: bulletList, levels: [bullet] }] },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: page.width,
              height: page.height,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: { default: new Header({ children: [markingLine(marking)] }) },
        footers: { default: new Footer({ children: [markingLine(marking), pageLine(content.title)] }) },
        children: [...opening(content), ...content.blocks.flatMap((block) => parts(block, textWidth))],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const bullet = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '\u2022',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 567, hanging: 283 } } },
}

/** Lines 1.15 apart, said in full: where the rule is left out, some readers take the number for points. */
const lines = { line: 276, lineRule: LineRuleType.AUTO }

function styles() {
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 120, ...lines }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font, size: 22, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 120, ...lines } },
      },
      title: heading(40, 0),
      heading1: heading(32, 360),
      heading2: heading(26, 280),
      heading3: heading(22, 200),
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  }
}

function opening({ title, subtitle }: WordDocument): Paragraph[] {
  const heading = new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) })
  return subtitle === undefined ? [heading] : [heading, new Paragraph({ children: runs(subtitle) })]
}

function parts(block: WordBlock, textWidth: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headingLevels[block.level], children: runs(block.text) })]
    case 'paragraph':
      return [new Paragraph({ children: runs(block.text) })]
    case 'bullets':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: bulletList, level: 0 }, children: runs(item) }),
      )
    case 'facts':
      return [facts(block.items, textWidth), spacer()]
    case 'page break':
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 }, children: [] })]
    case 'table':
      return [
        new Paragraph({ style: 'Caption', children: runs(block.caption) }),
        table(block, textWidth),
        spacer(),
      ]
  }
}

function table({ columns, rows, totalRow }: WordTable, textWidth: number): Table {
  const shares = columns.map(({ width }) => width ?? 1)
  const widths = twips(shares, textWidth)
  const right = columns.map(({ align }) => align === 'right')
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ header: text }, place) =>
      cell(text, { width: widths[place] ?? 0, right: right[place] === true, bold: true, shaded: true }),
    ),
  })
  const body = rows.map((cells, row) => {
    const bold = totalRow === true && row === rows.length - 1
    return new TableRow({
      cantSplit: true,
      children: columns.map((_, place) =>
        cell(cells[place] ?? '', {
          width: widths[place] ?? 0,
          right: right[place] === true,
          bold,
          shaded: false,
        }),
      ),
    })
  })
  return new Table({ rows: [header, ...body], columnWidths: widths, ...fullWidth(textWidth) })
}

/** Names and values side by side, the names in bold. */
function facts(items: readonly { name: string; value: WordText }[], textWidth: number): Table {
  const [first = 0, second = 0] = twips([1, 2], textWidth)
  const rows = items.map(
    ({ name, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(name, { width: first, right: false, bold: true, shaded: false }),
          cell(value, { width: second, right: false, bold: false, shaded: false }),
        ],
      }),
  )
  return new Table({ rows, columnWidths: [first, second], ...fullWidth(textWidth) })
}

function fullWidth(textWidth: number) {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' }
  const borders = {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  }
  return { width: { size: textWidth, type: WidthType.DXA }, borders }
}

function twips(shares: readonly number[], textWidth: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => Math.floor((textWidth * share) / sum))
}

interface CellLook {
  width: number
  right: boolean
  bold: boolean
  shaded: boolean
}

function cell(text: WordText, { width, right, bold, shaded }: CellLook): TableCell {
  const alignment = right ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    verticalAlign: VerticalAlign.TOP,
    ...(shaded ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F3F2F1' } } : {}),
    children: [new Paragraph({ style: 'TableText', alignment, children: runs(text, bold) })],
  })
}

/** Word joins two tables that touch. */
function spacer(): Paragraph {
  return new Paragraph({ children: [], spacing: { after: 60 } })
}

function runs(text: WordText, allBold = false): TextRun[] {
  const pieces = typeof text === 'string' ? [{ text }] : text
  return pieces.flatMap((piece) => {
    const bold = allBold || ('bold' in piece && piece.bold === true)
    return printable(piece.text)
      .split('\n')
      .map(
        (line, place) =>
          new TextRun({ text: line, ...(bold ? { bold } : {}), ...(place > 0 ? { break: 1 } : {}) }),
      )
  })
}

function markingLine(marking: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 60 },
    children: [new TextRun({ text: marking, bold: true })],
  })
}

function pageLine(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0 },
    children: [
      new TextRun({
        size: 18,
        children: [`${printable(title)}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      }),
    ],
  })
}
