import { z } from 'zod'
import { namedId, neededText } from './typed-text'

/** 'yes' where what reads like personal data has to stand in the text. */
const keep = z.enum(['yes', ''], 'Open the page again and repeat this.').default('')

export const askQueryInput = z.strictObject({
  case: namedId,
  /** The answer that is asked about: 'first CRITERION' or 'second CRITERION'. */
  about: z
    .string('Choose the answer that you ask about')
    .regex(/^(first|second) [\w-]{1,64}$/, 'Choose the answer that you ask about')
    .transform((text) => {
      const [turn, criterion = ''] = text.split(' ')
      return { turn: turn === 'second' ? ('second' as const) : ('first' as const), criterion }
    }),
  question: neededText('the question', 1_000),
  keep,
})

/** `entries` is how many entries of the query the page showed: nobody settles what they have not read. */
const inQuery = {
  case: namedId,
  query: namedId,
  entries: z.coerce.number('Open the page again and repeat this.').int().min(1).max(1_000_000),
  keep,
}

export const replyToQueryInput = z.strictObject({ ...inQuery, reply: neededText('the reply', 1_000) })

export const resolveQueryInput = z.strictObject({
  ...inQuery,
  resolution: neededText('what was settled', 1_000),
})
