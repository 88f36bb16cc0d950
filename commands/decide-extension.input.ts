import { z } from 'zod'
import { namedId, neededText } from './typed-text'

/** `request` is the one that the page showed: nobody decides another one unseen. */
export const decideExtensionInput = z.strictObject({
  recommendation: namedId,
  request: namedId,
  reason: neededText('the reason for the decision', 1000),
})
