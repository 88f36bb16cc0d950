import { madeZip, type MadePart } from './zip-make'

/** A sheet that a test writes by hand: its XML between <sheetData> tags, or whole rows. */
export interface MadeSheet {
  name?: string
  state?: string
  /** XML of the rows. */
  rows: string
  /** XML before and after the rows. */
  before?: string
  after?: string
}

export interface MadeWorkbook {
  sheets: MadeSheet[]
  sharedStrings?: string[]
  /** Format codes; cell styles 1, 2, 3 ... use them in turn, style 0 none. */
  formats?: string[]
  from1904?: boolean
  /** Takes the place of parts of the same name, or comes beside them. */
  parts?: MadePart[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** The parts of a workbook as Excel writes them, where a test needs a workbook that no library would write. */
export function workbookPartsMade({
  sheets,
  sharedStrings = [],
  formats = [],
  from1904 = false,
  parts = [],
}: MadeWorkbook): MadePart[] {
  const list = sheets.map(
    ({ name = 'Sheet1', state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  )
  const own: MadePart[] = [
    { name: '[Content_Types].xml', content: contentTypes(workbookType) },
    { name: '_rels/.rels', content: rels(`${relation('rId1', 'officeDocument', 'xl/workbook.xml')}`) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: rels(
        sheets
          .map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
          .join('') +
          relation('rIdS', 'styles', 'styles.xml') +
          relation('rIdT', 'sharedStrings', 'sharedStrings.xml'),
      ),
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${main}"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="${main}">${sharedStrings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    },
    ...sheets.map(({ rows, before = '', after = '' }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
  ]
  const replaced = new Set(parts.map(({ name }) => name))
  return [...own.filter(({ name }) => !replaced.has(name)), ...parts]
}

export function madeWorkbook(workbook: MadeWorkbook): Buffer {
  return madeZip(workbookPartsMade(workbook))
}

/** Rows of text and numbers as cells, from a row on. */
export function rowsXml(rows: readonly (readonly (string | number)[])[], from = 1): string {
  return rows.map((cells, at) => rowXml(from + at, cells)).join('')
}

export function rowXml(row: number, cells: readonly (string | number)[], attributes = ''): string {
  const xml = cells.map((cell, column) => {
    const place = `${columnLetters(column)}${row}`
    return typeof cell === 'number'
      ? `<c r="${place}"><v>${cell}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  })
  return `<row r="${row}"${attributes}>${xml.join('')}</row>`
}

/** 'A' for 0, 'XFD' for 16,383. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

export function contentTypes(type: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`
}

export function rels(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
}

export function relation(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
