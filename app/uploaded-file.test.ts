import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { uploadFile } from '@/db/upload-files'
import { newId } from '@/domain/identity'
import { readUploadedFile } from './uploaded-file'

const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-upload-'))
beforeAll(() => void vi.stubEnv('DATA_DIR', folder))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const boundary = 'boundary'

function part(name: string, content: string, fileName?: string): string {
  const file = fileName === undefined ? '' : `; filename="${fileName}"`
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`
}

/** A request whose body arrives in pieces of a few bytes. */
function sent(body: string, headers: Record<string, string> = {}): Request {
  const bytes = Buffer.from(body)
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) =>
    bytes.subarray(at * 7, at * 7 + 7),
  )
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = pieces.shift()
      if (piece) controller.enqueue(new Uint8Array(piece))
      else controller.close()
    },
  })
  const init = { method: 'POST', body: stream, duplex: 'half' }
  return new Request('http://localhost/upload', {
    ...init,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
  })
}

const csv = 'Crime reference,District\r\n13200000001,Leeds – city\r\n'
const whole = `${part('save_id', 's1')}${part('file', csv, 'extract.csv')}--${boundary}--\r\n`

describe('a form with a file', () => {
  test('is read as it arrives: the file to its private place, byte for byte, with its hash', async () => {
    const upload = newId()
    const announced = String(Buffer.byteLength(whole))
    expect(await readUploadedFile(sent(whole, { 'content-length': announced }), upload)).toEqual({
      read: true,
      fields: { save_id: 's1' },
      fileName: 'extract.csv',
      fileSize: Buffer.byteLength(csv),
      sha256: createHash('sha256').update(csv).digest('hex'),
    })
    expect(readFileSync(uploadFile(upload), 'utf8')).toBe(csv)
  })

  test('of which less arrives than was announced is refused with both numbers, although what came would parse', async () => {
    const upload = newId()
    const announced = String(Buffer.byteLength(whole) + 5_000_000)
    const form = await readUploadedFile(sent(whole, { 'content-length': announced }), upload)
    expect(form).toEqual({
      read: false,
      status: 400,
      sentence: `Only ${Buffer.byteLength(whole)} of ${Number(announced).toLocaleString('en-GB')} bytes arrived. Nothing was kept: upload the file again.`,
    })
    expect(existsSync(uploadFile(upload))).toBe(false)
  })

  test('that ends in the middle is refused, with or without an announced length, and nothing of it stays', async () => {
    const cut = whole.slice(0, whole.indexOf('Leeds'))
    for (const headers of [{}, { 'content-length': String(Buffer.byteLength(whole)) }]) {
      const upload = newId()
      expect(await readUploadedFile(sent(cut, headers), upload)).toMatchObject({ read: false, status: 400 })
      expect(existsSync(uploadFile(upload))).toBe(false)
    }
  })

  test('announced larger than allowed is refused before a byte is read', async () => {
    const upload = newId()
    const request = sent(whole, { 'content-length': '300000000' })
    expect(await readUploadedFile(request, upload)).toEqual({
      read: false,
      status: 413,
      sentence: 'The file is larger than 200 MB. Export fewer columns or a shorter period, and upload that.',
    })
    expect(request.bodyUsed).toBe(false)
    expect(existsSync(uploadFile(upload))).toBe(false)
  })

  test.each(['text/csv', 'multipart/form-data', 'application/x-www-form-urlencoded'])(
    'sent as %s is no form with a file',
    async (type) => {
      const form = await readUploadedFile(sent(whole, { 'content-type': type }), newId())
      expect(form).toMatchObject({ read: false, status: 415 })
    },
  )

  test('without a file in it is refused', async () => {
    const form = await readUploadedFile(sent(`${part('save_id', 's1')}--${boundary}--\r\n`), newId())
    expect(form).toMatchObject({ read: false, status: 400 })
  })

  test('takes one file, under its name, and only the fields it knows', async () => {
    const upload = newId()
    const body = `${part('__proto__', 'x')}${part('audit', 'other')}${part('other', 'a', 'a.csv')}${part('file', csv, '../../b.csv')}${part('file', 'c', 'c.csv')}--${boundary}--\r\n`
    const form = await readUploadedFile(sent(body), upload)
    expect(form).toMatchObject({ read: false })
    expect(existsSync(uploadFile(upload))).toBe(false)
    const alone = await readUploadedFile(sent(body.replace(part('other', 'a', 'a.csv'), '')), upload)
    expect(alone).toMatchObject({
      read: true,
      fields: {},
      fileName: 'b.csv',
      fileSize: Buffer.byteLength(csv),
    })
  })
})
