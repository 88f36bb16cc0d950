import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const returnClosureInput = z.strictObject({
  recommendation: namedId,
  reason: neededText('why the closure is returned', 4000),
})
