import { z } from 'zod'
import { namedId } from './typed-text'

const row = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,6}$/, 'Row with the names of the columns must be a whole number, such as 3')

/** How a person wants an uploaded file to be read; what is not said is found out. */
export const readAgainInput = z.strictObject({
  audit: namedId,
  upload: namedId,
  sheet: z.string().max(100, 'Choose one of the sheets').optional(),
  headerRow: row.optional(),
  hiddenRows: z.enum(['read', 'leave out'], 'Choose what becomes of hidden rows').optional(),
  encoding: z
    .enum(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'], 'Choose one of the encodings')
    .optional(),
  delimiter: z.enum([',', ';', '\t', '|'], 'Choose what stands between two cells').optional(),
})
