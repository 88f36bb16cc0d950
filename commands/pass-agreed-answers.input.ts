import { z } from 'zod'
import { namedId } from './typed-text'

/** `answers` is how many agreed answers the page showed: none is passed unseen. */
export const passAgreedAnswersInput = z.strictObject({
  audit: namedId,
  answers: z.coerce.number('Open the page again and repeat this.').int().min(0).max(10_000_000),
})
