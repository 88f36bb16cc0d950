import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const proposeClosureInput = z.strictObject({
  recommendation: namedId,
  text: neededText('what was done', 4000),
  evidence: neededText('where the evidence is', 500),
})
