import { stat } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from './refusal'

/** The parts of a zip file, none of them unpacked yet. */
export interface OpenedZip {
  /** Names of the parts as they stand in the file. */
  names: string[]
  has(name: string): boolean
  /** Size of a part once it is unpacked, as the file says and unpacking will hold it to. */
  sizeOf(name: string): number
  /**
   * The bytes of a part, piece by piece.
   * @throws Refusal where the part is missing, is damaged or is not of the size that the file says
   */
  read(name: string): AsyncGenerator<Buffer>
  close(): void
}

/** A workbook has tens of parts; one with many sheets and pictures some hundreds. */
const mostEntries = 2_000
/** A million rows of twenty columns; a reader that streams gets through it in about a minute. */
const mostInflated = 1 << 30
/** Sheets shrink to a tenth, blank ones to a fiftieth. What shrinks more was made to do harm. */
const highestRatio = 100
/** Below this no ratio is of any harm. */
const harmless = 20_000_000

const again = 'Save the workbook again in Excel and upload that file.'

/**
 * Opens a zip file by its list of contents, and refuses one that is made to grow beyond bounds when it is unpacked
 * (CWE-409): too many parts, too large, parts that lie over each other or have one name, parts that are encrypted.
 * @throws Refusal
 */
export async function openZip(path: string): Promise<OpenedZip> {
  const { size } = await stat(path)
  const zip = await openPromise(path, { autoClose: false }).catch((error: unknown) => {
    throw damaged(error)
  })
  try {
    if (zip.entryCount > mostEntries) throw bomb(`has ${zip.entryCount.toLocaleString('en-GB')} parts`)
    return withEntries(zip, checked(await entriesOf(zip), size))
  } catch (error) {
    zip.close()
    throw error
  }
}

function withEntries(zip: ZipFile, entries: Map<string, Entry>): OpenedZip {
  const entryOf = (name: string) => entries.get(name.toLowerCase())
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entryOf(name) !== undefined,
    sizeOf: (name) => entryOf(name)?.uncompressedSize ?? 0,
    read: (name) => piecesOf(zip, entryOf(name), name),
    close: () => zip.close(),
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    throw damaged(error)
  }
  return entries
}

function checked(entries: readonly Entry[], fileSize: number): Map<string, Entry> {
  const byName = new Map<string, Entry>()
  let inflated = 0
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new Refusal('unsafe workbook', hasPassword)
    inflated += entry.uncompressedSize
    if (entry.uncompressedSize > harmless && entry.uncompressedSize > entry.compressedSize * highestRatio)
      throw bomb(grows(entry.uncompressedSize))
    // Names of parts are the same in either case (ECMA-376 part 2, 6.2.2.3).
    const name = entry.fileName.toLowerCase()
    if (byName.has(name)) throw bomb('holds two parts of one name')
    byName.set(name, entry)
  }
  if (inflated > mostInflated || (inflated > harmless && inflated > fileSize * highestRatio))
    throw bomb(grows(inflated))
  if (overlap(entries)) throw bomb('holds parts that lie over each other')
  return byName
}

/** Each part takes at least its local header of 30 bytes, its name and its bytes (APPNOTE.TXT 6.3, 4.3.7). */
function overlap(entries: readonly Entry[]): boolean {
  const places = entries
    .map((entry) => ({
      from: entry.relativeOffsetOfLocalHeader,
      to: entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize,
    }))
    .sort((a, b) => a.from - b.from)
  return places.some(({ from }, at) => from < (places[at - 1]?.to ?? 0))
}

async function* piecesOf(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<Buffer> {
  if (!entry) throw new Refusal('damaged workbook', `The workbook lacks its part ‘${name}’. ${again}`)
  let sum = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const piece of stream as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    throw damaged(error)
  }
  if (sum !== entry.crc32) throw damaged(new Error('checksum'))
}

const hasPassword =
  'This zip file has a password. Open the extract with its password, save it without one and upload that file.'

function grows(bytes: number): string {
  return `would grow to ${Math.round(bytes / 1e6).toLocaleString('en-GB')} MB when it is unpacked`
}

function bomb(what: string): Refusal {
  const advice =
    'Copy the rows of the extract into a new workbook, or save the sheet as ‘CSV UTF-8’, and upload that file.'
  return new Refusal(
    'unsafe workbook',
    `This file ${what}, which is more than a workbook needs. It was not opened. ${advice}`,
  )
}

function damaged(error: unknown): Error {
  if (error instanceof Refusal) return error
  const cut = error instanceof Error && /end of central directory|unexpected EOF/i.test(error.message)
  return new Refusal(
    'damaged workbook',
    cut
      ? 'The end of this workbook is missing: it was cut off while it was saved, copied or uploaded. Upload it again from where it was saved, or save it again in Excel.'
      : `This workbook is damaged and cannot be opened. ${again}`,
  )
}
