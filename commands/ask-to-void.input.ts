import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const askToVoidInput = z.strictObject({
  audit: namedId,
  reason: neededText('why this draw should not count', 500),
})
