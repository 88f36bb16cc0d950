import { z } from 'zod'
import { extractFields } from '../domain/extract-fields'
import { repeatPolicies } from '../domain/repeat-policies'
import { namedId } from './typed-text'

const mostValues = 600
const value = z.string().max(300, 'A value is at most 300 characters long')

/**
 * What a person says of a file: which column each field is read from, by its place from 0 ('' or nothing where the file
 * has none), what the values stand for, and what was to be decided once.
 */
export const checkFileInput = z.strictObject({
  audit: namedId,
  upload: namedId,
  mapping: z
    .partialRecord(z.enum(extractFields), z.string().regex(/^\d{0,5}$/, 'Choose one of the columns'))
    .default({}),
  /** Field and value, 'district:HQ', each with its meaning at the same place of `to`; '' where nothing is said. */
  from: z.array(value).max(mostValues).default([]),
  to: z.array(value).max(mostValues).default([]),
  /** One a line, 'BD1 = BD'. */
  prefixes: z.string().max(20_000, 'Shorten the list of beginnings').optional(),
  dates: z.enum(['day first', 'month first'], 'Say whether the day comes first').optional(),
  repeats: z.enum(repeatPolicies, 'Choose what becomes of repeated references').optional(),
  unnamed: z.enum(['refuse', 'leave out'], 'Choose what becomes of rows without a reference').optional(),
})
