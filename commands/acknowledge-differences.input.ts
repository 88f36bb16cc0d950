import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const acknowledgeDifferencesInput = z.strictObject({
  audit: namedId,
  /** The differences that the person saw, so that nobody acknowledges others. */
  differences: z.string('Open the page again and repeat this.').max(20_000),
  reason: neededText('why the figures differ, or why the audit goes on', 1_000),
})
