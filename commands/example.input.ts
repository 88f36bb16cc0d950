import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const addExampleInput = z.strictObject({
  case: namedId,
  criterion: namedId,
  /** The ruling that it is made of. */
  ruling: z.coerce.number('Open the page again and repeat this.').int().min(1).max(1_000_000),
  example: neededText('the example', 600),
  keep: z.enum(['yes', ''], 'Open the page again and repeat this.').default(''),
})

export const versionExampleInput = z.strictObject({ version: namedId, example: namedId })
