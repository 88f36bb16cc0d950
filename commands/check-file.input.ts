import { z } from 'zod'
import { extractFields } from '../domain/extract-fields'
import { namedId } from './typed-text'

/** Which column of the file each field is read from, by its place from 0; '' or nothing where the file has none. */
export const checkFileInput = z.strictObject({
  audit: namedId,
  upload: namedId,
  mapping: z
    .partialRecord(z.enum(extractFields), z.string().regex(/^\d{0,5}$/, 'Choose one of the columns'))
    .default({}),
})
