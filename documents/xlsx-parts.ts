import { Refusal } from './refusal'
import { readWholeXml } from './xml-read'
import type { OpenedZip } from './zip-open'

/** What a workbook consists of, and where in its zip file each part stands. */
export interface WorkbookParts {
  sheets: SheetPart[]
  /** Whether its days are counted from 1904, as Excel for the Macintosh once did. */
  from1904: boolean
  styles: string | null
  sharedStrings: string | null
}

export interface SheetPart {
  name: string
  hidden: boolean
  part: string
}

interface Relationship {
  id: string
  /** The last word of the type: 'worksheet', 'hyperlink'. Both editions of the standard share it. */
  type: string
  target: string
  external: boolean
}

/** Parts that say what the others are: of a few kilobytes; much larger ones are no workbook's. */
const largestListing = 10_000_000
const mostSheets = 500

const copyValues =
  'Copy the rows of the extract into a new workbook (Paste Special, Values), save that as ‘Excel Workbook (.xlsx)’ and upload it.'

/**
 * Finds the parts of a workbook, and refuses what is no workbook or holds more than cells: macros, embedded files,
 * links to something outside. Nothing outside the file is ever read.
 * @throws Refusal
 */
export async function workbookParts(zip: OpenedZip): Promise<WorkbookParts> {
  const workbook = await workbookPart(zip)
  refuseActive(zip)
  await refuseExternal(zip)
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
  const relations = await relationshipsIn(zip, relationshipsOf(workbook))
  const partOf = (type: string) => {
    const found = relations.find((relation) => relation.type === type && !relation.external)
    return found ? resolved(folder, found.target) : null
  }
  const { listed, from1904 } = await sheetsIn(zip, workbook)
  const sheets = listed.flatMap(({ name, hidden, id }): SheetPart[] => {
    const relation = relations.find((one) => one.id === id && one.type === 'worksheet')
    return relation ? [{ name, hidden, part: resolved(folder, relation.target) }] : []
  })
  if (sheets.length === 0 || sheets.length > mostSheets)
    throw new Refusal(
      'not an extract',
      `This workbook has ${sheets.length === 0 ? 'no sheet' : `${sheets.length} sheets`}. ${copyValues}`,
    )
  return { sheets, from1904, styles: partOf('styles'), sharedStrings: partOf('sharedStrings') }
}

/** The main part of the package, where its content type says that it is a workbook without macros. */
async function workbookPart(zip: OpenedZip): Promise<string> {
  if (!zip.has('[Content_Types].xml')) throw notWorkbook(zip)
  const [main] = (await relationshipsIn(zip, '_rels/.rels')).filter(({ type }) => type === 'officeDocument')
  if (!main) throw notWorkbook(zip)
  const part = resolved('', main.target)
  const type = await contentTypeOf(zip, part)
  if (type.includes('sheet.macroEnabled') || type.includes('template.macroEnabled')) throw withMacros()
  if (type.includes('sheet.binary'))
    throw new Refusal(
      'not an extract',
      'This is a binary Excel workbook (.xlsb). Open it in Excel, choose Save As, then ‘Excel Workbook (.xlsx)’, and upload that file.',
    )
  if (!/spreadsheetml\.(sheet|template)\.main\+xml$/.test(type)) throw notWorkbook(zip)
  return part
}

function notWorkbook(zip: OpenedZip): Refusal {
  const holds = (beginning: string) => zip.names.some((name) => name.toLowerCase().startsWith(beginning))
  const advice =
    'Export the extract from the record system as CSV or as an Excel workbook (.xlsx) and upload that file.'
  if (holds('word/'))
    return new Refusal('not an extract', `This is a Word document, not an extract. ${advice}`)
  if (holds('ppt/')) return new Refusal('not an extract', `This is a presentation, not an extract. ${advice}`)
  if (holds('mimetype') && holds('content.xml'))
    return new Refusal(
      'not an extract',
      'This is an OpenDocument file. Open it, save the sheet as ‘Excel Workbook (.xlsx)’ or as CSV, and upload that file.',
    )
  return new Refusal('not an extract', 'This is a zip file. Unpack it and upload the extract that is in it.')
}

function withMacros(): Refusal {
  return new Refusal(
    'unsafe workbook',
    'This is an Excel workbook with macros. Open it in Excel, choose Save As, then ‘Excel Workbook (.xlsx)’, which leaves the macros out, and upload that file.',
  )
}

function refuseActive(zip: OpenedZip): void {
  const names = zip.names.map((name) => name.toLowerCase())
  if (names.some((name) => /vbaproject|\/macrosheets\/|\/vbadata/.test(name))) throw withMacros()
  if (names.some((name) => /\/(embeddings|activex)\/|\.(zip|xlsx|xlsm|docx|exe|bin\.ole)$/.test(name)))
    throw new Refusal(
      'unsafe workbook',
      `This workbook has another file or a control embedded in it. It was not read. ${copyValues}`,
    )
}

async function refuseExternal(zip: OpenedZip): Promise<void> {
  const listings = zip.names.filter((name) => name.toLowerCase().endsWith('.rels'))
  for (const listing of listings) {
    const relations = await relationshipsIn(zip, listing)
    // A hyperlink waits for a click that nobody makes here: its cell is read as its text.
    const outside = relations.find(({ external, type }) => external && type !== 'hyperlink')
    if (outside)
      throw new Refusal(
        'unsafe workbook',
        `This workbook draws on something outside it (${outside.type.replace(/[^A-Za-z]/g, '').slice(0, 40)}). It was not read. ${copyValues}`,
      )
  }
}

async function relationshipsIn(zip: OpenedZip, name: string): Promise<Relationship[]> {
  if (!zip.has(name)) return []
  const found: Relationship[] = []
  await readWholeXml(listing(zip, name), {
    open: (element, attributes) => {
      if (element !== 'Relationship') return
      found.push({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: attributes.Target ?? '',
        external: attributes.TargetMode?.toLowerCase() === 'external',
      })
    },
  })
  return found
}

async function contentTypeOf(zip: OpenedZip, part: string): Promise<string> {
  let own = ''
  let byEnding = ''
  const ending = part.split('.').at(-1)?.toLowerCase()
  await readWholeXml(listing(zip, '[Content_Types].xml'), {
    open: (element, attributes) => {
      const type = attributes.ContentType ?? ''
      if (element === 'Override' && attributes.PartName?.toLowerCase() === `/${part.toLowerCase()}`)
        own = type
      if (element === 'Default' && attributes.Extension?.toLowerCase() === ending) byEnding = type
    },
  })
  return own || byEnding
}

async function sheetsIn(
  zip: OpenedZip,
  workbook: string,
): Promise<{ listed: { name: string; hidden: boolean; id: string }[]; from1904: boolean }> {
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let from1904 = false
  await readWholeXml(listing(zip, workbook), {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (element !== 'sheet') return
      const id = Object.entries(attributes).find(([name]) => /^\w+:id$/.test(name))?.[1] ?? ''
      listed.push({ name: attributes.name ?? '', hidden: (attributes.state ?? 'visible') !== 'visible', id })
    },
  })
  return { listed, from1904 }
}

function listing(zip: OpenedZip, name: string): AsyncGenerator<Buffer> {
  if (zip.sizeOf(name) > largestListing)
    throw new Refusal(
      'damaged workbook',
      `The part ‘${name.slice(0, 60)}’ of this workbook is too large to be what it says. ${copyValues}`,
    )
  return zip.read(name)
}

function relationshipsOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
}

/** The name of a part as a relationship points to it (RFC 3986, 5.2.4). */
function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
