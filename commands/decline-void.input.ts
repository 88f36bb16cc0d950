import { z } from 'zod'
import { namedId, neededText } from './typed-text'

/** `draw` is the one that was on the page. */
export const declineVoidInput = z.strictObject({
  audit: namedId,
  draw: namedId,
  reason: neededText('why the draw stands', 500),
})
