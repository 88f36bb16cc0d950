import { z } from 'zod'
import { namedId } from './typed-text'

export const finishCaseInput = z.strictObject({
  case: namedId,
  /** 'yes' where what reads like personal data has to stand in the notes. */
  keep: z.enum(['yes', '']).default(''),
})
