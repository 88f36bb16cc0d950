import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import { printable } from './printable'
import { zipOf, type ZipEntry } from './zip-write'

/** A long list in one sheet. Every text is written as text, whatever it begins with. */
export interface LongList {
  sheet: string
  /** The first rows: the marking and a title. */
  lines: readonly string[]
  /** At most 26, A to Z; widths in characters. */
  columns: readonly { header: string; width: number }[]
  rows: AsyncIterable<readonly (string | number | null)[]>
  /** Under the list. */
  notes: readonly string[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const pieceLength = 1 << 16
const longestCell = 32_767
const [plain, bold] = [0, 1]

/**
 * A workbook (.xlsx, ECMA-376) of a list of any length, written row by row: a hundred thousand rows take no more memory
 * than their compressed file. For plain lists; figures with totals are written by `workbookFile`.
 * @returns the file, and how many rows of the list are in it
 */
export async function listWorkbook(list: LongList): Promise<{ bytes: Buffer; rows: number }> {
  const counted = { rows: 0 }
  const sheet = await deflated('xl/worksheets/sheet1.xml', sheetXml(list, counted))
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const relations = (inner: string) =>
    `${declared}<Relationships xmlns="${packages}/relationships">${inner}</Relationships>`
  const part = (name: string, text: string): ZipEntry => ({ name, bytes: Buffer.from(text) })
  const bytes = zipOf([
    part('[Content_Types].xml', contentTypes),
    part('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
    part(
      'xl/workbook.xml',
      `${declared}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(list.sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId2', 'styles', 'styles.xml'),
      ),
    ),
    part('xl/styles.xml', styles),
    sheet,
  ])
  return { bytes, rows: counted.rows }
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const contentTypes =
  `${declared}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`

/** Number format 49 is text: what is typed over a cell stays as it is typed. */
const styles =
  `${declared}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="49" fontId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>'

async function* sheetXml(
  { lines, columns, rows, notes }: LongList,
  counted: { rows: number },
): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const top = lines.length + 1
  yield `${declared}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  let row = 0
  const next = (cells: readonly (string | number | null)[], style: number) => {
    row += 1
    return `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${String.fromCharCode(65 + at)}${row}`, style)).join('')}</row>`
  }
  for (const line of lines) yield next([line], bold)
  yield next(
    columns.map(({ header }) => header),
    bold,
  )
  for await (const cells of rows) {
    counted.rows += 1
    yield next(cells, plain)
  }
  yield next([], plain)
  for (const note of notes) yield next([note], bold)
  yield '</sheetData></worksheet>'
}

function cellXml(cell: string | number | null, at: string, style: number): string {
  if (cell === null) return `<c r="${at}" s="${style}"/>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  const text = printable(cell).slice(0, longestCell).toWellFormed()
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Compresses a text as it comes, other work having its turn in between. */
async function deflated(name: string, pieces: AsyncIterable<string>): Promise<ZipEntry> {
  const deflate = createDeflateRaw()
  const out: Buffer[] = []
  deflate.on('data', (chunk: Buffer) => out.push(chunk))
  const from = { crc32: 0, size: 0 }
  let waiting = ''
  const put = async () => {
    const bytes = Buffer.from(waiting)
    waiting = ''
    from.crc32 = crc32(bytes, from.crc32)
    from.size += bytes.length
    if (!deflate.write(bytes)) await once(deflate, 'drain')
  }
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length > pieceLength) await put()
  }
  await put()
  deflate.end()
  await once(deflate, 'end')
  return { name, bytes: Buffer.concat(out), deflatedFrom: from }
}
