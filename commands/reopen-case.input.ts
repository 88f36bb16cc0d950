import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const reopenCaseInput = z.strictObject({
  case: namedId,
  turn: z.enum(['first', 'second'], 'Choose which score is reopened'),
  reason: neededText('why the score is reopened', 500),
})
