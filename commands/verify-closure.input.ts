import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const verifyClosureInput = z.strictObject({
  recommendation: namedId,
  text: neededText('how the closing test was met', 4000),
  evidence: neededText('where you saw the evidence', 500),
})
