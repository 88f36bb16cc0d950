import { z } from 'zod'
import { namedId, neededText } from './typed-text'

const mostMore = 500

/** How many more, as typed; nothing typed is none. */
const more = z
  .union([z.number(), z.string().max(20)])
  .default('')
  .transform((typed) => (String(typed).trim() === '' ? 0 : Number(typed)))
  .refine(
    (count) => Number.isSafeInteger(count) && count >= 0,
    'How many more must be a whole number, like 5',
  )
  .refine((count) => !(count > mostMore), `At most ${mostMore} more can be drawn in one act`)

/** `acts` is how many acts the page knew of: what is extended is what was looked at. */
export const extendSampleInput = z
  .strictObject({
    audit: namedId,
    acts: z.coerce.number('Open the page again and repeat this.').int().min(1),
    district: z.string('Choose a district').min(1, 'Choose a district').max(20, 'Choose a district'),
    domestic: more,
    nonDomestic: more,
    flagged: more,
    notFlagged: more,
    together: more,
    reason: neededText('why more cases are needed', 500),
  })
  .superRefine(({ domestic, nonDomestic, flagged, notFlagged, together }, context) => {
    if (domestic + nonDomestic + flagged + notFlagged + together === 0)
      context.addIssue({ code: 'custom', path: ['domestic'], message: 'Enter how many more cases are drawn' })
  })
