import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'

/** No receipt comes near it: ten thousand cases take three megabytes. */
export const largestReceipt = 5 * 1024 * 1024
/** About a million and a half references. */
export const largestList = 32 * 1024 * 1024

export type TwoFiles = { receipt: Buffer; list: Buffer } | { status: number; sentence: string }

const names = ['receipt', 'list'] as const
type Name = (typeof names)[number]

const most: Record<Name, number> = { receipt: largestReceipt, list: largestList }
const inMegabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`
const tooLarge: Record<Name, string> = {
  receipt: `The receipt is larger than ${inMegabytes(largestReceipt)}, which no receipt of a draw is. Choose the JSON file that was handed out after the draw.`,
  list: `The list is larger than ${inMegabytes(largestList)}. Verify it with verify_draw.py or npm run verify-draw, which take any size.`,
}

/** Reads the form with the receipt and the list into memory, within their limits. Nothing is written anywhere. */
export async function readTwoFiles(request: Request): Promise<TwoFiles> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > largestReceipt + largestList + 64 * 1024) return { status: 413, sentence: tooLarge.list }
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data;.*boundary=/i.test(contentType))
    return { status: 415, sentence: 'This address takes two files from the form of its page.' }
  const parts = new Map<Name, Buffer[]>()
  const cut = new Set<Name>()
  const limits = { fileSize: largestList, files: 2, fields: 4, parts: 6 }
  const busboy = new Busboy({ headers: { 'content-type': contentType }, limits })
  busboy.on('file', (field, file) => {
    const name = names.find((known) => known === field)
    if (!name || parts.has(name)) return void file.resume()
    const chunks: Buffer[] = []
    let size = 0
    parts.set(name, chunks)
    file.on('limit', () => cut.add(name))
    file.on('error', () => cut.add(name))
    file.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most[name]) cut.add(name)
      else chunks.push(chunk)
    })
  })
  try {
    await pipeline(request.body ?? [], busboy)
  } catch {
    return { status: 400, sentence: 'The upload broke off. Choose both files and send them again.' }
  }
  for (const name of names) if (cut.has(name)) return { status: 413, sentence: tooLarge[name] }
  const [receipt, list] = names.map((name) => Buffer.concat(parts.get(name) ?? []))
  if (!receipt?.length) return { status: 422, sentence: 'Choose the receipt: the JSON file.' }
  if (!list?.length) return { status: 422, sentence: 'Choose the list of identifiers: the CSV file.' }
  return { receipt, list }
}
