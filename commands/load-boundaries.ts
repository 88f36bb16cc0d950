import { readFile } from 'node:fs/promises'
import { insertBoundaries } from '../db/boundaries'
import { removeUploadFile, uploadFile } from '../db/upload-files'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import type { Subject } from '../domain/subject'
import { readWardOutlines, type WardsRead } from '../domain/ward-outlines'
import { command, done, refuse } from './command'
import { loadBoundariesInput } from './load-boundaries.input'

/** The outlines of every ward of England and Wales, generalised, are a tenth of it. */
const largest = 20_000_000

/** Keeps the outlines of wards from a GeoJSON file: maps are drawn from the newest ones, and the
 * coordinates of extracts looked up in them. The file itself is not kept. */
export const loadBoundaries = command('load ward boundaries', {
  may: {
    permission: 'manage reference data',
    subject: async (): Promise<Subject> => ({ type: 'house', id: 'house' }),
  },
  input: loadBoundariesInput,
  sameness: ({ name, attribution, sha256 }) => ({ name, attribution, sha256 }),
  prepare: async (_reader, { upload, fileSize }): Promise<WardsRead | { problem: string }> => {
    if (fileSize > largest)
      return { problem: 'The file is larger than 20 MB. Choose boundaries that are generalised for the web.' }
    return readWardOutlines(await readFile(uploadFile(upload), 'utf8'))
  },
  run: async ({ writer, person, now }, { name, attribution, upload, sha256 }, read) => {
    if ('problem' in read) return refuse('invalid', [{ field: 'file', message: read.problem }])
    const id = newId()
    const { outlines, places } = read
    const loaded = { id, name, attribution, wards: outlines, sha256, loadedBy: person.id, loadedAt: now }
    await insertBoundaries(writer, loaded, places)
    const details = { name, wards: outlines.wards.length, sha256 }
    return done(
      { upload, boundaries: id },
      event('ward boundaries loaded', { type: 'house', id: 'house' }, details),
    )
  },
  afterwards: ({ upload }) => removeUploadFile(upload),
})
