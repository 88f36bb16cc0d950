import { z } from 'zod'
import { namedId, neededText, optionalText } from './typed-text'

export const recordProgressInput = z.strictObject({
  recommendation: namedId,
  text: neededText('what has happened', 4000),
  evidence: optionalText('where the evidence is', 500),
})
