import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const addTargetedCaseInput = z.strictObject({
  audit: namedId,
  reference: neededText('the crime reference', 60),
  reason: neededText('why this crime is looked at', 500),
})
