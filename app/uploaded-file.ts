import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { keepUpload, largestUpload, removeUploadFile } from '@/db/upload-files'

/** A form with a file, the file kept in the private folder; or a sentence why not, and nothing kept. */
export type UploadedForm =
  | { read: true; fields: Record<string, string>; fileName: string; fileSize: number; sha256: string }
  | { read: false; status: number; sentence: string }

/** What the form around the file may take: a few short fields and the marks between them. */
const roomForFields = 64 * 1024

const refused = (status: number, sentence: string): UploadedForm => ({ read: false, status, sentence })

const tooLarge = refused(
  413,
  `The file is larger than ${largestUpload / 1024 / 1024} MB. Export fewer columns or a shorter period, and upload that.`,
)

/**
 * Reads a multipart form as it arrives: the file goes to its private place piece by piece, and never into memory. What
 * arrived is held against the length that was announced, because an extract that was cut on its way still parses.
 * @param upload the id under which the file is kept
 */
export async function readUploadedFile(request: Request, upload: string): Promise<UploadedForm> {
  const announced = Number(request.headers.get('content-length') ?? Number.NaN)
  if (announced > largestUpload + roomForFields) return tooLarge
  const form = formReader(request.headers.get('content-type') ?? '', upload)
  if (!form) return refused(415, 'This address takes a file from the form of its page.')
  let received = 0
  async function* arriving() {
    for await (const chunk of request.body ?? []) {
      received += chunk.length
      yield chunk
    }
  }
  const whole = await pipeline(arriving, form.busboy, { signal: form.stop.signal }).then(
    () => true,
    () => false,
  )
  const kept = await form.settle(whole && !(received < announced))
  if (form.grewTooLarge()) return tooLarge
  if (!kept) return refused(400, `${arrived(received, announced)} Nothing was kept: upload the file again.`)
  return { read: true, fields: form.fields, fileName: form.fileName(), ...kept }
}

function arrived(received: number, announced: number): string {
  return received < announced
    ? `Only ${received.toLocaleString('en-GB')} of ${announced.toLocaleString('en-GB')} bytes arrived.`
    : 'The upload broke off, or there was no file in it.'
}

/** Takes a multipart form apart: its one file, called 'file', and its fields. Undefined where it is no such form. */
function formReader(contentType: string, upload: string) {
  if (!/^multipart\/form-data;.*boundary=/i.test(contentType)) return undefined
  const limits = { fileSize: largestUpload, files: 1, fields: 10, fieldSize: 1024, parts: 12 }
  const busboy = new Busboy({ headers: { 'content-type': contentType }, limits })
  const stop = new AbortController()
  const fields: Record<string, string> = {}
  let taken: { file: BusboyFileStream; name: string; kept: ReturnType<typeof keepUpload> } | undefined
  busboy.on('field', (name, value) => {
    if (/^[a-zA-Z_-]{1,40}$/.test(name) && !(name in Object.prototype)) fields[name] = value
  })
  busboy.on('file', (field, file, name) => {
    if (field !== 'file' || taken) return void file.resume()
    // A stream that fails before anybody listens would end the process; the failure itself is met in settle().
    file.on('error', () => stop.abort())
    file.once('limit', () => stop.abort())
    taken = { file, name: name ?? '', kept: keepUpload(upload, file) }
    // So would a full disk.
    taken.kept.catch(() => stop.abort())
  })

  return {
    busboy,
    stop,
    fields,
    fileName: () => taken?.name ?? '',
    grewTooLarge: () => taken?.file.truncated === true,
    /** What was kept of the file; nothing where the form did not come through whole, and then its file is gone. */
    settle: async (whole: boolean) => {
      if (!taken) return undefined
      if (whole) return taken.kept
      taken.file.destroy(new Error('The upload broke off.'))
      await taken.kept.catch(throwUnlessBrokenOff)
      await removeUploadFile(upload)
      return undefined
    },
  }
}

/** A disk that is full, or a folder that may not be written to, is nothing that uploading again could mend. */
function throwUnlessBrokenOff(error: NodeJS.ErrnoException): void {
  if (error.errno !== undefined) throw error
}
