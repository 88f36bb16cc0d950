import { z } from 'zod'
import { namedId, neededText } from './typed-text'

/** A table of outcomes by kind and by 43 districts is half of it. */
const longest = 50_000

export const stateTotalsInput = z.strictObject({
  audit: namedId,
  source: neededText('where the totals are from', 200),
  // As it was pasted: the empty first cell of a table is a tab at the very start.
  totals: z
    .string('Enter the totals')
    .max(longest, `The totals must be ${longest.toLocaleString('en-GB')} characters or fewer`)
    .refine((text) => text.trim() !== '', 'Enter the totals'),
})
